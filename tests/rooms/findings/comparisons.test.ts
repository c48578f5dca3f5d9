import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../../integrations/candor/dist/findings/findings.js';
import { People } from '../../../integrations/candor/dist/findings/people.js';
import { findingsSchema } from '../../../integrations/candor/dist/findings/schema.js';
import type { Comparison, Findings } from '../../../integrations/candor/dist/model/finding.js';
import { declaredRound, scores, settingsOf, tallied, type Answer } from './figured.js';

interface Asked {
  answers: readonly Answer[];
  declared?: object;
  scale?: { min: number; max: number };
}

const invited = { kind: 'invited-all', asked: 900 };
const many = scores(60, 25, 15);
const more = scores(70, 20, 10);

/** The findings of rounds that were asked one after the other; a declaration of `null` makes an undeclared one. */
function findingsFrom(rounds: Record<string, Asked>, pairs: (readonly [string, string])[] = []): Findings {
  const declared = new Map(
    Object.entries(rounds).map(([id, round], index) => {
      const days = { opened: `2025-0${index + 1}-01`, closed: `2025-0${index + 1}-20` };
      return [id, declaredRound({ ...invited, ...days, ...round.declared }, id)];
    }),
  );
  const tallies = Object.entries(rounds).map(([id, { answers, scale }]) => ({
    ...tallied(answers, { round: declared.get(id)!, ...(scale && { scale }) }),
    round: id,
  }));
  const options = findingsSchema.parse({});
  const request = {
    ...settingsOf(),
    options,
    tallies,
    declared,
    people: new People(),
    pairs,
    shares: [],
    followed: [],
  };
  return findingsOf(request);
}

function compared(a: Asked, b: Asked): Comparison {
  return findingsFrom({ a, b }, [['a', 'b']]).comparisons[0]!;
}

const untested = {
  estimate: null,
  interval: null,
  z: null,
  p: null,
  adjustedP: null,
  among: 0,
  verdict: null,
  detectable: null,
};

describe('two rounds of invitations', () => {
  test('are tested, and the numbers are those of the unrounded change', () => {
    expect(compared({ answers: many }, { answers: more })).toEqual({
      from: 'a',
      to: 'b',
      untested: null,
      difference: 15,
      estimate: 14.6,
      interval: { low: -4.8, high: 33.9 },
      z: 1.4752,
      p: 0.1402,
      adjustedP: 0.1402,
      among: 1,
      verdict: 'unclear',
      detectable: 27.7,
    });
  });

  test('have gone up, down, or not clearly', () => {
    const [low, high] = [{ answers: scores(20, 35, 45) }, { answers: scores(35, 35, 30) }];
    expect([compared(low, high).verdict, compared(high, low).verdict]).toEqual(['up', 'down']);
    // At +40 points between ten answers and ten nothing is clear; they are too few to be tested at all.
    const few = compared({ answers: scores(6, 3, 1) }, { answers: scores(9, 1, 0) });
    expect(few).toEqual({ ...untested, from: 'a', to: 'b', untested: 'few', difference: 40 });
  });
});

describe('why there is no test', () => {
  test.each<[string, Asked, Asked, Comparison['untested']]>([
    [
      'one is an open form',
      { answers: many },
      { answers: more, declared: { kind: 'open-form', asked: undefined } },
      'kind',
    ],
    [
      'nobody knows how people were chosen',
      { answers: many, declared: { kind: 'imported-unknown' } },
      { answers: more },
      'kind',
    ],
    [
      'some were drawn and some not',
      { answers: many, declared: { kind: 'invited-random' } },
      { answers: more },
      'break',
    ],
    [
      'the wording changed',
      { answers: many },
      { answers: more, declared: { question: 'Would you?' } },
      'break',
    ],
    [
      'what was asked before changed',
      { answers: many },
      { answers: more, declared: { before: 'How are you?' } },
      'break',
    ],
    [
      'the words of the scale changed',
      { answers: many },
      { answers: more, declared: { scaleLabels: 'none' } },
      'break',
    ],
    [
      'it was asked in another way',
      { answers: many },
      { answers: more, declared: { mode: 'telephone' } },
      'break',
    ],
    ['the owner says so', { answers: many }, { answers: more, declared: { break: 'New prices.' } }, 'break'],
    ['19 answered', { answers: many }, { answers: scores(9, 5, 5) }, 'few'],
  ])('%s', (_, a, b, reason) => {
    const comparison = compared(a, b);
    expect(comparison).toMatchObject({ ...untested, untested: reason });
    expect(comparison.difference).not.toBeNull();
  });

  test('other scales: there is not even a difference', () => {
    const other = { answers: many.map((score) => Math.max(1, score)), scale: { min: 1, max: 10 } };
    expect(compared({ answers: many }, other)).toMatchObject({
      ...untested,
      untested: 'scale',
      difference: null,
    });
    const five = { answers: many.map((score) => Math.min(score, 5)), scale: { min: 0, max: 5 } };
    expect(compared(five, five)).toMatchObject({ ...untested, untested: 'scale', difference: null });
  });

  test('a round that is too small to be told of has no difference either', () => {
    expect(compared({ answers: scores(4, 3, 2) }, { answers: many })).toMatchObject({
      ...untested,
      untested: 'few',
      difference: null,
    });
  });
});

describe('a break stands between all rounds before it and all after it', () => {
  const rounds = {
    a: { answers: many },
    b: { answers: more, declared: { break: 'New prices.' } },
    c: { answers: more },
  };
  const reason = (found: Findings, from: string, to: string) =>
    found.comparisons.find((comparison) => comparison.from === from && comparison.to === to)?.untested;

  test('also between those that do not stand side by side, and looked at backwards', () => {
    const found = findingsFrom(rounds, [
      ['a', 'c'],
      ['b', 'a'],
      ['c', 'b'],
    ]);
    expect([reason(found, 'a', 'b'), reason(found, 'b', 'c')]).toEqual(['break', null]);
    expect([reason(found, 'a', 'c'), reason(found, 'b', 'a'), reason(found, 'c', 'b')]).toEqual([
      'break',
      'break',
      null,
    ]);
  });

  test('also where the round that has it is too small to stand on the line', () => {
    const small = { ...rounds, b: { ...rounds.b, answers: scores(4, 3, 2) } };
    const found = findingsFrom(small);
    expect(found.series[0]!.points).toEqual([
      { round: 'a', break: null },
      { round: 'c', break: { reason: 'declared', text: 'New prices.' } },
    ]);
    expect(reason(found, 'a', 'c')).toBe('break');
  });
});

describe('several comparisons on one page', () => {
  test('are corrected for all that are shown and tested, and only for those', () => {
    const rounds = {
      a: { answers: scores(20, 35, 45) },
      b: { answers: scores(35, 35, 30) },
      c: { answers: scores(45, 35, 20) },
      d: { answers: scores(9, 5, 5) },
    };
    const found = findingsFrom(rounds, [
      ['a', 'c'],
      ['a', 'b'],
    ]);
    expect(found.comparisons.map(({ from, to }) => `${from}${to}`)).toEqual(['ab', 'bc', 'cd', 'ac']);
    const tested = found.comparisons.filter(({ untested: reason }) => reason === null);
    expect(tested.map(({ among }) => among)).toEqual([3, 3, 3]);
    const p = tested.map((comparison) => comparison.p!).sort((a, b) => a - b);
    const adjusted = tested.map(({ adjustedP }) => adjustedP!).sort((a, b) => a - b);
    expect(adjusted[0]).toBeCloseTo(3 * p[0]!, 3);
    expect(adjusted[1]).toBeCloseTo(Math.max(3 * p[0]!, 2 * p[1]!), 3);
    expect(adjusted[2]).toBeCloseTo(Math.max(2 * p[1]!, p[2]!), 3);
  });

  test('a change that is clear alone is not when it is one of many', () => {
    const a = { answers: scores(40, 30, 30) };
    const b = { answers: scores(55, 26, 19) };
    expect(compared(a, b)).toMatchObject({ verdict: 'up', among: 1 });
    const rounds = { a, b, c: b, d: b, e: b };
    const [first] = findingsFrom(rounds).comparisons;
    expect(first).toMatchObject({ from: 'a', to: 'b', among: 4, p: compared(a, b).p, verdict: 'unclear' });
    expect(first!.adjustedP).toBeCloseTo(4 * first!.p!, 3);
  });
});

describe('what is published', () => {
  test('has a hash that changes with it', () => {
    const hash = (answers: readonly Answer[]) => findingsFrom({ a: { answers } }).hash;
    expect(hash(many)).toBe(hash(many.toReversed()));
    expect(hash(many)).not.toBe(hash(more));
    expect(hash(many)).toMatch(/^[0-9a-f]{64}$/);
  });
});
