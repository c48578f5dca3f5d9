import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvRecord } from '../helpers/csv.mjs';
import { Random } from '../helpers/random.mjs';
import { columns, responseCells } from '../helpers/responses.mjs';
import { makeSite } from '../helpers/site.mjs';

const seed = 20260630;
const file = 'content/responses/benchmark.csv';
const styles = new URL('../../integrations/candor/styles/', import.meta.url);
const none = { comments: false, findings: false, changes: false, feedback: false, policy: false };
const options = {
  asOf: '2026-06-30',
  organisation: { name: 'Example' },
  policy: { approval: 'automatic' },
  // Pages that are switched off are errors elsewhere.
  jurisdictions: ['US'],
  pages: none,
  // The plain site has neither; images are measured by themselves (share).
  testimonials: { shareImages: false, embed: false },
};

/** A site of this package with so many testimonials, each with a page of its own. */
export function candorSite(rows) {
  return makeSite(`walls-${rows}-candor`, {
    'astro.config.mjs': `import candor from 'astro-candor';
export default {
  site: 'https://example.org',
  integrations: [candor(${JSON.stringify(options)})],
  experimental: { incrementalBuild: process.env.INCREMENTAL === '1' },
};
`,
    'src/content.config.ts': `import { candorCollections } from 'astro-candor/content';
export const collections = { ...candorCollections() };
`,
    [file]: [csvRecord(columns), ...testimonials(rows)].join(''),
  });
}

/** The same pages written by hand in plain Astro: the same quotes in a collection of a JSON file, the same markup and styles. */
export async function plainSite(rows, candorRoot) {
  const { parseOptions } = await import('../../integrations/candor/dist/options/parse.js');
  const { ingest } = await import('../../integrations/candor/dist/pipeline.js');
  const { quotables, facts } = await ingest({
    ...{ root: candorRoot, options: parseOptions(options), asOf: options.asOf },
  });
  if (quotables.length !== rows) throw new Error(`${quotables.length} of ${rows} testimonials are published`);
  const entries = quotables.map(({ id, comment, name, score, submittedOn, language }, index) => ({
    ...{ id, author: name, score, day: submittedOn, language },
    paragraphs: comment.split(/\s*\n\s*/),
    newer: quotables[index - 1]?.id ?? null,
    older: quotables[index + 1]?.id ?? null,
  }));
  const root = makeSite(`walls-${rows}-plain`, {
    'src/data/testimonials.json': JSON.stringify(entries),
    'src/data/facts.json': JSON.stringify(facts),
  });
  cpSync(join(import.meta.dirname, 'plain'), join(root, 'src'), { recursive: true });
  cpSync(join(root, 'src/astro.config.mjs'), join(root, 'astro.config.mjs'));
  for (const name of ['candor', 'quotes', 'page', 'filters', 'permalink']) {
    mkdirSync(join(root, 'src/styles'), { recursive: true });
    cpSync(new URL(`${name}.css`, styles), join(root, `src/styles/${name}.css`));
  }
  return root;
}

/** Changes one quote, each time another one. */
export function changeQuote(root, plain, time) {
  const path = join(root, plain ? 'src/data/testimonials.json' : file);
  const text = readFileSync(path, 'utf8');
  const marker = plain ? '"paragraphs":["' : '\nr';
  const middle = text.indexOf(marker, Math.floor((text.length * (time + 1)) / 5));
  if (plain) return writeFileSync(path, insert(text, middle + marker.length, 'Changed: '));
  const comment = text.indexOf(`Quote `, middle);
  return writeFileSync(path, insert(text, comment, 'Changed: '));
}

function insert(text, at, words) {
  return text.slice(0, at) + words + text.slice(at);
}

/** Promoters who agreed to have their words and name published. */
function* testimonials(rows) {
  const random = new Random(seed);
  const at = (name) => columns.indexOf(name);
  for (let index = 0; index < rows; index++) {
    const cells = responseCells(random, index, rows);
    cells[at('score')] = random.chance(0.6) ? '10' : '9';
    cells[at('consent')] = 'quote name';
    cells[at('comment')] = `Quote ${index + 1}: ${cells[at('comment')] || 'Fast and friendly, as always.'}`;
    yield csvRecord(cells);
  }
}
