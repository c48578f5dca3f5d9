// From a CSV file to counted and published responses, beside the time peers take only to parse it.
import { join } from 'node:path';
import { generated } from './generate.mjs';
import { runNode } from './helpers/process.mjs';
import { defaultRows, readRows } from './helpers/rows.mjs';
import { addResponses, approvalLog, makeSite } from './helpers/site.mjs';
import { grouped, median, printHeading, printTable, spread } from './helpers/table.mjs';

const candidates = {
  candor: { module: 'candor', path: ({ site }) => site },
  'candor, 500 approved': { module: 'candor', path: ({ approvedSite }) => approvedSite },
  udsv: { module: 'udsv', path: ({ file }) => file },
  papaparse: { module: 'papaparse', path: ({ file }) => file },
  'csv-parse': { module: 'csv-parse', path: ({ file }) => file },
  'read only': { module: 'read', path: ({ file }) => file },
};
const yardstick = 'udsv';

printHeading('Ingest, every run in a fresh process');
for (const rows of readRows(process.argv.slice(2), defaultRows)) await compare(rows);

async function compare(rows) {
  const data = await generated(rows);
  const paths = { file: data.path, site: siteOf(data, []), approvedSite: siteOf(data, data.approvals) };
  const repetitions = rows >= 1_000_000 ? 3 : 5;
  const runs = new Map(Object.keys(candidates).map((name) => [name, []]));
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const [name, { module, path }] of Object.entries(candidates)) {
      const run = await measure(module, path(paths));
      assertSame(name, run, data);
      runs.get(name).push(run);
    }
  }
  console.log(`\n${grouped(rows)} rows, ${grouped(data.bytes / 1e6)} MB, ${repetitions} runs each\n`);
  printRuns(runs, rows);
}

async function measure(module, path) {
  return JSON.parse(await runNode([join(import.meta.dirname, 'ingest/measure.mjs'), module, path]));
}

/** A candidate that did other work than the rest must not be compared with it. */
function assertSame(name, { found }, data) {
  const expected = {
    rows: data.rows,
    scoreSum: data.scoreSum,
    bytes: data.bytes,
    published: name === 'candor' ? 0 : data.approvals.length,
  };
  for (const [what, value] of Object.entries(found)) {
    if (value === expected[what]) continue;
    throw new Error(`${name}: ${what} is ${value} where ${expected[what]} was generated`);
  }
}

function siteOf(data, approvals) {
  const name = `ingest-${data.rows}-${approvals.length}`;
  const root = makeSite(
    name,
    approvals.length > 0 ? { 'content/decisions.jsonl': approvalLog(approvals) } : {},
  );
  addResponses(root, data);
  return root;
}

function printRuns(runs, rows) {
  const of = (name, key) => median(runs.get(name).map((run) => run[key]));
  const ratio = (name, key) => (of(name, key) / of(yardstick, key)).toFixed(2);
  const lines = [...runs].map(([name, list]) => [
    name,
    spread(list.map(({ ms }) => ms)),
    ratio(name, 'ms'),
    grouped((rows / of(name, 'ms')) * 1000),
    grouped(of(name, 'cpu')),
    ratio(name, 'cpu'),
    grouped(of(name, 'rss')),
  ]);
  const head = ['', 'ms', `x ${yardstick}`, 'rows/s', 'CPU ms', `CPU x ${yardstick}`, 'peak RSS MB'];
  printTable(head, lines);
}
