import { expect, test } from 'vitest';
import { ownCsv } from '../helpers/responses.js';
import { awaitingLine } from '../../integrations/candor/dist/report/console.js';
import { ingestFiles } from './ingested.js';

const ours = ownCsv(
  Array.from({ length: 12 }, (_, n) => ({
    score: n % 11,
    comment: `Comment number ${n}.`,
    consent: 'quote name',
  })),
);
const collection = { url: 'https://www.trustpilot.com/review/acme.example' };
const stars = (id: string, more: object = {}) => ({
  ...{ id, stars: 5, title: 'Splendid', text: `Words of review ${id}.`, language: 'en' },
  ...{ createdAt: '2026-05-01T10:00:00Z', consumer: { displayName: 'Ida B.' } },
  ...more,
});
const reviews = [
  stars('t1'),
  stars('t2', { stars: 1, createdAt: '2026-05-03T10:00:00Z' }),
  stars('t3', { createdAt: '2026-05-02T10:00:00Z' }),
  stars('t4'),
  stars('t5', { text: null }),
  stars('t6', { createdAt: '2027-01-01T10:00:00Z' }),
];
const decide = (response: string, action: string): string =>
  `${JSON.stringify({ response, action, by: 'Ada', at: '2026-06-01' })}\n`;
const files = {
  'content/responses/ours.csv': ours,
  'content/responses/trustpilot.json': JSON.stringify({ reviews }),
  'content/responses/trustpilot.mapping.json': JSON.stringify({ preset: 'trustpilot', collection }),
  'content/decisions.jsonl':
    ['t1', 't2', 't4'].map((id) => decide(id, 'approve')).join('') + decide('t4', 'erase'),
};

test('approved reviews of a platform are handed over by themselves, newest first, whatever their stars', async () => {
  const { reviews } = await ingestFiles(files);
  expect(reviews).toMatchObject([
    {
      platform: 'Trustpilot',
      ...collection,
      imported: 4,
      shown: [
        { stars: 1, submittedOn: '2026-05-03', link: 'https://www.trustpilot.com/reviews/t2' },
        { stars: 5, submittedOn: '2026-05-01', text: 'Words of review t1.', title: 'Splendid' },
      ],
    },
  ]);
});

test('everything else is the same as if there were none', async () => {
  const { reviews, summary, decisions, takenBack, ...with_ } = await ingestFiles(files);
  const alone = await ingestFiles({ 'content/responses/ours.csv': ours });
  const { reviews: none, summary: before, decisions: undecided, takenBack: nobody, ...without } = alone;
  expect(with_).toEqual(without);
  expect([none, undecided, [...nobody]]).toEqual([[], [], []]);
  expect([decisions.length, takenBack.size]).toEqual([4, 1]);
  expect(summary).toMatchObject({
    ...{ counted: before.counted, published: before.published, read: before.read + 6 },
    withheld: { 'not-ours': 5, erased: 1 },
  });
});

test('a decision about one that is not there is refused, as of every response', async () => {
  const run = (id: string) => ingestFiles({ ...files, 'content/decisions.jsonl': decide(id, 'approve') });
  await expect(run('t5')).resolves.toBeDefined();
  await expect(run('t9')).rejects.toThrow('about the response "t9", which no source has');
});

test('what waits for approval is told of our own comments alone', async () => {
  const policy = { approval: 'required' as const };
  const { summary } = await ingestFiles(files, { policy });
  expect(summary.withheld).toMatchObject({ 'awaiting-approval': 12, 'not-ours': 5 });
  expect(awaitingLine(summary)).toMatch(/^12 comments await approval\./);
  const { 'content/responses/ours.csv': _, ...theirs } = files;
  expect(awaitingLine((await ingestFiles(theirs, { policy })).summary)).toBeNull();
});
