// Writes the data the other benchmarks read: responses in Candor's own format, the same bytes for the same number of rows.
import { once } from 'node:events';
import { createWriteStream, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { csvRecord } from './helpers/csv.mjs';
import { isMain, runNode } from './helpers/process.mjs';
import { Random } from './helpers/random.mjs';
import { columns, responseCells } from './helpers/responses.mjs';
import { defaultRows, readRows, shortRows } from './helpers/rows.mjs';

const folder = join(import.meta.dirname, 'data');
/** Counts up when the generator would write other bytes than before. */
const version = 2;
const seed = 20260630;
const approvals = 500;
const batch = 4000;

if (isMain(import.meta)) {
  for (const rows of readRows(process.argv.slice(2), defaultRows)) {
    const { path, bytes } = await generate(rows);
    console.log(`${shortRows(rows)} rows, ${bytes} bytes: ${path}`);
  }
}

/** The generated file of so many rows and what is true of it. Made in a process of its own: a child's peak memory counts from its parent's. */
export async function generated(rows) {
  const about = aboutPath(rows);
  if (!existsSync(about)) await runNode([import.meta.filename, String(rows)]);
  return JSON.parse(readFileSync(about, 'utf8'));
}

async function generate(rows) {
  if (existsSync(aboutPath(rows))) return generated(rows);
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${nameOf(rows)}.csv`);
  const about = { path, rows, bytes: 0, scoreSum: 0, approvals: [] };
  const file = createWriteStream(`${path}.part`);
  for (const text of csvTexts(rows, about)) {
    about.bytes += Buffer.byteLength(text);
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
  renameSync(`${path}.part`, path);
  writeFileSync(aboutPath(rows), JSON.stringify(about));
  return about;
}

function* csvTexts(rows, about) {
  const random = new Random(seed);
  const step = Math.max(1, Math.floor(rows / approvals));
  let text = csvRecord(columns);
  for (let index = 0; index < rows; index++) {
    const cells = responseCells(random, index, rows);
    const [id, , score, comment, consent] = cells;
    const quotable = comment !== '' && consent.startsWith('quote');
    about.scoreSum += Number(score);
    if (quotable && index >= about.approvals.length * step && about.approvals.length < approvals)
      about.approvals.push(id);
    text += csvRecord(cells);
    if (index % batch !== batch - 1) continue;
    yield text;
    text = '';
  }
  yield text;
}

function nameOf(rows) {
  return `responses-${rows}-v${version}`;
}

function aboutPath(rows) {
  return join(folder, `${nameOf(rows)}.json`);
}
