import { expect, test } from 'vitest';
import { astroCli } from '../helpers/astro-cli.js';
import { ownCsv } from '../helpers/responses.js';
import { buildSite } from '../helpers/site.js';
import { temporaryFolder } from '../helpers/temporary.js';

const change =
  '---\ntitle: Later opening\nstatus: done\nsaid: { summary: You close too early., responses: [r1], round: spring }\ndid: We stay open.\nsince: 2026-04-01\n---\n\nSince **April**.\n';
const spring = { 'content/responses/spring.csv': ownCsv([{ comment: 'Shut at six.' }]) };
const config = `import candor from 'astro-candor';\nexport default { integrations: [candor()] };\n`;

test('without our collections nothing queries them, and the log prints the lines to paste', async () => {
  const root = temporaryFolder({ 'astro.config.mjs': config, 'content/changes/later.md': change, ...spring });
  const { code, output } = await astroCli(root, ['build']);
  expect(code).toBe(0);
  expect(output).toContain('export const collections = { ...candorCollections() };');
  expect(output).not.toMatch(/does not exist or is empty/);
  expect(output).toContain('/changes/index.html');
  expect(output).not.toContain('/changes/later/index.html');
});

test('with them, a change has a page with its Markdown', async () => {
  const site = await buildSite({
    files: {
      ...spring,
      'content/changes/later.md': change,
      'src/content.config.ts': `import { candorCollections } from 'astro-candor/content';\nexport const collections = { ...candorCollections() };\n`,
    },
  });
  expect(site.read('changes/later/index.html')).toContain('Since <strong>April</strong>.');
  expect(site.read('changes/index.html')).toContain('href="/changes/later/"');
});

test('a change that breaks a rule fails the build with file, field and remedy', async () => {
  const cases = {
    'needs a reason people can read': change.replace('status: done', 'status: cannot'),
    '"34 people" is a count typed by hand': change.replace('You close', '34 people say you close'),
    '"12 %" is a count typed by hand': change.replace('You close', '12 % say you close'),
    'unrecognized key: "count"': change.replace('since:', 'count: 34\nsince:'),
    'expected a day that exists': change.replace('2026-04-01', '2026-02-31'),
  };
  for (const [message, text] of Object.entries(cases)) {
    const failed = buildSite({ files: { ...spring, 'content/changes/later.md': text } });
    await expect(failed, message).rejects.toThrow(/^content\/changes\/later\.md(:\d+)?: /);
    await expect(failed).rejects.toThrow(message);
  }
});
