import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from 'astro-candor/intake';
import lighthouse from 'lighthouse';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { packed, type Packed } from '../helpers/packed.js';

const client = inject('reference');
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const runs = 3;
/** The page of one testimonial, where they have pages. */
const permalinks = readdirSync(join(client, 'testimonials'))
  .filter((name) => /^[0-9a-f]{12}$/.test(name))
  .slice(0, 1)
  .map((id) => `/testimonials/${id}/`);
const paths = ['/testimonials/', ...permalinks, '/findings/', '/changes/', '/feedback/'];

type Served = Awaited<ReturnType<typeof serve>>;
interface Chrome {
  port: number;
  kill(): void;
}
let site: Served;
let host: Packed;
let chrome: Chrome;

beforeAll(async () => {
  process.env.CANDOR_DATABASE_URL = `sqlite:${join(client, '../../empty.sqlite')}`;
  site = await serve({ dist: dirname(client), port: 0 });
  host = await packed(site.address);
  chrome = await startChrome();
});
afterAll(async () => {
  chrome.kill();
  await host.close();
  await site.close();
});

test('the pages of the reference site get 100 of 100 for speed, accessibility, practice and search engines', async () => {
  const table: Record<string, string> = {};
  const lines: string[] = [];
  for (const path of paths) {
    const { figures, short } = await scores(host.origin + path);
    table[path] = figures.join(' ');
    lines.push(`${table[path]}  ${path}${short.length === 0 ? '' : `  (${short.join(', ')})`}`);
  }
  console.log(
    `Lighthouse, median of ${runs}: ${categories.join(', ')} (what falls short, once)\n${lines.join('\n')}`,
  );
  expect(table).toEqual(Object.fromEntries(paths.map((path) => [path, '100 100 100 100'])));
});

/** The median of each category, and what kept the last run from being perfect. */
async function scores(address: string): Promise<{ figures: number[]; short: string[] }> {
  const all: number[][] = [];
  let short: string[] = [];
  await fetch(address);
  for (let run = 0; run < runs; run++) {
    const result = await lighthouse(address, {
      port: chrome.port,
      logLevel: 'error',
      onlyCategories: [...categories],
    });
    const { audits, categories: found } = result!.lhr;
    all.push(categories.map((name) => Math.round((found[name]?.score ?? 0) * 100)));
    const weighed = categories.flatMap((name) => found[name]?.auditRefs ?? []);
    short = weighed
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.99)
      .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim());
  }
  const figures = categories.map(
    (_, index) => all.map((run) => run[index]!).sort((a, b) => a - b)[runs >> 1]!,
  );
  return { figures, short };
}

/** Lighthouse brings its own way to start a browser. */
async function startChrome(): Promise<Chrome> {
  const require = createRequire(createRequire(import.meta.url).resolve('lighthouse'));
  const { launch } = (await import(pathToFileURL(require.resolve('chrome-launcher')).href)) as {
    launch(options: object): Promise<Chrome>;
  };
  const quiet = ['background-networking', 'component-update', 'sync', 'quic'].map(
    (name) => `--disable-${name}`,
  );
  return launch({
    chromePath: process.env.CHROME_PATH,
    chromeFlags: ['--headless=new', '--no-sandbox', '--no-first-run', ...quiet],
  });
}
