import { expect, test } from 'vitest';
import {
  emptyRecord,
  publicChanges,
  publicRecord,
} from '../../../integrations/candor/dist/report/public-record.js';
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
const record = (n: number, movements: Movement[] = []) =>
  publicRecord({
    ...{ quotables: [], changes: [], reports: [] },
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
