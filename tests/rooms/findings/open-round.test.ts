import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RoundFigures } from '../../../integrations/candor/dist/model/finding.js';
import { declaredRound, figured, june, settingsOf, type Given } from './figured.js';

const round = declaredRound({ kind: 'open-form' });
const on = (date: number): string => `2026-06-${String(date).padStart(2, '0')}`;

/** What a build of this day publishes of an open round. */
function built(answers: readonly Given[], date: number, minimum: number): RoundFigures {
  const settings = { ...settingsOf(minimum), asOf: on(date), themes: { themes, examples: () => [] } };
  return figured(answers, { round, settings });
}

const themes = [
  { id: 'price', name: 'Price' },
  { id: 'waiting', name: 'Waiting' },
];

const arbitraryAnswer = (from: number, to: number) =>
  fc.record({
    score: fc.option(fc.integer({ min: 0, max: 10 }), { freq: 8 }),
    at: fc.option(
      fc
        .tuple(fc.integer({ min: from, max: to }), fc.nat({ max: 40_000 }))
        .map(([day, more]) => june(day) + more),
      { freq: 12 },
    ),
    segments: fc.oneof(
      { weight: 5, arbitrary: fc.record({ plan: fc.constantFrom('free', 'pro', 'team', '') }) },
      { weight: 1, arbitrary: fc.constant({} as Record<string, string>) },
    ),
    named: fc.boolean(),
    about: fc.constantFrom(null, [], [0], [1]),
    // The store gives answers that are alike as one group.
    n: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 9 })),
  });
const arbitraryAnswers = (from: number, to: number) => fc.array(arbitraryAnswer(from, to), { maxLength: 40 });
const arbitraryMinimum = fc.integer({ min: 5, max: 12 });

const counts = ({ distribution }: RoundFigures): number[] => distribution.map(({ count }) => count);
const sum = (values: readonly number[]): number => values.reduce((whole, value) => whole + value, 0);

describe('an open round', () => {
  test('speaks of whole groups of answers of days that are over, as many as there are', () => {
    fc.assert(
      fc.property(arbitraryAnswers(1, 20), arbitraryMinimum, (answers, minimum) => {
        const figures = built(answers, 15, minimum);
        const eligible = answers
          .filter(({ score, at }) => score !== null && at != null && at < Date.parse('2026-06-15T00:00:00Z'))
          .reduce((whole, { n }) => whole + n, 0);
        if (eligible < minimum) {
          // Then all that have come in are named, and nothing is told of them.
          const { received } = figures;
          expect(figures).toMatchObject({ n: received, nps: null, distribution: [], breakdowns: [] });
          return;
        }
        expect(figures.n).toBe(Math.floor(eligible / minimum) * minimum);
        expect(sum(counts(figures))).toBe(figures.n);
        expect(figures.promoters! + figures.passives! + figures.detractors!).toBe(figures.n);
        for (const { groups, hidden } of figures.breakdowns) {
          const told = sum(groups.map(({ n }) => n ?? 0));
          for (const { n } of groups) expect((n ?? 0) % minimum).toBe(0);
          expect(figures.n - told === 0 || figures.n - told >= minimum).toBe(true);
          if (figures.n === told) expect(hidden).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('takes new answers whole groups at a time, and never takes one back', () => {
    fc.assert(
      fc.property(
        arbitraryAnswers(1, 10),
        arbitraryAnswers(10, 20),
        arbitraryMinimum,
        fc.nat({ max: 10 }),
        (before, later, minimum, days) => {
          const earlier = built(before, 10, minimum);
          const after = built([...before, ...later], 10 + days, minimum);
          if (earlier.nps === null) return;
          const added = counts(after).map((count, index) => count - counts(earlier)[index]!);
          for (const count of added) expect(count).toBeGreaterThanOrEqual(0);
          expect(sum(added) % minimum).toBe(0);
          if (sum(added) > 0) return;
          // With no group more, nothing else changes that could tell of a single answer.
          expect({ ...after, received: 0 }).toEqual({ ...earlier, received: 0 });
        },
      ),
      { numRuns: 300 },
    );
  });

  test('depends neither on the order of a file, nor on how answers alike are grouped, nor on anybody’s decision', () => {
    const arbitrary = arbitraryAnswers(1, 10).chain((answers) =>
      fc.record({
        answers: fc.constant(answers),
        shuffled: fc.shuffledSubarray(answers, { minLength: answers.length }),
        named: fc.array(fc.boolean(), { minLength: answers.length, maxLength: answers.length }),
      }),
    );
    fc.assert(
      fc.property(arbitrary, arbitraryMinimum, ({ answers, shuffled, named }, minimum) => {
        const figures = built(answers, 12, minimum);
        const single = shuffled.flatMap((one): Given[] =>
          Array.from({ length: one.n }, () => ({ ...one, n: 1 })),
        );
        expect(built(single, 12, minimum)).toEqual(figures);
        const decided = answers.map((one, index): Given => ({ ...one, named: named[index]!, about: [1] }));
        const { distribution, promoters, mean, n, from, to } = built(decided, 12, minimum);
        expect({ distribution, promoters, mean, n, from, to }).toEqual({
          distribution: figures.distribution,
          promoters: figures.promoters,
          mean: figures.mean,
          n: figures.n,
          from: figures.from,
          to: figures.to,
        });
      }),
      { numRuns: 200 },
    );
  });

  test('each group of a segment takes new answers whole groups at a time too', () => {
    fc.assert(
      fc.property(
        arbitraryAnswers(1, 10),
        arbitraryAnswers(10, 20),
        fc.constantFrom(5, 6),
        (before, later, minimum) => {
          const plain = (answers: readonly Given[]): Given[] =>
            answers.map((one) => ({ ...one, named: false }));
          const earlier = built(plain(before), 10, minimum).breakdowns[0];
          const after = built(plain([...before, ...later]), 21, minimum).breakdowns[0];
          for (const { value, n, netScore } of earlier?.groups ?? []) {
            const now = after?.groups.find((group) => group.value === value);
            if (n === null || now === undefined || now.n === null) continue;
            expect(now.n).toBeGreaterThanOrEqual(n);
            expect((now.n - n) % minimum).toBe(0);
            // Those who came can be told apart only together: their points are no more than they are.
            const points = Math.round((now.netScore! * now.n) / 100) - Math.round((netScore! * n) / 100);
            expect(Math.abs(points)).toBeLessThanOrEqual(now.n - n);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is figured once, and says how many more have answered', () => {
    const answers = Array.from({ length: 27 }, (_, index): Given => ({
      score: 9 - (index % 4),
      at: june(1 + index),
    }));
    expect(built(answers, 29, 10)).toMatchObject({ n: 20, received: 27, open: true, to: on(20) });
    expect(built(answers, 20, 10)).toMatchObject({ n: 10, received: 27, to: on(10) });
    expect(built(answers, 8, 10)).toMatchObject({ n: 27, received: 27, marker: 'c', nps: null });
    expect(built(answers, 1, 10)).toMatchObject({ n: 27, received: 27, marker: 'c', nps: null });
  });

  test('its groups and its hidden answers keep the order of a question', () => {
    const choices = ['free', 'pro', 'team'];
    const labels = new Map([['plan', { title: 'Which plan?', choices }]]);
    const answers = ['team', 'pro', 'free'].flatMap((plan, kind) =>
      Array.from({ length: [16, 3, 11][kind]! }, (_, index): Given => ({
        score: index % 2 === 0 ? 9 : 2,
        at: june(1 + index),
        segments: { plan },
      })),
    );
    const { breakdowns } = figured(answers, { round, settings: { ...settingsOf(10), labels } });
    expect(breakdowns[0]).toMatchObject({ open: true, hidden: 0, kind: 'question' });
    expect(breakdowns[0]!.groups.map(({ value, n, marker }) => [value, n, marker])).toEqual([
      ['free', 10, 'u'],
      ['pro', null, 'c'],
      ['team', 10, 'u'],
    ]);
  });
});
