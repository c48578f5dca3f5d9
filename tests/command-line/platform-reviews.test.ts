import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { candorCli } from '../helpers/in-process.js';
import { ownCsv } from '../helpers/responses.js';
import { temporaryFolder } from '../helpers/temporary.js';

const review = (id: string, stars: number, more: object = {}) => ({
  ...{ id, stars, title: 'On the whole', text: `Words of ${id}.\nAnd more.` },
  ...{ createdAt: '2026-03-01T10:00:00Z', consumer: { displayName: 'Ida B.' } },
  ...more,
});
const site = (): string =>
  temporaryFolder({
    'astro.config.mjs': `import candor from 'astro-candor';\nexport default { integrations: [[candor({ asOf: '2026-06-30' })]] };\n`,
    'content/responses/spring.csv': ownCsv([{ comment: 'Good as new.', consent: 'quote', score: 10 }]),
    'content/responses/trustpilot.json': JSON.stringify({
      reviews: [review('t1', 2), review('t2', 5, { text: '' })],
    }),
    'content/responses/trustpilot.mapping.json': JSON.stringify({
      preset: 'trustpilot',
      collection: { url: 'https://www.trustpilot.com/review/acme.example' },
    }),
  });

test('the inbox lists reviews of platforms among the comments, and says that they are not ours', async () => {
  const root = site();
  const { output } = await candorCli(root, ['inbox']);
  expect(output)
    .toBe(`1 comment awaits approval. 1 review left on platforms may be chosen to be shown. Oldest first:

r1
  2026-03-01 · score 10 · spring · may show: quote
  Good as new.

t1
  2026-03-01 · 2 of 5 on Trustpilot, not ours · Ida B.
  On the whole
  Words of t1.
  And more.
`);
  const { output: json } = await candorCli(root, ['inbox', '--json']);
  expect(JSON.parse(json)).toMatchObject([
    { response: 'r1', platform: null },
    { response: 't1', platform: { name: 'Trustpilot' }, scopes: [] },
  ]);
});

test('approving all that is consented approves none of them; approving one by its id does', async () => {
  const root = site();
  const log = (): string[] =>
    readFileSync(join(root, 'content/decisions.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { response: string }).response);
  await candorCli(root, ['decide', '--all-consented']);
  expect(log()).toEqual(['r1']);
  expect((await candorCli(root, ['decide', 'approve', 't1'])).code).toBe(0);
  expect(log()).toEqual(['r1', 't1']);
  expect((await candorCli(root, ['inbox'])).output).toBe('Nothing awaits approval.\n');
});

test('report --diff tells of those that would be shown, as theirs; what awaits approval is our own', async () => {
  const root = site();
  const { output } = await candorCli(root, ['report']);
  expect(output).toContain('1 comment awaits approval.');
  await candorCli(root, ['decide', 'approve', 't1']);
  const diff = await candorCli(root, ['report', '--diff']);
  expect(diff.output.replace(/[0-9a-f]{12}/, '<id>')).toContain(
    'Reviews left on platforms (1)\n  + <id>: “Words of t1. And more.” (Ida B., 2 of 5 on Trustpilot, not ours)\n',
  );
});
