import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { exportResponses } from '../../integrations/candor/dist/cli/export.js';
import { report } from '../../integrations/candor/dist/cli/report.js';
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
  expect(output).toContain('content/rounds/spring.yaml: nobody declared this round');
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

/** What a command prints, run in this process. */
async function printed(run: () => Promise<number>): Promise<string> {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  log.mockClear();
  expect(await run()).toBe(0);
  return log.mock.calls.join('\n');
}

test('report of a response tells every step; an unknown one names the nearest, once the others are told', async () => {
  const root = site();
  const text = await printed(() => report.run(['r2', '--root', root]));
  expect(text.replace(/[0-9a-f]{12}/, '<id>')).toBe(`r2 (on pages: <id>)
  read     ${responses}:3; round spring; 2026-03-02
  said     score 10 of 10; “Good as new.”
  consent  quote; with the answer (nobody said when); wording not known
  decided  nothing
  counted  yes, in round spring
  shown    no: it awaits approval
           To publish it: npx candor decide approve r2`);
  const shown = await printed(() => report.run(['r1', '--json', '--root', root]));
  expect(JSON.parse(shown)).toMatchObject([
    { id: 'r1', withheld: null, shown: { testimonial: null, comments: '/comments/' } },
  ]);
  await expect(report.run(['r1', 'r22', '--root', root])).rejects.toThrow('no source has this response');
  await expect(report.run(['r1', '--gaps', '--root', root])).rejects.toThrow('ask for one');
});

test('report --gaps tells what is missing in sentences, with what to run', async () => {
  const text = await printed(() => report.run(['--gaps', '--root', site()]));
  expect(text).toContain('1 published comment of a score from 0 to 6 has no answer of yours.\n  r1\n');
  expect(text).toContain('npx candor decide reply r1 --reply');
});

test('export consent writes a file for its owner alone, and refuses the folder that is published', async () => {
  const root = site();
  const out = join(root, 'consents.csv');
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await exportResponses.run(['consent', '--format', 'csv', '--output', out, '--root', root]);
  expect(readFileSync(out, 'utf8').split('\r\n')).toHaveLength(4);
  expect(readFileSync(out, 'utf8')).toContain(`"r1","${responses}","spring","quote name"`);
  const published = ['consent', '--output', join(root, 'public/consents.csv'), '--root', root];
  await expect(exportResponses.run(published)).rejects.toThrow('published or emptied with the site');
});
