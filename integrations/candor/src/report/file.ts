import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Ledger } from './ledger.js';
import { emptyRecord, type PublicRecord } from './public-record.js';
import type { RunSummary } from './summary.js';

const batch = 5000;

/** Writes the report: the summary and every response's fate, ids and reasons only. Replaces the former one whole. */
export async function writeReport(path: string, summary: RunSummary, ledger: Ledger): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.part`;
  const file = createWriteStream(part);
  await once(file, 'open');
  await pipeline(Readable.from(reportText(summary, ledger)), file);
  await rename(part, path);
}

/** Keeps what a build has made public; replaces the former record whole. */
export async function writeRecord(path: string, record: PublicRecord): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, JSON.stringify(record));
  await rename(`${path}.part`, path);
}

/** Null when no build has left one, or it cannot be read: then everything counts as new. */
export async function readRecord(path: string): Promise<PublicRecord | null> {
  try {
    return { ...emptyRecord, ...(JSON.parse(await readFile(path, 'utf8')) as PublicRecord) };
  } catch {
    return null;
  }
}

function* reportText(summary: RunSummary, ledger: Ledger): Generator<string> {
  yield `${JSON.stringify(summary, null, 2).slice(0, -2)},\n  "responses": [`;
  let lines: string[] = [];
  let first = true;
  for (const { id, source, fate, counted } of ledger.entries()) {
    lines.push(`\n    ${JSON.stringify({ id, source, fate, counted })}`);
    if (lines.length < batch) continue;
    yield (first ? '' : ',') + lines.join(',');
    first = false;
    lines = [];
  }
  if (lines.length > 0) yield (first ? '' : ',') + lines.join(',');
  yield '\n  ]\n}\n';
}
