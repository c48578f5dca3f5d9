import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dev } from 'astro';
import candor from 'astro-candor';
import { expect, onTestFinished, test } from 'vitest';
import { astroBuild } from '../helpers/in-process.js';
import { approvals, ownCsv } from '../helpers/responses.js';
import { buildSite, type BuiltSite } from '../helpers/site.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary.js';

const rows = Array.from({ length: 8 }, (_, index) => ({
  id: `r${index + 1}`,
  comment: `Words of number ${index + 1}`,
  consent: 'quote name',
  name: `Person Number${index + 1}`,
  score: index === 7 ? (3 as const) : (9 as const),
  language: index < 4 ? 'en' : 'de',
}));
const ids = rows.map(({ id }) => id);
const tagged = (tags: Record<string, string[]>): string =>
  Object.entries(tags)
    .map(([response, names]) =>
      JSON.stringify({ response, action: 'tag', by: 'Test', at: '2026-05-02', tags: names }),
    )
    .map((line) => `${line}\n`)
    .join('');
const collections = `import { candorCollections } from 'astro-candor/content';\nexport const collections = { ...candorCollections() };\n`;
const answers = 'content/responses/spring.csv';
const decisions = 'content/decisions.jsonl';
const files = {
  [answers]: ownCsv(rows),
  [decisions]: approvals(...ids) + tagged({ r1: ['Über uns', 'a'], r2: ['über uns'], r8: ['low'] }),
  'src/content.config.ts': collections,
};
const options = {
  ...{
    asOf: '2026-06-30',
    organisation: { name: 'Harbour' },
    testimonials: { perPage: 6, shareImages: false as const, embed: false },
  },
} as const;
const config = { site: 'https://example.org' } as const;

/** Paths of the pages of testimonials, with `*` for each public id. */
function paths(site: BuiltSite): string[] {
  const found = site.files().filter((file) => file.startsWith('testimonials') && file.endsWith('.html'));
  return [...new Set(found.map((file) => file.replace(/(?<=\/)[\da-f]{12}(?=[/.])/, '*')))];
}

/** The file of the page of the quote with these words. */
function pageOf(site: BuiltSite, words: string): string {
  return site
    .files()
    .find(
      (file) => /testimonials\/[\da-f]{12}[/.]/.test(file) && site.read(file).includes(`<p>${words}</p>`),
    )!;
}

test('testimonials have pages by number, tag and language, and one each, linked together', async () => {
  const site = await buildSite({ files, options, config });
  expect(paths(site)).toEqual([
    'testimonials/*/index.html',
    'testimonials/2/index.html',
    'testimonials/index.html',
    'testimonials/languages/de/index.html',
    'testimonials/languages/en/index.html',
    'testimonials/tags/a/index.html',
    'testimonials/tags/über-uns/index.html',
  ]);
  const page = pageOf(site, 'Words of number 1');
  const html = site.read(page);
  const address = `/${page.replace('index.html', '')}`;
  expect(html.indexOf('8 responses came in')).toBeLessThan(html.indexOf('<blockquote'));
  expect(html).toContain(`<link rel="canonical" href="https://example.org${address}">`);
  expect(html).toContain('<meta property="og:title" content="Person Number1: “Words of number 1”">');
  expect(html).toContain('href="/testimonials/tags/über-uns/"');
  expect(/<pre[^>]*>([^]*)<\/pre>/.exec(html)![1]).toBe(
    `“Words of number 1”\nPerson Number1\nScore 9 of 10 · March 1, 2026\nhttps://example.org${address}`,
  );
  expect(site.read('testimonials/2/index.html')).toContain(`href="${address}"`);
  expect(site.read('testimonials/tags/über-uns/index.html').match(/<blockquote/g)).toHaveLength(2);
  // Whoever is no promoter has no such page.
  expect(pageOf(site, 'Words of number 8')).toBeUndefined();
});

test('they respect base, trailingSlash, build.format and the page a site has itself', async () => {
  const site = await buildSite({
    files: { ...files, 'src/pages/testimonials.astro': '<h1>Our own wall</h1>' },
    options,
    config: { ...config, base: '/shop', trailingSlash: 'never', build: { format: 'file' } },
  });
  expect(site.read('testimonials.html')).toContain('Our own wall');
  expect(paths(site)).toEqual([
    'testimonials.html',
    'testimonials/*.html',
    'testimonials/languages/de.html',
    'testimonials/languages/en.html',
    'testimonials/tags/a.html',
    'testimonials/tags/über-uns.html',
  ]);
  const html = site.read(pageOf(site, 'Words of number 1'));
  const files_ = new Set(site.files());
  const links = [...html.matchAll(/href="\/shop\/([^"#]*)"/g)].map(([, path]) => path!);
  expect(links).toContain('testimonials/tags/über-uns');
  expect(links.filter((path) => !files_.has(`${path}.html`) && !files_.has(path))).toEqual([]);
  expect(html).toMatch(/<meta property="og:url" content="https:\/\/example\.org\/shop\/testimonials\/\w+">/);
});

test('without our collections there are no such pages and the log says what to paste; without an address no tags for links, and one warning', async () => {
  const configFile = `import candor from 'astro-candor';\nexport default { integrations: [candor(${JSON.stringify(options)})] };\n`;
  const { 'src/content.config.ts': declared, ...bare } = files;
  const root = temporaryFolder({ 'astro.config.mjs': configFile, ...bare });
  const without = await astroBuild(root);
  expect(without.output).toContain('export const collections = { ...candorCollections() };');
  expect(without.output).not.toMatch(/testimonials\/[\da-f]{12}|Open Graph/);
  expect(readFileSync(join(root, 'dist/testimonials/index.html'), 'utf8')).not.toMatch(
    /href="\/testimonials\/[\da-f]{12}/,
  );

  writeFiles(root, { 'src/content.config.ts': declared });
  const nameless = await astroBuild(root);
  expect(nameless.output.match(/Open Graph/g)).toHaveLength(1);
  expect(nameless.output).not.toContain('candorCollections');
  const [id] = readdirSync(join(root, 'dist/testimonials')).filter((name) => /^[\da-f]{12}$/.test(name));
  expect(readFileSync(join(root, 'dist/testimonials', id!, 'index.html'), 'utf8')).not.toContain('og:');
});

/** Files below a folder, and what is in each; what builds remember of the sources is deployed nowhere. */
function contents(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths
      .filter((path) => !path.includes('/.astro/candor/'))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

test('one changed quote makes one page again, and one that is withdrawn leaves no trace', async () => {
  const incremental = { ...config, experimental: { incrementalBuild: true } };
  const first = await buildSite({ files, options, config: incremental });
  const { root } = first;
  const kept = join(root, 'node_modules/.astro/dist/testimonials');
  const made = (): Map<string, number> =>
    new Map(
      readdirSync(kept)
        .map((id) => [id, join(kept, id, 'index.html')] as const)
        .filter(([, path]) => existsSync(path))
        .map(([id, path]) => [id, statSync(path).mtimeMs]),
    );
  const before = made();
  const gone = pageOf(first, 'Words of number 3').split('/')[1]!;
  const neighbours = [2, 4].map((n) => pageOf(first, `Words of number ${n}`).split('/')[1]!);

  writeFileSync(
    join(root, answers),
    ownCsv(rows.map((row) => (row.id === 'r5' ? { ...row, comment: 'Other' } : row))),
  );
  const withdrawn = JSON.stringify({ response: 'r3', action: 'withdraw', by: 'Test', at: '2026-06-01' });
  writeFileSync(join(root, decisions), `${files[decisions]}${withdrawn}\n`);
  const second = await buildSite({ root, options, config: incremental });
  const changed = pageOf(second, 'Other').split('/')[1]!;
  expect(
    [...made()]
      .filter(([id, time]) => before.get(id) !== time)
      .map(([id]) => id)
      .sort(),
  ).toEqual([changed, ...neighbours].sort());
  expect(second.read('testimonials/index.html')).toContain('<p>Other</p>');
  for (const folder of ['dist', 'node_modules/.astro', '.astro'])
    for (const [path, text] of contents(join(root, folder))) {
      expect(`${path}\n${text}`.includes(gone), path).toBe(false);
      expect(/Words of number 3|Number3/.test(text), path).toBe(false);
    }
  expect(second.read('testimonials/index.html').match(/<blockquote/g)).toHaveLength(6);
});

test('in development every one of them is found at its address, and nothing past the last', async () => {
  const root = temporaryFolder(files);
  const { VITEST } = process.env;
  delete process.env.VITEST;
  onTestFinished(() => void (process.env.VITEST = VITEST));
  const server = await dev({
    ...{ root, configFile: false, logLevel: 'silent', site: config.site },
    integrations: [candor(options)],
    server: { port: 0 },
  });
  onTestFinished(() => server.stop());
  const get = async (path: string): Promise<[number, string]> => {
    const answer = await fetch(`http://localhost:${server.address.port}${path}`);
    return [answer.status, await answer.text()];
  };
  const [, wall] = await get('/testimonials/2/');
  const [address] = /\/testimonials\/[\da-f]{12}\//.exec(wall)!;
  for (const [path, heading] of [
    [address, 'What Person Number1 says'],
    ['/testimonials/', 'What promoters say'],
    ['/testimonials/2/', 'What promoters say, page 2 of 2'],
    ['/testimonials/tags/a/', 'What promoters say about a'],
    [encodeURI('/testimonials/tags/über-uns/'), 'What promoters say about Über uns'],
    ['/testimonials/languages/de/', 'What promoters say in German'],
  ] as const)
    expect(await get(path), path).toEqual([200, expect.stringContaining(`>${heading}</h1>`)]);
  for (const path of [
    '/testimonials/3/',
    '/testimonials/tags/a/2/',
    '/testimonials/tags/b/',
    '/testimonials/0123456789ab/',
  ])
    expect((await get(path))[0], path).toBe(404);
});
