import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorIssue, warningIssue } from '../../../integrations/candor/dist/model/issue.js';
import { awaitingLine, issueLines, summaryLines } from '../../../integrations/candor/dist/report/console.js';
import { writeReport } from '../../../integrations/candor/dist/report/file.js';
import { emptyIds, Fates, Ledger, type FateTotal } from '../../../integrations/candor/dist/report/ledger.js';
import { summarise } from '../../../integrations/candor/dist/report/summary.js';
import { temporaryFolder } from '../../helpers/temporary.js';

function totalsOf(size: number): FateTotal[] {
  const fates = new Fates();
  for (let at = 0; at < size; at++) {
    const fate = at % 3 === 0 ? 'published' : at % 3 === 1 ? 'no-consent' : 'declined:spam';
    fates.add(fate, fate !== 'declined:spam');
  }
  return fates.totals();
}
const sources = [
  { name: 'content/responses/a.csv', read: 5, rejected: 1, partial: 1, repeated: 0, preset: null },
  { name: 'content/responses/b.csv', read: 4, rejected: 0, partial: 1, repeated: 1, preset: null },
];

describe('a run in numbers', () => {
  const summary = summarise('2026-06-30', sources, totalsOf(8), []);

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
      'partial   2  broken off, so neither counted nor quoted',
      'repeated  1  a later row of the same response id stands in for each',
      'counted   6',
      'withheld  5  declined:spam 2, no-consent 3',
      'published 3',
    ]);
  });

  test('says which files were taken for the export of a tool that nobody named', () => {
    const preset = { name: 'typeform', title: 'Typeform', why: 'it has "#"' };
    const told = (declared: boolean) =>
      summaryLines({ ...summary, sources: [{ ...sources[0]!, preset: { ...preset, declared } }] })[0];
    expect(told(false)).toMatch(/^content\/responses\/a\.csv is read as an export of Typeform: it has "#"\./);
    expect(told(true)).toMatch(/^read/);
  });

  test('says what waits for a decision, and nothing where nothing waits', () => {
    expect(awaitingLine(summary)).toBeNull();
    const waiting = (n: number) => awaitingLine({ ...summary, withheld: { 'awaiting-approval': n } });
    expect(waiting(1)).toContain('1 comment awaits approval');
    expect(waiting(2)).toContain('2 comments await approval');
  });
});

describe('issues', () => {
  const where = { file: 'a.csv', line: 3, column: 'score' };

  test('are lines with their place, their rule and what to do', () => {
    expect(issueLines([warningIssue('x', where, 'it is wrong', 'Correct it.')])).toEqual([
      'a.csv:3, column "score": it is wrong [x]\n    Correct it.',
    ]);
  });

  test('stand together by rule, the remedy once for all that have it', () => {
    const issues = [
      warningIssue('x', { line: 1, file: 'a' }, 'wrong', 'Mend it.'),
      warningIssue('y', {}, 'late', 'Hurry.'),
      warningIssue('x', { line: 2, file: 'a' }, 'wrong too', 'Mend it.'),
      warningIssue('x', {}, 'missing\n  in two lines', 'Add it.'),
    ];
    expect(issueLines(issues)).toEqual([
      'a:1: wrong [x]\na:2: wrong too [x]\n    Mend it.\nmissing [x]\n  in two lines\n    Add it.',
      'late [y]\n    Hurry.',
    ]);
  });

  test('of one rule are cut where they are many, and say so; others are still told', () => {
    const many = Array.from({ length: 60 }, () => warningIssue('x', {}, 'wrong', 'Correct it.'));
    const [x, y] = issueLines([...many, errorIssue('y', {}, 'lost', 'Find it.')]);
    expect(x!.split('\n')).toHaveLength(7);
    expect(x).toContain('... and 55 more [x]');
    expect(y).toContain('lost [y]');
  });
});

describe('the ids of all sources', () => {
  const ledger = new Ledger();
  const [a, b] = [emptyIds('content/responses/a.csv'), emptyIds('content/responses/b.csv')];
  a.ids.add('r1');
  b.unmapped.add('r2');
  ledger.add(a);
  ledger.add(b);

  test('tell which source has a response', () => {
    expect(['r1', 'r2', 'r3'].map((id) => ledger.holderOf(id))).toEqual([a.name, undefined, undefined]);
  });

  test('know the rows too that became no response', () => {
    expect(['r1', 'r2', 'r3'].map((id) => ledger.sourceOf(id))).toEqual([a.name, b.name, undefined]);
  });
});

test('the report of a run is its summary as JSON, and replaces the former', async () => {
  const path = join(temporaryFolder(), 'candor/report.json');
  await writeReport(path, summarise('2026-06-29', sources, [], []));
  const summary = summarise('2026-06-30', sources, totalsOf(8), []);
  await writeReport(path, summary);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(summary);
});
