import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Breakdown, RoundFigures } from '../../../integrations/candor/dist/model/finding.js';
import { figured, settingsOf, type Given } from './figured.js';

const buckets = ['promoter', 'passive', 'detractor'] as const;
type Bucket = (typeof buckets)[number];
const scoreOf: Record<Bucket, number> = { promoter: 9, passive: 7, detractor: 2 };

/** How the people of one group answered, those published with a name apart: what they answered is known. */
type People = Record<Bucket, { named: number; unnamed: number }>;
/** By value of the segment; `absent` came from a source without it. */
type Data = Record<string, People>;

const size = (people: People): number =>
  buckets.reduce((sum, bucket) => sum + people[bucket].named + people[bucket].unnamed, 0);
const arbitraryCount = (max: number) =>
  fc.record({
    named: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat({ max: 9 })),
    unnamed: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat({ max })),
  });
const arbitraryPeople = fc.constantFrom(1, 3, 6, 20).chain((max) =>
  fc.record({
    promoter: arbitraryCount(max),
    passive: arbitraryCount(max),
    detractor: arbitraryCount(max),
  }),
);
const arbitraryData = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', '', 'absent'), arbitraryPeople, {
  minKeys: 2,
  noNullPrototype: true,
});
const arbitraryMinimum = fc.integer({ min: 5, max: 12 });

function answersOf(data: Data): Given[] {
  return Object.entries(data).flatMap(([value, people]) =>
    buckets.flatMap((bucket): Given[] => {
      const segments: Record<string, string> = value === 'absent' ? {} : { plan: value };
      const given = { score: scoreOf[bucket], segments };
      const { named, unnamed } = people[bucket];
      return [
        ...(named > 0 ? [{ ...given, n: named, named: true }] : []),
        ...(unnamed > 0 ? [{ ...given, n: unnamed }] : []),
      ];
    }),
  );
}

const choices = ['e', 'd', 'c', 'b', 'a'];
const labels = new Map([['plan', { title: 'Plan', choices }]]);

/** What is published of a round, as a column of a file or as a question of the form. */
function published(data: Data, minimum: number, question: boolean): RoundFigures {
  const settings = settingsOf(minimum, question ? { labels } : {});
  return figured(answersOf(data), { settings });
}

/** Those who did not say are one group, whether they were asked or not. */
function groupsOf({ absent, ...data }: Data): Data {
  if (absent === undefined) return data;
  const silent = data[''];
  if (silent === undefined) return { ...data, '': absent };
  const together = (bucket: Bucket) => ({
    named: absent[bucket].named + silent[bucket].named,
    unnamed: absent[bucket].unnamed + silent[bucket].unnamed,
  });
  return {
    ...data,
    '': { promoter: together('promoter'), passive: together('passive'), detractor: together('detractor') },
  };
}

/**
 * The same answers, some of which people of other hidden groups gave: no total changes. Names tell no group. Those with the fewest
 * changes come first.
 */
function* otherwise(data: Data, hidden: readonly string[]): Generator<Data> {
  const pairs = hidden.flatMap((from) => hidden.filter((to) => to !== from).map((to) => [from, to] as const));
  for (const [one, other] of pairs) yield { ...data, [one]: data[other]!, [other]: data[one]! };
  const known = new Set([JSON.stringify(data)]);
  const open = [data];
  for (let next = open.shift(); next !== undefined && known.size < 6000; next = open.shift())
    for (const [from, to] of pairs)
      for (const kind of kinds) {
        const moved = withMoved(next, from, to, kind);
        if (moved === null || known.size === known.add(JSON.stringify(moved)).size) continue;
        open.push(moved);
        yield moved;
      }
}

const kinds = buckets.flatMap((bucket) =>
  (['unnamed', 'named'] as const).map((who) => [bucket, who] as const),
);

function withMoved(data: Data, from: string, to: string, [bucket, who]: (typeof kinds)[number]): Data | null {
  const [a, b] = [data[from]!, data[to]!];
  if (a[bucket][who] === 0) return null;
  return {
    ...data,
    [from]: { ...a, [bucket]: { ...a[bucket], [who]: a[bucket][who] - 1 } },
    [to]: { ...b, [bucket]: { ...b[bucket], [who]: b[bucket][who] + 1 } },
  };
}

const shownOf = (breakdown: Breakdown, value: string) =>
  breakdown.groups.find((group) => group.value === value && group.n !== null);

describe('from all that is published of a finished round', () => {
  test('what is hidden of a breakdown is at least the minimum, at least two groups and not all alike', () => {
    fc.assert(
      fc.property(arbitraryData, arbitraryMinimum, fc.boolean(), (data, minimum, question) => {
        const { breakdowns, n, promoters, passives, detractors } = published(data, minimum, question);
        if (breakdowns.length === 0) return;
        const groups = groupsOf(data);
        const [breakdown] = breakdowns as [Breakdown];
        const hidden = Object.keys(groups).filter(
          (value) => size(groups[value]!) > 0 && shownOf(breakdown, value) === undefined,
        );
        const told = breakdown.groups.reduce((sum, group) => sum + (group.n ?? 0), 0);
        const suppressed = breakdown.groups.filter((group) => group.n === null).length + breakdown.hidden;
        expect(suppressed).toBe(hidden.length);
        expect(suppressed).not.toBe(1);
        if (suppressed > 0) expect(n - told).toBeGreaterThanOrEqual(minimum);
        expect(suppressed === 0 ? told : n).toBe(n);
        for (const { n: of } of breakdown.groups)
          if (of !== null && of > 0) expect(of).toBeGreaterThanOrEqual(minimum);
        // Scores that are told, subtracted from the round's: what is left is no group of which everybody said the same.
        let [rest, points] = [n, promoters! - detractors!];
        for (const { n: of, netScore } of breakdown.groups)
          if (of !== null && netScore !== null)
            [rest, points] = [rest - of, points - Math.round((netScore * of) / 100)];
        if (rest === 0) expect(points).toBe(0);
        else if (new Set([promoters, passives, detractors]).has(n)) expect(rest).toBe(n);
        else if (rest < n) expect(Math.abs(points)).toBeLessThan(rest);
      }),
      { numRuns: 400 },
    );
  });

  test.each([false, true])(
    'other answers of hidden groups would have printed the very same, so that no size can be found out: question %s',
    (question) => {
      fc.assert(
        fc.property(arbitraryData, arbitraryMinimum, (data, minimum) => {
          const round = published(data, minimum, question);
          const { breakdowns } = round;
          if (breakdowns.length === 0) return;
          const groups = groupsOf(data);
          const [breakdown] = breakdowns as [Breakdown];
          const values = Object.keys(groups).filter((value) => size(groups[value]!) > 0);
          const small = values.filter((value) => size(groups[value]!) < minimum);
          const unscored = values.filter((value) => {
            const shown = shownOf(breakdown, value);
            return shown === undefined || shown.netScore === null;
          });
          expect(unscored).toEqual(expect.arrayContaining(small));
          const same = JSON.stringify(round);
          const found = (one: string, differs: (people: People) => boolean): boolean => {
            for (const other of otherwise(groups, unscored))
              if (differs(other[one]!) && JSON.stringify(published(other, minimum, question)) === same)
                return true;
            return false;
          };
          // Whoever published an answer with a name has nothing left to hide.
          const hides = (one: string): boolean =>
            kinds.some(([bucket, who]) => who === 'unnamed' && groups[one]![bucket][who] > 0);
          for (const one of small.filter(hides))
            expect(
              found(one, (people) => size(people) !== size(groups[one]!)),
              `size of "${one}"`,
            ).toBe(true);
        }),
        { numRuns: 150 },
      );
    },
  );
});
