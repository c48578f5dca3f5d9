import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../../integrations/candor/dist/findings/findings.js';
import { People } from '../../../integrations/candor/dist/findings/people.js';
import { findingsSchema } from '../../../integrations/candor/dist/findings/schema.js';
import { Tallies } from '../../../integrations/candor/dist/findings/tally.js';
import type { Findings, Movement } from '../../../integrations/candor/dist/model/finding.js';
import { asOf, declaredRound, june, nps, settingsOf, times } from './figured.js';

interface Said {
  score: number | null;
  who?: string;
  named?: boolean;
  at?: number;
}
interface Options {
  declared?: object;
  later?: object;
  scale?: { min: number; max: number };
}

/** So many people who said this before and that after. */
function moved(count: number, from: number, to: number): [number, number][] {
  return times(count, 0).map(() => [from, to]);
}

/** What is told of the people who answered both rounds. */
function movement(before: readonly Said[], after: readonly Said[], options: Options = {}): Movement | null {
  return found(before, after, options).movements[0] ?? null;
}

/** The findings of two rounds. */
function found(
  before: readonly Said[],
  after: readonly Said[],
  { declared, later, scale = nps }: Options = {},
): Findings {
  const people = new People();
  const rounds = new Map([
    [
      'a',
      declaredRound({ kind: 'invited-all', asked: 500, closed: '2026-06-09', series: 's', ...declared }, 'a'),
    ],
    [
      'b',
      declaredRound(
        { kind: 'invited-all', asked: 500, closed: '2026-06-19', series: 's', ...declared, ...later },
        'b',
      ),
    ],
  ]);
  const open = (id: string) => rounds.get(id)!.closed! >= asOf;
  const tallies = new Tallies({ asOf, minimumGroup: 10, isOpen: open, themes: 0 });
  for (const [round, said] of [
    ['a', before],
    ['b', after],
  ] as const)
    for (const { score, who, named = false, at = june(5) } of said) {
      const person = who === undefined ? {} : { person: () => who };
      const countable = { round, score, scale, submittedAt: at, segments: {}, ...person };
      tallies.add(countable, { named });
      people.add(countable, named);
    }
  return findingsOf({
    ...settingsOf(),
    options: findingsSchema.parse({}),
    tallies: tallies.list(),
    declared: rounds,
    people,
    pairs: [],
    shares: [],
    followed: [['a', 'b']],
  });
}

function paired(pairs: readonly (readonly [number, number])[], named = 0): [Said[], Said[]] {
  const side = (index: 0 | 1): Said[] =>
    pairs.map((pair, person) => ({
      score: pair[index],
      who: `p${person}@example.org`,
      named: person < named,
    }));
  return [side(0), side(1)];
}

const mixed = [
  ...moved(8, 9, 10),
  ...moved(6, 7, 9),
  ...moved(3, 2, 8),
  ...moved(4, 9, 3),
  ...moved(4, 0, 6),
];
const others = (count: number): Said[] => times(count, 0).map((_, index): Said => ({ score: index % 11 }));

describe('the same people in two rounds', () => {
  test('are counted from what they were to what they became', () => {
    expect(movement(...paired(mixed))).toMatchObject({
      from: 'a',
      to: 'b',
      n: 25,
      cells: [
        [8, 0, 4],
        [6, 0, 0],
        [0, 3, 4],
      ],
      up: 9,
      down: 4,
      // (6 x 1 + 3 x 1 - 4 x 2) / 25
      change: 4,
      verdict: 'unclear',
    });
  });

  test('have an interval and a verdict from 20 on, where people were invited', () => {
    const better = [...moved(15, 7, 9), ...moved(10, 8, 8)];
    expect(movement(...paired(better))).toMatchObject({ change: 60, verdict: 'up' });
    expect(movement(...paired(better.map(([a, b]) => [b, a] as const)))).toMatchObject({
      change: -60,
      verdict: 'down',
    });
    expect(movement(...paired(better.slice(0, 19)))).toMatchObject({
      n: 19,
      untested: 'few',
      interval: null,
      verdict: null,
    });
    for (const kind of ['open-form', 'imported-unknown'])
      expect(movement(...paired(better), { declared: { kind, asked: undefined } })).toMatchObject({
        change: 60,
        untested: 'kind',
        interval: null,
        verdict: null,
      });
  });

  test('have no interval where all moved by the same step: it would have no width', () => {
    const stayed = [...moved(15, 9, 10), ...moved(10, 3, 4)];
    const rose = [...moved(15, 7, 9), ...moved(10, 3, 8)];
    for (const pairs of [stayed, rose])
      expect(movement(...paired(pairs))).toMatchObject({
        untested: 'alike',
        interval: null,
        p: null,
        verdict: null,
      });
  });

  test('are tested together with all comparisons that are shown', () => {
    const { comparisons, movements } = found(
      ...paired([...moved(8, 7, 9), ...moved(2, 9, 7), ...moved(15, 8, 8)]),
    );
    const [compared, followed] = [comparisons[0]!, movements[0]!];
    expect([compared.among, followed.among]).toEqual([2, 2]);
    expect(followed.p).toBeLessThan(0.05);
    expect(followed.adjustedP).toBeCloseTo(2 * followed.p!, 3);
    expect(followed).toMatchObject({ verdict: 'unclear' });
    expect(followed.interval!.low).toBeGreaterThan(0);
  });

  test('are known by what the source says, however it is written; their last answer stands', () => {
    const [before, after] = paired(mixed);
    const shouted = after.map((one) => ({ ...one, who: ` ${one.who!.toUpperCase()} ` }));
    expect(movement(before, shouted)?.n).toBe(25);
    const again = times(12, 0).map((score, index): Said => ({
      score,
      who: `p${index}@example.org`,
      at: june(9),
    }));
    const earlier = again.map((one) => ({ ...one, at: june(1) }));
    expect(movement(before, [...after, ...again, ...others(20)])?.cells[0]).toEqual([0, 0, 12]);
    expect(movement(before, [...after, ...earlier, ...others(20)])?.cells[0]).toEqual([8, 0, 4]);
  });

  test('are nobody where nobody is known, or left the score blank', () => {
    const nameless = mixed.map(([score]): Said => ({ score, who: ' ' }));
    expect(movement(nameless, nameless)).toBeNull();
    const [before, after] = paired(mixed);
    expect(
      movement(
        before.map(({ score }) => ({ score })),
        after,
      ),
    ).toBeNull();
    const blank = after.map((one, index) => (index < 16 ? { ...one, score: null } : one));
    expect(movement(before, [...blank, ...others(20)])).toBeNull();
  });
});

describe('nothing is told of them', () => {
  const [before, after] = paired(mixed);

  test('where they are fewer than ten', () => {
    const [few, fewAfter] = paired(mixed.slice(0, 9));
    expect(movement([...few, ...others(20)], [...fewAfter, ...others(20)])).toBeNull();
    const [ten, tenAfter] = paired(mixed.slice(0, 10));
    expect(movement([...ten, ...others(20)], [...tenAfter, ...others(20)])).toMatchObject({ n: 10 });
  });

  test('where those who answered one round only would be fewer than ten', () => {
    for (const count of [1, 9]) {
      expect(movement([...before, ...others(count)], after)).toBeNull();
      expect(movement(before, [...after, ...others(count)])).toBeNull();
    }
    expect(movement([...before, ...others(10)], after)).not.toBeNull();
    expect(movement(before, [...after, ...others(10)])).not.toBeNull();
  });

  test('where those who answered one round only all said the same', () => {
    const alike = times(12, 2).map((score): Said => ({ score }));
    expect(movement([...before, ...alike], after)).toBeNull();
    expect(movement(before, [...after, ...alike])).toBeNull();
  });

  test('where fewer than ten of them are not named', () => {
    expect(movement(...paired(mixed, 16))).toBeNull();
    expect(movement(...paired(mixed, 15))).not.toBeNull();
  });

  test('where somebody named in one round would be seen to have said, in the other, what all like them did', () => {
    // Person 8 is one of six passives who all became promoters; promoters went two ways.
    const named = (round: 0 | 1, person: number): [Said[], Said[]] => {
      const sides = paired(mixed);
      sides[round][person] = { ...sides[round][person]!, named: true };
      return sides;
    };
    expect(movement(...named(0, 8))).toBeNull();
    expect(movement(...named(0, 0))).not.toBeNull();
    // Person 14 is one of three passives who had all been detractors.
    expect(movement(...named(1, 14))).toBeNull();
    expect(movement(...named(1, 0))).not.toBeNull();
  });

  test('but of those named in both rounds, who tell it themselves, all the same', () => {
    expect(movement(...paired(mixed, 14))).not.toBeNull();
  });

  test('where all of them moved alike', () => {
    expect(movement(...paired(moved(25, 7, 9)))).toBeNull();
  });

  test('while a round is open, and across a break', () => {
    expect(movement(before, after, { later: { closed: '2026-06-30' } })).toBeNull();
    expect(movement(before, after, { later: { mode: 'telephone' } })).toBeNull();
    expect(movement(before, after, { later: { break: 'New prices.' } })).toBeNull();
    expect(movement(before, after, { later: { kind: 'invited-random' } })).toBeNull();
  });

  test('on a scale that has no promoters', () => {
    expect(movement(before, after, { scale: { min: 0, max: 12 } })).toBeNull();
  });
});
