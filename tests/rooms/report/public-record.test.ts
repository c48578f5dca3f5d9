import { expect, test } from 'vitest';
import type { Change } from '../../../integrations/candor/dist/model/published-change.js';
import { differenceText } from '../../../integrations/candor/dist/report/difference.js';
import {
  emptyRecord,
  keptRecord,
  publicChanges,
  publicRecord,
  type PublicContent,
  type PublicRecord,
} from '../../../integrations/candor/dist/report/public-record.js';
import type { PlatformReview } from '../../../integrations/candor/dist/model/platform-review.js';
import type { Movement } from '../../../integrations/candor/dist/model/finding.js';
import { inventedFindings, inventedRound } from '../publish/invented.js';

const movement: Movement = {
  ...{ from: 'autumn', to: 'spring', n: 40, up: 9, down: 4, change: 12.5, among: 0 },
  cells: [
    [10, 2, 2],
    [5, 9, 1],
    [2, 2, 7],
  ],
  ...{ untested: 'few', interval: null, p: null, adjustedP: null, verdict: null },
};
const themes = (n: number) => ({
  ...{ comments: 50, none: 50 - n },
  themes: [{ id: 'wait', name: 'Waiting', n, share: 2 * n, examples: [] }],
});
const nothing: PublicContent = {
  ...{ quotables: [], reviews: [], changes: [], reports: [] },
  findings: inventedFindings(),
};
const record = (n: number, movements: Movement[] = []) =>
  publicRecord({
    ...nothing,
    findings: inventedFindings({ rounds: [inventedRound({ themes: themes(n) })], movements }),
  });

test('what comments are about and how the same people moved are public, and told of', () => {
  expect(publicChanges(emptyRecord, record(12, [movement]))).toMatchObject([
    { kind: 'round', id: 'spring', what: 'new' },
    { kind: 'theme', id: 'spring about wait', what: 'new', after: '12 of 50 comments' },
    { kind: 'movement', id: 'autumn to spring', what: 'new', after: '40 people in both, change 12.5' },
  ]);
  expect(publicChanges(record(12, [movement]), record(13))).toMatchObject([
    { kind: 'round', what: 'changed' },
    { kind: 'theme', what: 'changed', before: '12 of 50 comments', after: '13 of 50 comments' },
    { kind: 'movement', what: 'gone', after: null },
  ]);
});

const change = (known: Partial<Change> = {}, counted = { n: 12, base: 80 as number | null }): Change => ({
  ...{ id: 'text', title: 'A text when it is ready', status: 'planned', did: null, reason: null },
  ...{ since: '2026-05-01', updated: '2026-05-01', nextUpdateBy: '2026-07-31', overdue: false },
  ...{ steps: [], owner: null, links: [], outcome: null },
  said: { ...counted, summary: null, theme: null, rounds: [], share: 15, quotes: [], comments: [] },
  ...known,
});
const told = (before: Change | null, after: Change | null): string[] => {
  const recordOf = (one: Change | null) =>
    publicRecord({
      ...nothing,
      changes: one === null ? [] : [one],
    });
  return publicChanges(recordOf(before), recordOf(after)).map(differenceText);
};

test('of a change it tells how it stands, by how many it was said, when it last moved and what is promised', () => {
  expect(told(null, change())).toEqual([
    'A text when it is ready; planned; 12 of 80 comments; last step on 2026-05-01; next word by 2026-07-31',
  ]);
});

test('of a change that is printed otherwise it tells what differs, and what is the same once', () => {
  const done = { status: 'done', updated: '2026-06-02', nextUpdateBy: null } as const;
  expect(told(change(), change(done, { n: 13, base: 81 }))).toEqual([
    'A text when it is ready; planned → done; 12 of 80 comments → 13 of 81 comments; last step on 2026-05-01 → last step on 2026-06-02; next word by 2026-07-31 → no next word promised',
  ]);
  expect(told(change(), change({ overdue: true }))).toEqual([
    'A text when it is ready; planned; 12 of 80 comments; last step on 2026-05-01; next word by 2026-07-31 → next word overdue since 2026-07-31',
  ]);
  expect(told(change(), change({ title: 'One; two' }))).toEqual([
    'A text when it is ready; planned; 12 of 80 comments; last step on 2026-05-01; next word by 2026-07-31 → One; two; planned; 12 of 80 comments; last step on 2026-05-01; next word by 2026-07-31',
  ]);
});

test('of a change whose words alone differ it says so, and tells it once', () => {
  expect(told(change(), change({ did: 'We send a text.' }))).toEqual([
    'A text when it is ready; planned; 12 of 80 comments; last step on 2026-05-01; next word by 2026-07-31 (in its details)',
  ]);
  expect(told(change(), change())).toEqual([]);
});

const reviewed = (text: string): PublicRecord =>
  publicRecord({
    ...nothing,
    reviews: [{ platform: 'G2', url: 'https://g2.example', imported: 3, shown: [{ ...review, text }] }],
  });
const review: PlatformReview = {
  ...{ id: 'r1', platform: 'G2', link: 'https://g2.example/1', stars: 4.5, scale: { min: 0, max: 5 } },
  ...{ submittedOn: '2026-05-01', author: 'Ida B.', title: null, text: '', redacted: false, language: 'en' },
};

test('of a review on a platform it tells what is shown, and keeps neither its words nor who wrote them', () => {
  const [none, kept] = [publicRecord(nothing), keptRecord(reviewed('Quick and friendly'))];
  expect(publicChanges(none, reviewed('Quick and friendly'))).toEqual([
    {
      ...{ kind: 'review', id: 'r1', what: 'new', before: null },
      after: '“Quick and friendly” (Ida B., 4.5 of 5 on G2, not ours)',
    },
  ]);
  expect(JSON.stringify(kept)).not.toMatch(/Quick|Ida/);
  expect(publicChanges(kept, reviewed('Quick and friendly'))).toEqual([]);
  expect(publicChanges(kept, reviewed('Quick'))).toMatchObject([{ what: 'changed', before: null }]);
  expect(publicChanges(kept, none)).toMatchObject([{ kind: 'review', what: 'gone', after: null }]);
});

test('of what goes it tells what it was, and of quotes, whose words are not kept, nothing', () => {
  expect(told(change({}, { n: 12, base: null }), null)).toEqual([
    'A text when it is ready; planned; 12 counted; last step on 2026-05-01; next word by 2026-07-31',
  ]);
  expect(differenceText({ what: 'gone', before: null, after: null })).toBe('');
  expect(differenceText({ what: 'changed', before: null, after: '“Fine” (no name)' })).toBe(
    '“Fine” (no name)',
  );
});
