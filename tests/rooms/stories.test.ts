import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ingestFiles, toldBy } from './ingested.js';

const folder = 'content/responses';
const rows = [
  'r1,2026-03-02,2,Late,quote',
  ...Array.from({ length: 11 }, (_, index) => `x${index},2026-03-03,9,,`),
];
const responses = {
  [`${folder}/spring.csv`]: ['id,submitted_at,score,comment,consent', ...rows, ''].join('\n'),
};
const publicId = createHash('sha256').update('candor:r1').digest('hex').slice(0, 12);
const story = (body: string): string => `---\ntitle: What you said\n---\n\n${body}\n`;
const decision = (action: string): string =>
  JSON.stringify({ response: 'r1', action, by: 'Ada', at: '2026-05-02' });

test('a quote that is withdrawn does not stop the build: the story is warned of and stands without it', async () => {
  const files = { ...responses, 'content/reports/spring.mdx': story(`<Quote id="${publicId}" />`) };
  expect((await ingestFiles(files)).gone).toEqual([]);
  const run = await ingestFiles({ ...files, 'content/decisions.jsonl': decision('withdraw') });
  expect(run.quotables).toEqual([]);
  expect(run.gone).toEqual([publicId]);
  expect(toldBy(run)).toEqual([
    `content/reports/spring.mdx:5: <Quote id="${publicId}">: this quote is not published any more, so nothing stands in its place`,
  ]);
});

test.each([
  [
    'reports/spring.mdx',
    '<Nps round="sprng" />',
    ':5: <Nps round="sprng">: there is no published round "sprng"',
  ],
  [
    'reports/spring.mdx',
    'Our score: <Figure show="npss" />.',
    ':5: <Figure show="npss">: there is no figure "npss"',
  ],
  [
    'reports/spring.mdx',
    '<Quote id="000000000000" />',
    ':5: <Quote id="000000000000">: there is no published quote',
  ],
  [
    'reports/spring.md',
    '<Nps round="spring" />',
    ':5: <Nps> stands in a Markdown file, which prints nothing of it',
  ],
  [
    'changes/hours.mdx',
    '<Trend series="open" />',
    ':8: <Trend series="open">: there is no series of rounds "open"',
  ],
])('a wrong component in %s names its line: %s', async (name, body, message) => {
  const head = name.startsWith('changes')
    ? '---\ntitle: Hours\nstatus: done\nsaid: { theme: hours, round: spring }\nsince: 2026-05-01\n---\n'
    : undefined;
  const files = {
    ...responses,
    [`content/${name}`]: head === undefined ? story(body) : `${head}\n${body}\n`,
  };
  await expect(ingestFiles(files)).rejects.toThrow(`content/${name}${message}`);
});
