// Answers taken per second: the form's endpoint with every answer on disk, beside the same endpoint storing nothing.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { readRows } from './helpers/rows.mjs';
import { grouped, median, printHeading, printTable, spread } from './helpers/table.mjs';
import { send } from './intake/load.mjs';
import { posts, requestOf } from './intake/posts.mjs';
import { builtSite } from './intake/site.mjs';

const repetitions = 3;
const connections = 64;
const key = 'only-for-benchmarks-'.repeat(2);
const folder = join(import.meta.dirname, 'data/intake');
const shim = join(folder, 'slow-sync.so');

const candidates = {
  'astro, durable': { server: 'astro' },
  'astro, storing nothing': { server: 'astro', way: 'nothing' },
  'plain handler, durable': { server: 'handler' },
  'plain handler, storing nothing': { server: 'handler', way: 'nothing' },
  'inserts only, durable': { server: 'bare' },
  'inserts only, storing nothing': { server: 'bare', way: 'nothing' },
  'astro, +2 ms a sync': { server: 'astro', slow: true },
  'astro, +2 ms, a commit each': { server: 'astro', way: 'single', slow: true, share: 0.2 },
  'inserts only, +2 ms a sync': { server: 'bare', slow: true },
  'inserts only, +2 ms, a commit each': { server: 'bare', way: 'single', slow: true, share: 0.2 },
};
const ratios = [
  ['astro, durable', 'astro, storing nothing', 0.75],
  ['plain handler, durable', 'plain handler, storing nothing'],
  ['inserts only, durable', 'inserts only, storing nothing'],
  ['astro, +2 ms a sync', 'astro, +2 ms, a commit each', 10],
  ['inserts only, +2 ms a sync', 'inserts only, +2 ms, a commit each', 10],
];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const hasShim = compileShim();
const dist = await builtSite();
for (const count of readRows(process.argv.slice(2), [10_000])) await compare(count);

async function compare(count) {
  printHeading(`\nIntake, ${grouped(count)} posts on ${connections} connections, ${repetitions} runs each`);
  const bodies = posts(count, key);
  const chosen = Object.entries(candidates).filter(([, { slow }]) => hasShim || !slow);
  const runs = new Map(chosen.map(([name]) => [name, []]));
  for (let repetition = 0; repetition < repetitions; repetition++)
    for (const [name, candidate] of chosen) runs.get(name).push(await measure(name, candidate, bodies));
  printRuns(runs);
  printRatios(runs);
}

/** A fifth of the posts warms the server up, unmeasured. */
async function measure(name, candidate, bodies) {
  const file = join(folder, 'feedback.sqlite');
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  const server = await startServer(candidate, file);
  const requests = bodies
    .slice(0, bodies.length * (candidate.share ?? 1))
    .map((body) => requestOf(body, server.address));
  const warm = Math.floor(requests.length / 5);
  const first = await send(requests.slice(0, warm), server.address, connections);
  const before = await server.used();
  const { ms, times, statuses } = await send(requests.slice(warm), server.address, connections);
  const { cpu, rss } = await server.used();
  await server.stop();
  const stored = (first.statuses[303] ?? 0) + (statuses[303] ?? 0);
  assertStored(name, { sent: requests.length, stored, rows: rowsOf(file), way: candidate.way });
  const sorted = times.toSorted((a, b) => a - b);
  const p99 = sorted[Math.floor(sorted.length * 0.99)];
  return { rate: (times.length / ms) * 1000, p99, cpu: ((cpu - before.cpu) / times.length) * 1000, rss };
}

async function startServer({ server, way, slow }, file) {
  const [hook, program] = ['chosen-store', 'server'].map((name) =>
    join(import.meta.dirname, `intake/${name}.mjs`),
  );
  const child = spawn(process.execPath, ['--import', hook, program, server, dist], {
    env: {
      ...process.env,
      CANDOR_DATABASE_URL: `sqlite:${file}`,
      CANDOR_KEY: key,
      ...(way && { BENCH_STORE: way }),
      ...(slow && { LD_PRELOAD: shim }),
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const told = async () => JSON.parse((await lines.next()).value);
  return {
    ...(await told()),
    used() {
      child.stdin.write('used\n');
      return told();
    },
    async stop() {
      child.stdin.end();
      await once(child, 'close');
    },
  };
}

/** A candidate that lost or refused answers must not be compared with one that took them all. */
function assertStored(name, { sent, stored, rows, way }) {
  if (stored !== sent) throw new Error(`${name}: ${stored} of ${sent} posts were taken`);
  const expected = way === 'nothing' ? 0 : stored;
  if (rows !== expected)
    throw new Error(`${name}: ${rows} rows are stored where ${expected} were acknowledged`);
}

function rowsOf(file) {
  const database = new DatabaseSync(file, { readOnly: true });
  const { n } = database.prepare('select count(*) as n from candor_response').get();
  database.close();
  return n;
}

function compileShim() {
  const source = join(import.meta.dirname, 'intake/slow-sync.c');
  const { status } = spawnSync('cc', ['-shared', '-fPIC', '-O2', '-o', shim, source, '-ldl'], {
    stdio: 'inherit',
  });
  if (status !== 0) console.log('No C compiler (cc): the runs with a slow disk are left out.');
  return status === 0;
}

function printRuns(runs) {
  const lines = [...runs].map(([name, list]) => {
    const of = (what) => list.map((run) => run[what]);
    return [name, spread(of('rate')), spread(of('p99')), spread(of('cpu')), grouped(median(of('rss')))];
  });
  printTable(['', 'posts/s', 'p99 ms', 'server CPU µs a post', 'peak RSS MB'], lines);
}

/** Each repetition is compared with its own neighbour in time: other work on the machine disturbs both. */
function printRatios(runs) {
  console.log();
  const lines = ratios
    .filter(([name]) => runs.has(name))
    .map(([name, yardstick, goal]) => {
      const pairs = runs.get(name).map((run, at) => [run, runs.get(yardstick)[at]]);
      const rates = pairs.map(([run, other]) => run.rate / other.rate);
      const cpus = pairs.map(([run, other]) => run.cpu / other.cpu);
      return [
        `${name} / ${yardstick}`,
        ratioSpread(rates),
        ratioSpread(cpus),
        goal === undefined ? '' : `>= ${goal}`,
      ];
    });
  printTable(['', 'x posts/s', 'x CPU', 'goal of x posts/s'], lines);
}

function ratioSpread(values) {
  const [middle, low, high] = [median(values), Math.min(...values), Math.max(...values)].map((value) =>
    value.toFixed(2),
  );
  return `${middle} [${low}-${high}]`;
}
