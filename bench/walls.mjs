// Pages of many testimonials beside the same pages written by hand in plain Astro, whole and after one changed quote.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build, putAside, removeAside } from './helpers/build.mjs';
import { readRows } from './helpers/rows.mjs';
import { grouped, mediansOf, printHeading, printTable, ratio, spread } from './helpers/table.mjs';
import { candorSite, changeQuote, plainSite } from './walls/sites.mjs';

const repetitions = Number(process.env.REPS ?? 3);

printHeading('Walls and permalinks, every run in a fresh process');
for (const rows of readRows(process.argv.slice(2), [10_000])) await compare(rows);
removeAside();

async function compare(rows) {
  const candor = candorSite(rows);
  const sites = { candor, 'plain Astro': await plainSite(rows, candor) };
  const runs = new Map();
  const note = async (name, root, incremental) => {
    if (!runs.has(name)) runs.set(name, []);
    runs.get(name).push(await measured(root, incremental));
  };
  for (let repetition = 0; repetition < repetitions; repetition++)
    for (const [name, root] of Object.entries(sites)) {
      putAside(root);
      await note(`${name}, all`, root, false);
    }
  for (const [name, root] of Object.entries(sites)) {
    putAside(root);
    await note(`${name}, all, incremental`, root, true);
  }
  for (let time = 0; time < repetitions; time++)
    for (const [name, root] of Object.entries(sites)) {
      changeQuote(root, name !== 'candor', time);
      await note(`${name}, one changed`, root, true);
    }
  print(rows, runs);
}

async function measured(root, incremental) {
  const { output, ...used } = await build(root, { incremental });
  const log = output.split('\n').filter((line) => line.includes('/index.html'));
  const made = log.filter((line) => !/\((cached|restored)\)/.test(line));
  const single = made.filter((line) => /\/[\da-f]{12}\/index/.test(line)).length;
  return { ...used, pages: pagesOf(root), rendered: made.length, single };
}

function print(rows, runs) {
  const medians = mediansOf(runs);
  const pages = new Set([...runs.values()].flat().map((run) => run.pages.n));
  if (pages.size !== 1) throw new Error(`the sites have ${[...pages].join(' and ')} pages`);
  console.log(`\n${grouped(rows)} testimonials, ${grouped([...pages][0])} pages\n`);
  const head = [
    '',
    'ms',
    'pages/s',
    'x plain',
    'CPU ms',
    'CPU x plain',
    'peak RSS MB',
    'rendered',
    'of single quotes',
    'KB a page',
  ];
  printTable(
    head,
    [...runs].map(([name, list]) => {
      const plain = medians.get(name.replace('candor', 'plain Astro'));
      const { ms, cpu, rss } = medians.get(name);
      const { pages, rendered, single } = list.at(-1);
      return [
        name,
        spread(list.map((run) => run.ms)),
        grouped(Math.round((pages.n * 1000) / ms)),
        ratio(plain.ms, ms),
        grouped(cpu),
        ratio(plain.cpu, cpu),
        grouped(rss),
        grouped(rendered),
        grouped(single),
        (pages.bytes / pages.n / 1024).toFixed(2),
      ];
    }),
  );
}

/** The pages of a built site, and their bytes. */
function pagesOf(root) {
  const files = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' });
  const pages = files.filter((name) => name.endsWith('.html')).map((name) => join(root, 'dist', name));
  return { n: pages.length, bytes: pages.reduce((sum, path) => sum + statSync(path).size, 0) };
}
