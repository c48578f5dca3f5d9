// Counting by segment: the same file of 50 rounds read with and without its segment column of 20 values.
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { csvRecord } from './helpers/csv.mjs';
import { isMain, runNode } from './helpers/process.mjs';
import { Random } from './helpers/random.mjs';
import { columns, responseCells } from './helpers/responses.mjs';
import { readRows } from './helpers/rows.mjs';
import { addResponses, makeSite } from './helpers/site.mjs';
import { grouped, median, printHeading, printTable, spread } from './helpers/table.mjs';
import { usage } from './helpers/usage.mjs';

const [rounds, branches, repetitions, batch] = [50, 20, 5, 4000];
const segments = { without: {}, 'with segment': { branch: 'branch' } };

if (isMain(import.meta)) {
  const [first, ...rest] = process.argv.slice(2);
  if (first === '--run') console.log(JSON.stringify(await measure(...rest)));
  else {
    printHeading('Ingest by segment, every run in a fresh process');
    for (const rows of readRows(process.argv.slice(2), [100_000, 1_000_000])) await compare(rows);
  }
}

async function compare(rows) {
  const path = await data(rows);
  const runs = new Map(Object.keys(segments).map((name) => [name, []]));
  for (let repetition = 0; repetition < repetitions; repetition++)
    for (const [name, mapped] of Object.entries(segments)) {
      const root = siteOf(rows, path, mapped);
      const run = JSON.parse(await runNode([import.meta.filename, '--run', root]));
      const groups = name === 'without' ? 0 : rounds * branches;
      if (run.counted !== rows || run.rounds !== rounds || run.groups !== groups)
        throw new Error(
          `${name}: ${JSON.stringify(run)} where ${rows} rows and ${groups} groups were generated`,
        );
      runs.get(name).push(run);
    }
  const of = (name, key) => median(runs.get(name).map((run) => run[key]));
  console.log(`\n${grouped(rows)} rows in ${rounds} rounds, ${repetitions} runs each\n`);
  printTable(
    ['', 'ms', 'x without', 'CPU ms', 'CPU x without', 'peak RSS MB'],
    [...runs].map(([name, list]) => [
      name,
      spread(list.map(({ ms }) => ms)),
      (of(name, 'ms') / of('without', 'ms')).toFixed(2),
      grouped(of(name, 'cpu')),
      (of(name, 'cpu') / of('without', 'cpu')).toFixed(2),
      grouped(of(name, 'rss')),
    ]),
  );
}

/** One run in its own process; loading the code is not timed. */
async function measure(root) {
  const { parseOptions } = await import('../integrations/candor/dist/options/parse.js');
  const { ingest } = await import('../integrations/candor/dist/pipeline.js');
  const before = usage();
  const started = performance.now();
  const { summary, findings } = await ingest({ root, options: parseOptions({}), asOf: '2026-06-30' });
  const ms = performance.now() - started;
  const { cpu, rss } = usage();
  const groups = findings.rounds.flatMap(({ breakdowns }) =>
    breakdowns.flatMap(({ groups }) => groups),
  ).length;
  return { counted: summary.counted, rounds: findings.rounds.length, groups, ms, cpu: cpu - before.cpu, rss };
}

function siteOf(rows, path, mapped) {
  const mapping = {
    round: { column: 'round' },
    columns: {
      id: 'id',
      score: { column: 'score', min: 0, max: 10 },
      submittedAt: { column: 'submitted_at' },
      consent: { column: 'consent', yes: ['yes'], no: ['no'], scopes: 'listed' },
      comment: 'comment',
      name: 'name',
      email: 'email',
      segments: mapped,
    },
  };
  const root = makeSite(`segments-${rows}-${Object.keys(mapped).length}`, {
    'content/responses/benchmark.mapping.json': JSON.stringify(mapping),
  });
  addResponses(root, { path });
  return root;
}

/** The same bytes for the same number of rows. */
async function data(rows) {
  const path = join(import.meta.dirname, `data/segments-${rows}-v1.csv`);
  if (existsSync(path)) return path;
  mkdirSync(join(import.meta.dirname, 'data'), { recursive: true });
  const random = new Random(4);
  const file = createWriteStream(`${path}.part`);
  let text = csvRecord([...columns, 'round', 'branch']);
  for (let index = 0; index < rows; index++) {
    const round = `round-${String(random.below(rounds)).padStart(2, '0')}`;
    const branch = `Branch ${String(random.below(branches)).padStart(2, '0')}`;
    text += csvRecord([...responseCells(random, index, rows), round, branch]);
    if (index % batch !== batch - 1 && index < rows - 1) continue;
    if (!file.write(text)) await once(file, 'drain');
    text = '';
  }
  file.end();
  await once(file, 'close');
  renameSync(`${path}.part`, path);
  return path;
}
