// `candor import` on files of several lengths: the dry run that tells what a file holds.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { generated } from '../generate.mjs';
import { csvRecord } from '../helpers/csv.mjs';
import { runNode } from '../helpers/process.mjs';
import { columns } from '../helpers/responses.mjs';
import { addResponses, makeSite } from '../helpers/site.mjs';
import { grouped, median, printTable, ratio, spread } from '../helpers/table.mjs';

const cli = join(import.meta.dirname, '../../integrations/candor/dist/cli');
const usageModule = join(import.meta.dirname, '../helpers/print-usage.mjs');
const file = 'content/responses/benchmark.csv';
const repetitions = 3;

/** Prints time and memory for a file of a header row and for each of these numbers of rows. */
export async function compareImports(sizes) {
  if (!existsSync(join(cli, 'import.js'))) {
    console.log('\nImport: this package has no `candor import`.');
    return;
  }
  const sites = new Map([[0, makeSite('import-0', { [file]: csvRecord(columns) })]]);
  for (const rows of sizes) sites.set(rows, await siteOf(rows));
  const runs = new Map([...sites.keys()].map((rows) => [rows, []]));
  for (let repetition = 0; repetition < repetitions; repetition++)
    for (const [rows, root] of sites) runs.get(rows).push(await measure(root));
  console.log(`\nImport, ${repetitions} runs each\n`);
  printRuns(runs);
}

async function siteOf(rows) {
  const root = makeSite(`import-${rows}`, {});
  addResponses(root, await generated(rows));
  return root;
}

async function measure(root) {
  const started = performance.now();
  const command = [join(cli, 'index.js'), 'import', join(root, file), '--root', root];
  const output = await runNode(['--import', usageModule, ...command]);
  const ms = performance.now() - started;
  return { ms, ...JSON.parse(output.trimEnd().split('\n').at(-1)) };
}

function printRuns(runs) {
  const of = (rows, key) => median(runs.get(rows).map((run) => run[key]));
  const smallest = [...runs.keys()].find((rows) => rows > 0);
  const lines = [...runs].map(([rows, list]) => [
    grouped(rows),
    spread(list.map(({ ms }) => ms)),
    grouped(of(rows, 'cpu')),
    spread(list.map(({ rss }) => rss)),
    grouped(of(rows, 'rss') - of(0, 'rss')),
    ratio(of(rows, 'rss'), of(smallest, 'rss')),
  ]);
  printTable(
    ['rows', 'ms', 'CPU ms', 'peak RSS MB', 'RSS above header only', `RSS x ${grouped(smallest)}`],
    lines,
  );
}
