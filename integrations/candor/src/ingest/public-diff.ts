import { join } from 'node:path';
import { ingest, type Ingested, type IngestRequest } from '../pipeline.js';
import { readRecord, writeRecord, writeSteps } from '../report/file.js';
import {
  emptyRecord,
  keptRecord,
  publicChanges,
  publicRecord,
  type PublicChange,
} from '../report/public-record.js';

const recordFile = '.astro/candor/published.json';

/** Notes what a finished build has made public. */
export async function rememberPublic(root: string, ingested: Ingested): Promise<void> {
  await writeRecord(join(root, recordFile), keptRecord(publicRecord(ingested)));
  await writeSteps(root, ingested.changes);
}

/** What the next build would make public, change or take away since the last one; `first` where none was made here. */
export async function publicDiff(
  request: IngestRequest,
): Promise<{ ingested: Ingested; first: boolean; changes: PublicChange[] }> {
  const ingested = await ingest(request);
  const before = await readRecord(join(request.root, recordFile));
  const changes = publicChanges(before ?? emptyRecord, publicRecord(ingested));
  return { ingested, first: before === null, changes };
}
