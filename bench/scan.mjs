// The search of an output for private texts: 200 MB of pages, 100,000 and 1,000,000 texts, beside grep -r -F -f.
import { join } from 'node:path';
import { runNode } from './helpers/process.mjs';
import { readRows } from './helpers/rows.mjs';
import { grouped, mediansOf, printHeading, printTable, ratio, spread } from './helpers/table.mjs';
import { scanData } from './scan/data.mjs';
import { grep } from './scan/grep.mjs';

const repetitions = Number(process.env.REPS ?? 3);

printHeading('Search for private texts, every run in a fresh process');
for (const texts of readRows(process.argv.slice(2), [100_000, 1_000_000])) await compare(texts);

async function compare(texts) {
  const data = scanData(texts);
  const runs = new Map([
    ['candor', []],
    ['grep -r -F -f', []],
  ]);
  const clean = await candor(data, [data.clean]);
  if (clean.found.length > 0)
    throw new Error(`${clean.found.length} false alarms: ${clean.found.slice(0, 5)}`);
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const own = await candor(data, [data.clean, data.planted]);
    assertFound(own, data);
    runs.get('candor').push(own);
    runs.get('grep -r -F -f').push(await grep(data));
  }
  print(texts, data, runs);
}

async function candor({ root }, folders) {
  return JSON.parse(await runNode([join(import.meta.dirname, 'scan/candor.mjs'), root, ...folders]));
}

/** A search that misses a leak, or takes something else for one, is not worth measuring. */
function assertFound({ found }, { leaks }) {
  const all = new Set(found);
  const missed = leaks.filter(({ id }) => !all.has(id));
  if (missed.length > 0) throw new Error(`${missed.length} missed, the first ${JSON.stringify(missed[0])}`);
  if (all.size !== leaks.length) throw new Error(`${all.size} found of ${leaks.length}`);
}

function print(texts, { leaks, bytes, pages }, runs) {
  const counts = (folded) => leaks.filter((leak) => leak.folded === folded).length;
  console.log(
    `\n${grouped(texts)} texts in ${grouped(pages)} pages of ${grouped(bytes / 1e6)} MB, ${repetitions} runs each`,
  );
  console.log(
    `candor: all ${grouped(leaks.length)} leaks found, ${counts(false)} exact or escaped and ${counts(true)} the same only to a reader; 0 false alarms\n`,
  );
  const medians = mediansOf(runs);
  const of = medians.get('grep -r -F -f');
  const lines = [...runs].map(([name, list]) => {
    const { ms, cpu, rss } = medians.get(name);
    return [
      name,
      spread(list.map((run) => run.ms)),
      ratio(ms, of.ms),
      grouped(cpu),
      ratio(cpu, of.cpu),
      grouped(bytes / 1000 / ms),
      grouped(rss),
      ratio(rss, of.rss),
    ];
  });
  printTable(['', 'ms', 'x grep', 'CPU ms', 'CPU x grep', 'MB/s', 'peak RSS MB', 'RSS x grep'], lines);
}
