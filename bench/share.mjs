// Share images of testimonials: one after the other beside Satori + resvg, and in a build of 500 testimonials, cold and cached.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvRecord } from './helpers/csv.mjs';
import { runNode } from './helpers/process.mjs';
import { readRows } from './helpers/rows.mjs';
import { approvalLog, makeSite } from './helpers/site.mjs';
import { grouped, median, printHeading, printTable, ratio, spread } from './helpers/table.mjs';
import { usage } from './helpers/usage.mjs';
import { candor, satoriResvg } from './share/candidates.mjs';
import { testimonials } from './share/quotes.mjs';

const [images, rounds, warmUp] = [60, 3, 10];
const sizes = 3;

printHeading('Share images');
await compareImages();
for (const count of readRows(process.argv.slice(2), [500])) await compareBuilds(count);

/** Every quote by both in turn, so that what else the machine does hits both. */
async function compareImages() {
  const ours = candor();
  const theirs = satoriResvg();
  const quotes = testimonials(images);
  const nodes = new Map();
  for (const quote of quotes) nodes.set(quote, (await ours.compose(quote)).node);
  const candidates = {
    candor: (quote) => ours.draw(quote),
    'satori + resvg-js': (quote) => theirs(nodes.get(quote)),
  };
  const runs = Object.fromEntries(
    Object.keys(candidates).map((name) => [name, { ms: [], cpu: [], bytes: [] }]),
  );
  for (const quote of quotes.slice(0, warmUp))
    for (const draw of Object.values(candidates)) await draw(quote);
  for (let round = 0; round < rounds; round++)
    for (const quote of quotes)
      for (const [name, draw] of Object.entries(candidates)) {
        const [started, { cpu }] = [performance.now(), usage()];
        const png = await draw(quote);
        runs[name].ms.push(performance.now() - started);
        runs[name].cpu.push(usage().cpu - cpu);
        runs[name].bytes.push(png.length);
        if (round === 0) keepToLookAt(name, quote.id, png);
      }
  console.log(
    `\n${images} quotes of 20 to 600 characters, 1200 x 630, ${rounds} times, one after the other\n`,
  );
  const peer = runs['satori + resvg-js'];
  printTable(
    ['', 'ms', 'p95 ms', 'x satori + resvg-js', 'CPU ms', 'CPU x', 'KB a PNG', 'bar'],
    Object.entries(runs).map(([name, { ms, cpu, bytes }]) => [
      name,
      spread(ms),
      ms.toSorted((a, b) => a - b)[Math.floor(ms.length * 0.95)].toFixed(1),
      ratio(median(ms), median(peer.ms)),
      median(cpu).toFixed(1),
      ratio(median(cpu), median(peer.cpu)),
      (median(bytes) / 1000).toFixed(0),
      name === 'candor' ? '<= 12 ms and <= 0.33 x' : '',
    ]),
  );
}

/** Builds of one site, in fresh processes: without images, with them, and once more. */
async function compareBuilds(count) {
  const root = site(count);
  const without = await build(root, false);
  const cold = await build(root, true);
  const cached = await build(root, true);
  const drawn = count * sizes;
  if (cold.made !== drawn || cached.made !== 0 || cached.files !== drawn)
    throw new Error(`${JSON.stringify({ cold, cached })} where ${drawn} images were to be drawn once`);
  console.log(`\nBuilds of ${grouped(count)} testimonials with ${grouped(drawn)} images in three sizes\n`);
  printTable(
    ['', 'ms', 'CPU ms', 'drawn', 'images/s', 'peak RSS MB'],
    [
      ['without images', without],
      ['cold', cold],
      ['cached', cached],
    ].map(([name, { ms, cpu, made, rss }]) => [
      name,
      grouped(Math.round(ms)),
      grouped(Math.round(cpu)),
      String(made),
      name === 'without images' ? '' : grouped(Math.round(drawn / ((ms - without.ms) / 1000))),
      grouped(Math.round(rss)),
    ]),
  );
}

async function build(root, images) {
  const output = await runNode([join(import.meta.dirname, 'share/build.mjs'), root, String(images)]);
  const made = Number(/Images to share: (\d+) drawn/.exec(output)?.[1] ?? 0);
  const { ms, cpu, rss } = JSON.parse(output.trim().split('\n').at(-1));
  return { ms, cpu, rss, made, files: images ? pngs(join(root, 'dist')).length : 0 };
}

function pngs(folder) {
  return readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.png'));
}

function site(count) {
  const quotes = testimonials(count);
  const columns = [
    'id',
    'submitted_at',
    'score',
    'comment',
    'consent',
    'name',
    'role',
    'organisation',
    'language',
  ];
  const row = ({ id, score, comment, name, role, organisation, language }) =>
    csvRecord([
      id,
      '2026-03-02',
      String(score),
      comment,
      'quote name role organisation',
      name,
      role ?? '',
      organisation ?? '',
      language,
    ]);
  return makeSite('share', {
    'content/responses/quotes.csv': csvRecord(columns) + quotes.map(row).join(''),
    'content/decisions.jsonl': approvalLog(quotes.map(({ id }) => id)),
    'src/content.config.ts': `import { candorCollections } from 'astro-candor/content';\nexport const collections = { ...candorCollections() };\n`,
  });
}

/** What was drawn, so that nobody has to believe that both drew the same. */
function keepToLookAt(name, id, png) {
  const folder = join(import.meta.dirname, 'data/share', name.split(' ')[0]);
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${id}.png`), png);
}
