import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { candorCli } from '../helpers/in-process.js';
import { approvals, ownCsv, type OwnRow } from '../helpers/responses.js';
import { buildSite } from '../helpers/site.js';
import { temporaryFolder } from '../helpers/temporary.js';

const responses = 'content/responses/spring.csv';
const rows: OwnRow[] = [
  { comment: 'Late, but well done.', consent: 'quote name', name: 'Ada Lund', score: 4 },
  { comment: 'Good as new.', consent: 'quote', score: 10 },
  ...[9, 9, 8, 8, 7, 10, 10, 3].map((score) => ({ score, email: `private${score}@example.org` })),
];
const site = (): string =>
  temporaryFolder({
    'astro.config.mjs': `import candor from 'astro-candor';\nexport default { integrations: [[candor({ asOf: '2026-06-30' })]] };\n`,
    [responses]: ownCsv(rows),
    'content/decisions.jsonl': approvals('r1'),
  });
const withdrawal = JSON.stringify({ response: 'r1', action: 'withdraw', by: 'Test', at: '2026-05-02' });

test('report tells what was read, counted and withheld, and what to look at', async () => {
  const { code, output } = await candorCli(site(), ['report']);
  expect(code).toBe(0);
  expect(output).toMatch(/^read +10 {2}content\/responses\/spring\.csv 10\n/);
  expect(output).toContain('1 comment awaits approval.');
  expect(output).toContain('content/rounds/spring: nobody declared this round');
});

test('report --responses tells what becomes of each response, in a line and without words', async () => {
  const root = site();
  const { code, output } = await candorCli(root, ['report', '--responses']);
  expect(code).toBe(0);
  expect(output.split('\n').slice(0, 3)).toEqual([
    `r1\t${responses}\tpublished\ttrue`,
    `r2\t${responses}\tawaiting-approval\ttrue`,
    `r3\t${responses}\tno-consent\ttrue`,
  ]);
});

test('report --diff shows what would become public, and after a build only what is new, changed or gone, and keeps no words for that', async () => {
  const root = site();
  const first = await candorCli(root, ['report', '--diff']);
  expect(first.output.replace(/[0-9a-f]{12}/, '<id>'))
    .toBe(`No build was made here yet, so everything below would become public.

Quotes (1)
  + <id>: “Late, but well done.” (Ada Lund, score 4, spring)

Rounds (1)
  + spring: score 30 from 10 answers
`);

  await buildSite({ root, options: { asOf: '2026-06-30' } });
  const same = await candorCli(root, ['report', '--diff']);
  expect(same.output).toBe('The next build would publish what the last one did.\n');

  writeFileSync(join(root, responses), ownCsv([...rows, { score: 10 }]));
  appendFileSync(join(root, 'content/decisions.jsonl'), `${withdrawal}\n${approvals('r2')}`);
  const { code, output } = await candorCli(root, ['report', '--diff', '--json']);
  expect(code).toBe(0);
  const { changes } = JSON.parse(output);
  expect(changes).toMatchObject([
    { kind: 'quote', what: expect.stringMatching('new|gone') as string },
    { kind: 'quote', what: expect.stringMatching('new|gone') as string },
    {
      kind: 'round',
      id: 'spring',
      what: 'changed',
      before: 'score 30 from 10 answers',
      after: 'score 36.4 from 11 answers',
    },
  ]);
  expect(changes.find(({ what }: { what: string }) => what === 'gone')).toMatchObject({
    before: null,
    after: null,
  });

  const kept = readFileSync(join(root, '.astro/candor/published.json'), 'utf8');
  expect(kept).not.toMatch(/Late|Ada|@/);
  expect(JSON.parse(kept).round).toHaveProperty('spring');
});
