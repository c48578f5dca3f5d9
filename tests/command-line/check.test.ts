import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { check } from '../../integrations/candor/dist/cli/check.js';
import { candorProcess as candorCli } from '../helpers/astro-cli.js';
import { ownCsv } from '../helpers/responses.js';
import { temporaryFolder, type Files } from '../helpers/temporary.js';

let root: string;
const site = (files: Files): string =>
  (root = temporaryFolder({
    'astro.config.mjs': `import candor from 'astro-candor';
export default { integrations: [candor({ asOf: '2026-06-30' })] };
`,
    'content/responses/spring.csv': ownCsv([{ email: 'hidden.person@example.org', score: 3 }]),
    'dist/index.html': 'as it was',
    ...files,
  }));

afterEach(() => {
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('as it was');
  expect(readdirSync(join(root, 'dist'))).toEqual(['index.html']);
  const kept = readdirSync(join(root, '.astro/candor'));
  expect(kept.filter((name) => /^(check|published|report)/.test(name))).toEqual([]);
  expect(existsSync(join(root, 'dist.rejected'))).toBe(false);
});

test('a site in order passes, and the last line counts rules, pages and findings', async () => {
  const { code, output } = await candorCli(site({}), ['check']);
  expect(output).toContain('warning  round-undeclared');
  expect(output).toMatch(/\d+ rules?: \d+ checked on \d+ pages,.*; 0 errors, \d+ warnings?, 0 waived\.\n$/);
  expect(code).toBe(0);
});

test('what nobody agreed to publish fails the check, with the page it stands on', async () => {
  const leak = '<p>Ask hidden.person@example.org</p>';
  const { code, output } = await candorCli(site({ 'src/pages/about.astro': leak }), ['check', '--json']);
  const told = JSON.parse(output) as Record<string, unknown> & { issues: unknown[] };
  expect(told).toMatchObject({ asOf: '2026-06-30', built: true, errors: 1, waived: 0 });
  expect(told.issues[0]).toMatchObject({ severity: 'error', where: { file: 'about/index.html' } });
  expect(code).toBe(1);
});

test('what keeps a site from being built is told with its place, and that no page was checked', async () => {
  const broken = {
    'content/responses/spring.csv': 'score,comment\n9\nten,x\n',
    // What a check left that was killed: no process has this number.
    '.astro/candor/check-4194305/report.json': 'private',
  };
  const { code, output } = await candorCli(site(broken), ['check']);
  expect(output).toContain('content/responses/spring.csv:2: this row has 1 cell where the header has 2');
  expect(output).toContain('The site does not build before the errors are mended');
  expect(code).toBe(1);
  await expect(check.run(['everything'])).rejects.toThrow('check takes no names');
});
