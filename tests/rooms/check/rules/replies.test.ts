import { expect, test } from 'vitest';
import { recordIssues } from '../../../../integrations/candor/dist/check/run-rules.js';
import type { Quotable } from '../../../../integrations/candor/dist/model/published.js';
import { checkFacts } from '../../../helpers/facts.js';
import { quotable } from '../../../helpers/quotables.js';

const told = (quotes: readonly Quotable[]) =>
  recordIssues(checkFacts({}, quotes)).filter(({ rule }) => rule === 'NF-reply');
const replied = (...scores: number[]): Quotable[] =>
  scores.map((score, index) => quotable(`r${index}`, { score, reply: 'Thank you.' }));
const silent = (...scores: number[]): Quotable[] =>
  scores.map((score, index) => quotable(`s${index}`, { score }));

test('five replies to low scores only, or to high ones only, are a warning', () => {
  const [low] = told([...replied(0, 3, 5, 6, 2), ...silent(9, 10)]);
  expect(low).toMatchObject({ severity: 'warning', what: expect.stringContaining('low scores') });
  expect(told([...replied(9, 9, 10, 10, 9), ...silent(3)])[0]?.what).toContain('high scores');
});

test('a few replies, replies to all kinds, and replies where there is nobody else are fine', () => {
  expect(told([...replied(0, 3, 5, 6), ...silent(9, 10)])).toEqual([]);
  expect(told([...replied(0, 3, 5, 6, 9), ...silent(9, 10)])).toEqual([]);
  expect(told([...replied(0, 3, 5, 6, 2), ...silent(7)])).toEqual([]);
});
