import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { candorCli } from '../helpers/astro-cli.js';
import { ownCsv } from '../helpers/responses.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary.js';

const config = `import candor from 'astro-candor';
export default { integrations: [candor({ asOf: '2026-06-30' })] };
`;
const leak = `<p>Ask hidden.person@example.org</p>`;

function checksLeft(root: string): string[] {
  return readdirSync(join(root, '.astro/candor')).filter((name) => name.startsWith('check'));
}

test('check holds a whole site to the rules and publishes nothing; words that nobody agreed to publish fail it with their place', async () => {
  const root = temporaryFolder({
    'astro.config.mjs': config,
    'content/responses/spring.csv': ownCsv([{ email: 'hidden.person@example.org', score: 3 }]),
    'dist/index.html': 'as it was',
  });
  const clean = await candorCli(root, ['check']);
  expect(clean.output).toMatch(
    /\d+ rules: \d+ checked on \d+ pages,.*; 0 errors, \d+ warnings?, 0 waived\.\n$/,
  );
  expect(clean.output).toContain('warning  round-undeclared');
  expect(clean.code).toBe(0);

  writeFiles(root, { 'src/pages/about.astro': leak });
  const { code, output } = await candorCli(root, ['check', '--json']);
  const { issues, built, errors } = JSON.parse(output) as {
    issues: { severity: string; where: { file?: string }; remedy: string }[];
    built: boolean;
    errors: number;
  };
  expect(code).toBe(1);
  expect({ built, errors }).toEqual({ built: true, errors: 1 });
  expect(issues[0]).toMatchObject({ severity: 'error', where: { file: 'about/index.html' } });

  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('as it was');
  expect(readdirSync(join(root, 'dist'))).toEqual(['index.html']);
  expect(existsSync(join(root, 'dist.rejected'))).toBe(false);
  expect(readdirSync(join(root, '.astro'))).toContain('candor');
  expect(checksLeft(root)).toEqual([]);
  expect(existsSync(join(root, '.astro/candor/published.json'))).toBe(false);
});

test('check tells what keeps a site from being built, and lists its rules without building', async () => {
  const root = temporaryFolder({
    'astro.config.mjs': config,
    'content/responses/spring.csv': 'score,comment\n9\nten,x\n',
  });
  const { code, output } = await candorCli(root, ['check']);
  expect(code).toBe(1);
  expect(output).toContain('content/responses/spring.csv:2: this row has 1 cell where the header has 2');
  expect(output).toContain('as no pages were built');
  expect(output).toContain('The site does not build. Astro said:');
  expect(checksLeft(root)).toEqual([]);

  const rules = await candorCli(root, ['check', '--rules']);
  expect(rules).toMatchObject({ code: 0, output: expect.stringMatching(/US-255\.1b +error +pages/) });
  expect((await candorCli(root, ['check', 'everything'])).code).toBe(2);
});
