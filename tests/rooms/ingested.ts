import { parseOptions } from '../../integrations/candor/dist/options/parse.js';
import type { CandorUserOptions } from '../../integrations/candor/dist/options/schema.js';
import { ingest, type Ingested } from '../../integrations/candor/dist/pipeline.js';
import { temporaryFolder, type Files } from '../helpers/temporary.js';

export const asOf = '2026-06-30';

/** Runs the whole pipeline on a site of these files; everything with consent is published unless the options say otherwise. */
export async function ingestFiles(files: Files, options: CandorUserOptions = {}): Promise<Ingested> {
  return ingestSite(temporaryFolder(files), options);
}

export async function ingestSite(root: string, options: CandorUserOptions = {}): Promise<Ingested> {
  return ingest({ root, options: parseOptions({ policy: { approval: 'automatic' }, ...options }), asOf });
}
