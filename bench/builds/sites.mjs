import { appendFileSync, copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { csvRecord } from '../helpers/csv.mjs';
import { columns } from '../helpers/responses.mjs';
import { approvalLog, makeSite } from '../helpers/site.mjs';

const asOf = '2026-06-30';
const file = 'content/responses/benchmark.csv';
const candorFiles = {
  'astro.config.mjs': `import candor from 'astro-candor';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [candor({ asOf: '${asOf}' })] });
`,
  'src/pages/index.astro': page(
    `import { Findings, Testimonials } from 'astro-candor/components';`,
    '<Testimonials limit={12} /><Findings />',
  ),
};
const loaders = {
  'file() + csv-parse': `import { file } from 'astro/loaders';
import { parse } from 'csv-parse/sync';
const loader = file('${file}', { parser: (text) => parse(text, { columns: true }) });`,
  'csv-loader': `import { csvLoader } from '@ascorbic/csv-loader';
const loader = csvLoader({ fileName: '${file}', transformHeader: false, parserOptions: { dynamicTyping: false, skipEmptyLines: true } });`,
};
export const peers = Object.keys(loaders);

/** A site of this package with these responses, of which 500 are approved or none; a header row only where there are none. */
export function candorSite(data, approved) {
  const root = makeSite(`build-${data?.rows ?? 0}${approved ? '-approved' : ''}`, {
    ...candorFiles,
    ...(data === null && { [file]: csvRecord(columns) }),
    ...(approved && { 'content/decisions.jsonl': approvalLog(data.approvals) }),
  });
  // A copy: a row is going to be appended to it.
  if (data !== null) place(root, (path) => copyFileSync(data.path, path));
  return { root, count: () => countedOf(root) };
}

/** The same answers in a collection, as Astro's own means have them: checked by a schema, counted on one page, the first consented comments shown. */
export function collectionSite(peer, data) {
  const root = makeSite(`build-${data.rows}-${peer.replace(/\W+/g, '-')}`, {
    'astro.config.mjs': 'export default {};\n',
    'src/content.config.ts': `${loaders[peer]}
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
const schema = z.object({
  id: z.string(), submitted_at: z.iso.datetime(), score: z.union([z.literal(''), z.coerce.number().int().min(0).max(10)]),
  comment: z.string(), consent: z.string(), name: z.string(), role: z.string(), organisation: z.string(),
  email: z.email(), language: z.string(), plan: z.string(),
});
export const collections = { responses: defineCollection({ loader, schema }) };
`,
    'src/pages/index.astro': page(
      `import { getCollection } from 'astro:content';
const responses = await getCollection('responses');
const scores = responses.map(({ data }) => data.score).filter((score) => score !== '');
const share = (test) => scores.filter(test).length / scores.length;
const nps = Math.round(100 * (share((score) => score >= 9) - share((score) => score <= 6)));
const quotes = responses.filter(({ data }) => data.consent.startsWith('quote') && data.comment !== '').slice(0, 500);`,
      `<p>{nps} of <data value={responses.length}>{responses.length}</data></p>
{quotes.map(({ data }) => <blockquote>{data.comment}</blockquote>)}`,
    ),
  });
  place(root, (path) => linkSync(data.path, path));
  const count = () =>
    Number(/<data value="(\d+)"/.exec(readFileSync(join(root, 'dist/index.html'), 'utf8'))[1]);
  return { root, count };
}

/** Adds an answer to the end of a site's file. */
export function appendRow(root, number) {
  const cells = { id: `appended-${number}`, submitted_at: `${asOf}T10:00:00Z`, score: '9' };
  appendFileSync(join(root, file), csvRecord(columns.map((name) => cells[name] ?? '')));
}

/** Removes everything that builds made; what they remember lies in Astro's cache folder. */
export function clear(root) {
  for (const made of ['dist', '.astro', 'node_modules'])
    rmSync(join(root, made), { recursive: true, force: true });
}

function place(root, put) {
  const path = join(root, file);
  mkdirSync(join(path, '..'), { recursive: true });
  if (!existsSync(path)) put(path);
}

function countedOf(root) {
  const { rounds } = JSON.parse(readFileSync(join(root, 'dist/findings/data.json'), 'utf8'));
  return rounds.reduce((sum, { n, blank }) => sum + n + blank, 0);
}

function page(script, body) {
  return `---
${script}
---
<html lang="en">
  <head><title>Benchmark</title></head>
  <body>${body}</body>
</html>
`;
}
