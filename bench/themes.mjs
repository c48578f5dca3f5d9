// What comments are about: 50 themes matched in generated comments, beside one regular expression of all their patterns.
import { join } from 'node:path';
import { runNode } from './helpers/process.mjs';
import { readRows } from './helpers/rows.mjs';
import { grouped, median, printHeading, printTable, spread } from './helpers/table.mjs';

const yardstick = 'one RegExp, folded before';
const candidates = { candor: 'candor', [yardstick]: 'regexp' };
const repetitions = 3;

printHeading('Themes, every run in a fresh process');
for (const rows of readRows(process.argv.slice(2), [100_000])) await compare(rows);

async function compare(rows) {
  const runs = new Map(Object.keys(candidates).map((name) => [name, []]));
  for (let repetition = 0; repetition < repetitions; repetition++)
    for (const [name, module] of Object.entries(candidates)) runs.get(name).push(await measure(module, rows));
  const [own, expected] = [...runs.values()].map(([first]) => first);
  assertSame(own, expected);
  const length = grouped(own.characters / rows);
  console.log(`\n${grouped(rows)} comments of ${length} characters, ${repetitions} runs each;`);
  console.log(`both find a theme in ${grouped(own.about)} of them\n`);
  printRuns(runs, rows);
}

async function measure(module, rows) {
  return JSON.parse(await runNode([join(import.meta.dirname, 'themes/measure.mjs'), module, String(rows)]));
}

/** A candidate that found something else did other work. */
function assertSame(own, expected) {
  for (const what of ['about', 'perTheme'])
    if (JSON.stringify(own[what]) !== JSON.stringify(expected[what]))
      throw new Error(`${what}: candor found ${own[what]}, the expression ${expected[what]}`);
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
  ]);
  printTable(['', 'ms', 'x RegExp', 'comments/s', 'CPU ms', 'CPU x RegExp'], lines);
}
