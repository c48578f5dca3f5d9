import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import { expect, test } from 'vitest';
import { astroBuild } from '../helpers/in-process.js';
import { ownCsv } from '../helpers/responses.js';
import { buildSite } from '../helpers/site.js';
import { temporaryFolder } from '../helpers/temporary.js';

const change = [
  ...[
    '---',
    'title: Later opening',
    'status: done',
    'said:',
    '  summary: You close too early.',
    '  theme: hours',
  ],
  ...['  round: spring', 'did: We stay open.', 'since: 2026-04-01', '---', '', 'Since **April**.', ''],
].join('\n');
const answers = {
  'content/responses/spring.csv': ownCsv(
    Array.from({ length: 12 }, (_, index) => ({ id: `CANARY${index}`, comment: 'Longer hours, please.' })),
  ),
  'content/themes.yaml': '- { id: hours, name: Opening hours, patterns: [hours] }\n',
};
const collections = {
  'src/content.config.ts': `import { candorCollections } from 'astro-candor/content';\nexport const collections = { ...candorCollections() };\n`,
};
const config = `import candor from 'astro-candor';\nexport default { integrations: [candor()] };\n`;

test('without our collections nothing queries them, and the log prints the lines to paste', async () => {
  const root = temporaryFolder({
    'astro.config.mjs': config,
    ...answers,
    'content/changes/later.md': change,
  });
  const { code, output } = await astroBuild(root);
  expect(code).toBe(0);
  expect(output).toContain('export const collections = { ...candorCollections() };');
  expect(output).not.toMatch(/does not exist or is empty/);
  expect(output).toContain('/changes/index.html');
  expect(output).not.toContain('/changes/later/index.html');
});

test('with them, a change has a page with its Markdown, and a README beside the changes is none of them', async () => {
  const files = { ...answers, ...collections, 'content/changes/later.md': change };
  const site = await buildSite({ files: { ...files, 'content/changes/README.md': '# How we write them' } });
  expect(site.read('changes/later/index.html')).toContain('Since <strong>April</strong>.');
  expect(site.read('changes/index.html')).toContain('href="/changes/later/"');
  expect(site.files().filter((file) => /^changes\/[^/]+\/index/.test(file))).toEqual([
    'changes/later/index.html',
  ]);
});

test('a change that breaks a rule fails the build with file, line, field and remedy', async () => {
  for (const [message, text] of [
    [
      'later.md: "reason": missing; status "cannot" needs a reason people can read',
      change.replace('status: done', 'status: cannot'),
    ],
    [
      'later.md:5: "34 people say" is a count typed by hand, and 12 of 12 comments',
      change.replace('You close', '34 people say you close'),
    ],
    ['later.md:9: unknown key "count"', change.replace('since:', 'count: 34\nsince:')],
    [
      'later.md:4: "said": a sentence alone cannot be checked',
      change.replace(/said:\n(  .*\n)+/, 'said: You close.\n'),
    ],
    ['later.md:9: "since": expected a day that exists', change.replace('2026-04-01', '2026-02-31')],
  ] as const) {
    const files = { ...answers, 'content/changes/later.md': text };
    const failed = await buildSite({ files }).catch((error: Error & { hint?: string }) => error);
    expect(failed).toMatchObject({
      message: expect.stringContaining(message) as string,
      hint: expect.stringMatching(/Correct content\/changes\/later\.md|Leave it out/) as string,
    });
  }
});

test('with our collections the message is ours too, and not Astro’s own', async () => {
  const root = temporaryFolder({
    ...{ 'astro.config.mjs': config, ...answers, ...collections },
    'content/changes/later.md': change.replace('status: done', 'status: cannot'),
  });
  const { code, output } = await astroBuild(root);
  expect(code).toBe(1);
  expect(output).toContain(
    'content/changes/later.md: "reason": missing; status "cannot" needs a reason people can read',
  );
  expect(output).toContain('Correct content/changes/later.md.');
  expect(output).not.toContain('does not match');
});

/** Files below a folder that hold the marker. */
function hits(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => readFileSync(join(folder, path)).includes('CANARY'));
}

test('whom a change lists reaches neither the pages, the server nor the data store', async () => {
  const listing = change.replace('theme: hours', 'responses: [CANARY1, CANARY2]\n  n: 2');
  const root = temporaryFolder({
    ...answers,
    ...collections,
    'content/changes/later.md': listing,
    'content/changes/also.mdx': `${listing}\n{1 + 1} of them.\n`,
    'private/linked.mdx': listing,
    'private/more/linked.mdx': listing,
    'src/pages/live.astro': `---\nimport { getCollection, render } from 'astro:content';\nexport const prerender = false;\nconst entries = await Promise.all((await getCollection('changes')).map(async (entry) => ({ entry, body: await render(entry) })));\n---\n{entries.map(({ entry, body }) => <section><h2>{JSON.stringify(entry.data)}</h2><body.Content /><p>{JSON.stringify(body.remarkPluginFrontmatter)}</p></section>)}`,
  });
  for (const linked of ['linked.mdx', 'more'])
    symlinkSync(join(root, 'private', linked), join(root, 'content/changes', linked));
  const site = await buildSite({
    root,
    config: { integrations: [mdx()], adapter: node({ mode: 'standalone' }) },
  });
  expect(site.read('client/changes/also/index.html')).toContain('2 of them.');
  expect(hits(join(site.root, 'dist'))).toEqual([]);
  expect(hits(join(site.root, '.astro'))).toEqual([]);
  // What builds remember of a source names its responses: it is deployed nowhere.
  const elsewhere = hits(join(site.root, 'node_modules/.astro')).filter((file) => !/^candor\//.test(file));
  expect(elsewhere).toEqual([]);
});
