// From a CSV file to counted and published responses, beside the time peers take only to parse it and a database to count it.
import { join } from 'node:path';
import { generated } from '../generate.mjs';
import { runNode } from '../helpers/process.mjs';
import { addResponses, approvalLog, makeSite } from '../helpers/site.mjs';
import { grouped, mediansOf, printTable, ratio, spread } from '../helpers/table.mjs';

const candidates = {
  candor: { module: 'candor', path: ({ site }) => site, published: 0 },
  'candor, 500 approved': { module: 'candor', path: ({ approvedSite }) => approvedSite },
  'candor, by plan': { module: 'candor-segments', path: ({ site }) => site, published: 0 },
  udsv: { module: 'udsv', path: ({ file }) => file },
  papaparse: { module: 'papaparse', path: ({ file }) => file },
  'csv-parse': { module: 'csv-parse', path: ({ file }) => file },
  DuckDB: { module: 'duckdb-table', path: ({ file }) => file },
  'DuckDB, file only': { module: 'duckdb', path: ({ file }) => file },
  'read only': { module: 'read', path: ({ file }) => file },
};
const plans = 3;

/** Runs every candidate in turn on so many rows, prints what they took and gives the medians by name. */
export async function compareIngest(rows) {
  const data = await generated(rows);
  const paths = { file: data.path, site: siteOf(data, []), approvedSite: siteOf(data, data.approvals) };
  const repetitions = rows >= 1_000_000 ? 3 : 5;
  const runs = new Map(Object.keys(candidates).map((name) => [name, []]));
  const expected = { rows, scoreSum: data.scoreSum, bytes: data.bytes, groups: plans };
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const [name, { module, path, published = data.approvals.length }] of Object.entries(candidates)) {
      const run = await measure(module, path(paths));
      expected.agreed ??= run.found.agreed;
      assertSame(name, run, { ...expected, published });
      runs.get(name).push(run);
    }
  }
  console.log(`\nIngest: ${grouped(rows)} rows, ${grouped(data.bytes / 1e6)} MB, ${repetitions} runs each\n`);
  return printRuns(runs, rows);
}

async function measure(module, path) {
  return JSON.parse(await runNode([join(import.meta.dirname, 'measure.mjs'), module, path]));
}

/** A candidate that did other work than the rest must not be compared with it. */
function assertSame(name, { found }, expected) {
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
  const medians = mediansOf(runs);
  const of = (name) => medians.get(name);
  const lines = [...runs].map(([name, list]) => [
    name,
    spread(list.map(({ ms }) => ms)),
    ratio(of(name).ms, of('udsv').ms),
    ratio(of(name).ms, of('DuckDB').ms),
    grouped((rows / of(name).ms) * 1000),
    grouped(of(name).cpu),
    ratio(of(name).cpu, of('udsv').cpu),
    grouped(of(name).rss),
  ]);
  printTable(['', 'ms', 'x udsv', 'x DuckDB', 'rows/s', 'CPU ms', 'CPU x udsv', 'peak RSS MB'], lines);
  return medians;
}
