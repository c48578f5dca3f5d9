import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { beforeAll, expect, test } from 'vitest';
import { astroCli, candorProcess } from '../helpers/astro-cli.js';
import { packageFolder, packageSources } from '../helpers/imports.js';
import { ownCsv } from '../helpers/responses.js';
import { temporaryFolder } from '../helpers/temporary.js';

const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
  keywords: string[];
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
};
let unpacked: string;

beforeAll(() => {
  const folder = temporaryFolder({}, true);
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: packageFolder,
      encoding: 'utf8',
    }),
  ) as [{ filename: string }];
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', folder]);
  unpacked = join(folder, 'package');
});

/** A site whose node_modules hold the tarball's own files: a workspace link would hide what was not packed. */
function siteWithTarball(files: Record<string, string>): string {
  const root = temporaryFolder(files);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  cpSync(unpacked, join(root, 'node_modules/astro-candor'), { recursive: true });
  return root;
}

test('a site that installs the tarball builds its pages, its components and its collections', async () => {
  const root = siteWithTarball({
    'astro.config.mjs': `import candor, { csv } from 'astro-candor';\nexport default { integrations: [candor({ sources: [csv('content/responses/spring.csv')], policy: { approval: 'automatic' } })] };\n`,
    'src/content.config.ts': `import { candorCollections } from 'astro-candor/content';\nexport const collections = { ...candorCollections() };\n`,
    'src/pages/index.astro': `---\nimport { Testimonials, Nps } from 'astro-candor/components';\n---\n<Testimonials limit={1} /><Nps />`,
    'content/responses/spring.csv': ownCsv([{ comment: 'Good as new.', consent: 'quote' }]),
    'content/changes/later.md':
      '---\ntitle: Later opening\nstatus: done\nsaid: { summary: You close too early., responses: [r1], round: spring }\nsince: 2026-04-01\n---\n\nSince April.\n',
  });
  const { code, output } = await astroCli(root, ['build']);
  expect(output).not.toMatch(/error/i);
  expect(code).toBe(0);
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toContain('Good as new.');
  expect(existsSync(join(root, 'dist/changes/later/index.html'))).toBe(true);

  const inbox = await candorProcess(root, ['inbox', '--json']);
  expect(inbox).toEqual({ code: 0, output: '[]\n' });
});

test('the tarball has no fault that publint knows of', async () => {
  const { messages } = await publint({ pkgDir: unpacked, strict: true });
  expect(messages).toEqual([]);
});

test('every package the sources import is declared, so that it is there where nothing is hoisted', () => {
  const declared = new Set([
    ...Object.keys(manifest.dependencies),
    ...Object.keys(manifest.peerDependencies),
    'astro-candor',
  ]);
  const imported = packageSources().flatMap(({ imports }) =>
    imports.filter(({ file }) => file === null).map(({ specifier }) => specifier),
  );
  const packages = imported
    .filter((specifier) => !/^(node|astro|virtual):/.test(specifier))
    .map((specifier) =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  expect([...new Set(packages)].filter((name) => !declared.has(name))).toEqual([]);
});

test('astro add finds the keywords it asks for', () => {
  expect(manifest.keywords).toEqual(
    expect.arrayContaining(['astro-integration', 'withastro', 'astro-component', 'astro-loader']),
  );
});
