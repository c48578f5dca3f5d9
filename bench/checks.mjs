// What the checks of a built site add to its build: 10,000 testimonials with a page each, with and without them in turn.
import { build, putAside, removeAside } from './helpers/build.mjs';
import { readRows } from './helpers/rows.mjs';
import { grouped, mediansOf, printHeading, printTable, spread } from './helpers/table.mjs';
import { candorSite } from './walls/sites.mjs';

const repetitions = Number(process.env.REPS ?? 3);

printHeading('Checks of a built site, every run in a fresh process');
for (const rows of readRows(process.argv.slice(2), [10_000])) await measure(rows);
removeAside();

async function measure(rows) {
  const root = candorSite(rows);
  const runs = new Map([
    ['whole build', []],
    ['without checks', []],
  ]);
  for (let repetition = 0; repetition < repetitions; repetition++)
    for (const [name, list] of runs) {
      putAside(root);
      list.push(await build(root, { checks: name === 'whole build' }));
    }
  const medians = mediansOf(runs);
  const [whole, rest] = [...medians.values()];
  console.log(`\n${grouped(rows)} testimonials with a page each\n`);
  printTable(
    ['', 'ms', 'CPU ms', 'peak RSS MB'],
    [
      ...[...runs].map(([name, list]) => [
        name,
        spread(list.map(({ ms }) => ms)),
        ...[grouped(medians.get(name).cpu), grouped(medians.get(name).rss)],
      ]),
      ['added by checks', share(whole.ms, rest.ms), share(whole.cpu, rest.cpu), share(whole.rss, rest.rss)],
    ],
  );
}

function share(whole, rest) {
  return `${(((whole - rest) * 100) / rest).toFixed(1)} %`;
}
