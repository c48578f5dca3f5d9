import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import candor, { jsonl } from 'astro-candor';
import { expect, test } from 'vitest';
import { approvals, ownCsv } from '../helpers/responses.js';
import { buildSite } from '../helpers/site.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary.js';

/** Puts other words into a page that is done. */
const changing: AstroIntegration = {
  name: 'changing',
  hooks: {
    'astro:build:done': ({ dir, pages }) => {
      const { pathname } = pages.find((page) => /^testimonials\/[\da-f]{12}\//.test(page.pathname))!;
      const path = join(fileURLToPath(dir), pathname, 'index.html');
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('quick and', 'quick but'));
    },
  },
};
const collections = `import { candorCollections } from 'astro-candor/content';\nexport const collections = { ...candorCollections() };\n`;
const good = { 'content/responses/spring.csv': ownCsv([{ comment: 'Good as new.', consent: 'quote' }]) };

test('a source that cannot be read fails the build and leaves the former output as it was', async () => {
  const { root } = await buildSite({ files: good });
  const before = readFileSync(join(root, 'dist/findings/data.json'), 'utf8');
  writeFiles(root, { 'content/responses/spring.csv': 'id,score\nr1,9\nr2,10,too many\n' });

  await expect(buildSite({ root })).rejects.toThrow(
    'content/responses/spring.csv:3: this row has 3 cells where the header has 2',
  );
  expect(readFileSync(join(root, 'dist/findings/data.json'), 'utf8')).toBe(before);
  expect(existsSync(join(root, 'dist.rejected'))).toBe(false);
});

test('an undeclared label fails the build naming row, column, value and what to write', async () => {
  const files = {
    'content/responses/spring.csv': 'How likely?\n9\nAbsolutely\nAbsolutely\n',
    'content/responses/spring.mapping.json':
      '{ "columns": { "score": { "column": "How likely?", "min": 0, "max": 10 } } }',
  };
  const error = await buildSite({ files }).catch((reason: Error & { hint?: string }) => reason);
  expect(error).toMatchObject({
    message:
      'content/responses/spring.csv:3, column "How likely?": the value "Absolutely" is not declared in the mapping (and on 1 more row) [score-undeclared]',
    hint: expect.stringContaining('"values": { "Absolutely": <the score it stands for> }') as string,
  });
});

test('an output that holds private text is moved away and the build fails', async () => {
  const root = temporaryFolder({
    'content/responses/spring.csv': ownCsv([
      { comment: 'A withheld comment that is long enough.', email: 'ada@example.org' },
    ]),
    'src/pages/leak.astro': `<p>Write to <a href="mailto:ada@example.org">ADA@example.org</a></p>`,
  });
  await expect(buildSite({ root })).rejects.toThrow(
    'leak/index.html:1, response r1: the output holds the e-mail of a response',
  );
  expect(existsSync(join(root, 'dist'))).toBe(false);
  expect(existsSync(join(root, 'dist.rejected/leak/index.html'))).toBe(true);
});

test('a decision about a response that does not exist is an error with its line', async () => {
  const files = { ...good, 'content/decisions.jsonl': approvals('r1', 'gone') };
  await expect(buildSite({ files })).rejects.toThrow(
    'content/decisions.jsonl:2: "approve" is about the response "gone", which no source has',
  );
});

test('sources below public/ are refused', async () => {
  const files = { 'public/spring.csv': ownCsv([]) };
  const options = { sources: [{ kind: 'csv', path: 'public/spring.csv' }] } as const;
  await expect(buildSite({ files, options: { sources: [...options.sources] } })).rejects.toThrow(
    'public/spring.csv: responses in this folder would be published',
  );
});

test('warnings stop the build where the owner is strict', async () => {
  const files = { 'content/responses/spring.csv': ownCsv([{ score: 11 }]) };
  await expect(buildSite({ files })).resolves.toBeDefined();
  await expect(buildSite({ files, options: { strict: true } })).rejects.toThrow(
    'spring.csv:2, column "score": 11 is outside the scale 0 to 10',
  );
});

test('responses below the folders Astro publishes are refused, whatever the site calls them', async () => {
  const files = { 'static/a.jsonl': '{"id":"r1","score":9}\n' };
  const options = { sources: [jsonl('static/a.jsonl')] };
  await expect(buildSite({ files, options, config: { publicDir: './static' } })).rejects.toThrow(
    'static/a.jsonl: responses in this folder would be published',
  );
});

test('private text is found in files of any ending', async () => {
  const files = {
    'content/responses/spring.csv': ownCsv([{ email: 'ada@example.org' }]),
    'public/copy.jsonl': '{"email":"ada@example.org"}',
  };
  await expect(buildSite({ files })).rejects.toThrow(
    /copy\.jsonl:1, response r1: the output holds the e-mail/,
  );
});

test('a layout that is not there is refused before anything is built', async () => {
  await expect(buildSite({ files: good, options: { layout: './src/layouts/Base.astro' } })).rejects.toThrow(
    '"layout": ./src/layouts/Base.astro does not exist',
  );
});

test('of a large site, of which pages are checked while others are made, a page that is changed afterwards is checked again', async () => {
  const rows = Array.from({ length: 1_000 }, (_, index) => ({
    ...{ score: 10, consent: 'quote', comment: `Quote ${index + 1}: quick and friendly.` },
  }));
  const site = {
    files: {
      'content/responses/spring.csv': ownCsv(rows),
      'src/content.config.ts': collections,
    },
    options: { policy: { approval: 'automatic' }, testimonials: { shareImages: false } } as const,
  };
  await expect(buildSite({ ...site, config: { integrations: [changing] } })).rejects.toThrow(
    /^testimonials\/[\da-f]{12}\/index\.html/,
  );
});

test('pages are checked when all other integrations are done, wherever they stand in the list', async () => {
  const files = {
    'content/responses/spring.csv': ownCsv([
      { score: 10, consent: 'quote', comment: 'So quick and friendly.' },
    ]),
    'src/content.config.ts': collections,
  };
  const root = temporaryFolder(files);
  const first = candor({ policy: { approval: 'automatic' }, testimonials: { shareImages: false } });
  const built = build({ root, configFile: false, logLevel: 'silent', integrations: [first, changing] });
  await expect(built).rejects.toThrow(/^testimonials\/[\da-f]{12}\/index\.html/);
});
