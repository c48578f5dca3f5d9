import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorIssue, warningIssue } from '../../../integrations/candor/dist/model/issue.js';
import { awaitingLine, issueLines, summaryLines } from '../../../integrations/candor/dist/report/console.js';
import { writeReport } from '../../../integrations/candor/dist/report/file.js';
import { Ledger } from '../../../integrations/candor/dist/report/ledger.js';
import { summarise } from '../../../integrations/candor/dist/report/summary.js';
import { temporaryFolder } from '../../helpers/temporary.js';

function ledgerOf(size: number): Ledger {
  const ledger = new Ledger();
  const [a, b] = [ledger.open('content/responses/a.csv'), ledger.open('content/responses/b.csv')];
  for (let at = 0; at < size; at++) {
    const fate = at % 3 === 0 ? 'published' : at % 3 === 1 ? 'no-consent' : 'declined:spam';
    (at % 2 === 0 ? a : b).record(`r${at}`, fate, fate !== 'declined:spam');
  }
  return ledger;
}
const sources = [
  { name: 'content/responses/a.csv', read: 5, rejected: 1, partial: 1, repeated: 0, preset: null },
  { name: 'content/responses/b.csv', read: 4, rejected: 0, partial: 1, repeated: 1, preset: null },
];

describe('a run in numbers', () => {
  const summary = summarise('2026-06-30', sources, ledgerOf(8), []);

  test('adds up what was read, rejected, counted, published and withheld', () => {
    expect(summary).toEqual({
      asOf: '2026-06-30',
      sources,
      read: 9,
      rejected: 1,
      partial: 2,
      repeated: 1,
      counted: 6,
      published: 3,
      withheld: { 'declined:spam': 2, 'no-consent': 3 },
      issues: [],
    });
  });

  test('is a short table for people', () => {
    expect(summaryLines(summary)).toEqual([
      'read      9  content/responses/a.csv 5, content/responses/b.csv 4',
      'rejected  1  see the warnings',
      'counted   6',
      'withheld  5  declined:spam 2, no-consent 3',
      'published 3',
    ]);
  });

  test('says what waits for a decision, and nothing where nothing waits', () => {
    expect(awaitingLine(summary)).toBeNull();
    const waiting = (n: number) => awaitingLine({ ...summary, withheld: { 'awaiting-approval': n } });
    expect(waiting(1)).toContain('1 comment awaits approval');
    expect(waiting(2)).toContain('2 comments await approval');
  });
});

test('issues are lines with their place and remedy; a long list is cut and says so', () => {
  const where = { file: 'a.csv', line: 3, column: 'score' };
  expect(issueLines([warningIssue('x', where, 'it is wrong', 'Correct it.')])).toEqual([
    'a.csv:3, column "score": it is wrong\n    Correct it.',
  ]);
  const many = Array.from({ length: 12 }, () => errorIssue('x', {}, 'wrong', 'Correct it.'));
  expect(issueLines(many)).toHaveLength(11);
  expect(issueLines(many).at(-1)).toContain('... and 2 more');
});

test('an id is known once it was recorded, with the source it came from', () => {
  const ledger = ledgerOf(3);
  expect(ledger.sourceOf('r1')).toBe('content/responses/b.csv');
  expect(ledger.sourceOf('r3')).toBeUndefined();
});

test.each([0, 1, 12_345])('the report of %d responses is JSON and names the fate of each', async (size) => {
  const path = join(temporaryFolder(), 'candor/report.json');
  const ledger = ledgerOf(size);
  await writeReport(path, summarise('2026-06-30', sources, ledger, []), ledger);
  await writeReport(path, summarise('2026-06-30', sources, ledger, []), ledger);
  const { responses, asOf } = JSON.parse(readFileSync(path, 'utf8')) as { responses: object[]; asOf: string };
  expect(asOf).toBe('2026-06-30');
  expect(responses).toEqual([...ledger.entries()]);
});
