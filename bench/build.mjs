// A whole `astro build` of a one-page site with this package, by number of rows: time and peak memory.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generated } from './generate.mjs';
import { runNode } from './helpers/process.mjs';
import { columns } from './helpers/responses.mjs';
import { readRows } from './helpers/rows.mjs';
import { addResponses, approvalLog, makeSite } from './helpers/site.mjs';
import { grouped, median, printHeading, printTable, spread } from './helpers/table.mjs';

const repetitions = 3;
const astro = fileURLToPath(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')));
const config = `import candor from 'astro-candor';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [candor({ asOf: '2026-06-30' })] });
`;
const page = `---
import { Findings, Testimonials } from 'astro-candor/components';
---
<html lang="en">
  <head><title>Benchmark</title></head>
  <body><Testimonials limit={12} /><Findings /></body>
</html>
`;

const sizes = [0, ...readRows(process.argv.slice(2), [100_000, 1_000_000])];
printHeading(`Build, ${repetitions} runs each, nothing cached`);
console.log();
const runs = new Map();
for (const rows of sizes) runs.set(await siteOf(rows), { rows, list: [] });
for (let repetition = 0; repetition < repetitions; repetition++)
  for (const [root, { rows, list }] of runs) list.push(await build(root, rows));
printRuns([...runs.values()]);

/** The site with a header row and no answer, or with so many answers of which 500 are approved. */
async function siteOf(rows) {
  const files = { 'astro.config.mjs': config, 'src/pages/index.astro': page };
  if (rows === 0) {
    files['content/responses/benchmark.csv'] = `${columns.join(',')}\n`;
    return makeSite('build-0', files);
  }
  const data = await generated(rows);
  files['content/decisions.jsonl'] = approvalLog(data.approvals);
  const root = makeSite(`build-${rows}`, files);
  addResponses(root, data);
  return root;
}

async function build(root, rows) {
  for (const made of ['dist', '.astro', 'node_modules'])
    rmSync(join(root, made), { recursive: true, force: true });
  const printUsage = join(import.meta.dirname, 'helpers/print-usage.mjs');
  const started = performance.now();
  const output = await runNode(['--import', printUsage, astro, 'build'], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const ms = performance.now() - started;
  assertCounted(root, rows);
  return { ms, ...JSON.parse(output.trimEnd().split('\n').at(-1)) };
}

/** A build that left out answers must not be compared with one that counted them. */
function assertCounted(root, rows) {
  const { rounds } = JSON.parse(readFileSync(join(root, 'dist/findings/data.json'), 'utf8'));
  const counted = rounds.reduce((sum, { n, blank }) => sum + n + blank, 0);
  if (counted !== rows) throw new Error(`${root}: ${counted} answers were counted of ${rows}`);
}

function printRuns(all) {
  const of = ({ list }, key) => median(list.map((run) => run[key]));
  const [empty] = all;
  const lines = all.map((each) => [
    grouped(each.rows),
    spread(each.list.map(({ ms }) => ms)),
    grouped(of(each, 'ms') - of(empty, 'ms')),
    (of(each, 'ms') / of(empty, 'ms')).toFixed(2),
    grouped(of(each, 'cpu')),
    spread(each.list.map(({ rss }) => rss)),
    (of(each, 'rss') / of(empty, 'rss')).toFixed(2),
  ]);
  printTable(['rows', 'ms', 'ms added', 'x empty', 'CPU ms', 'peak RSS MB', 'RSS x empty'], lines);
}
