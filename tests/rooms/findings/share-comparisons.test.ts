import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holm, twoShares } from '../../../integrations/candor/dist/findings/difference.js';
import { findingsOf } from '../../../integrations/candor/dist/findings/findings.js';
import { People } from '../../../integrations/candor/dist/findings/people.js';
import { findingsSchema } from '../../../integrations/candor/dist/findings/schema.js';
import type { SharePair } from '../../../integrations/candor/dist/findings/share-comparisons.js';
import type { Findings, ShareComparison } from '../../../integrations/candor/dist/model/finding.js';
import { declaredRound, settingsOf, tallied, type Given } from './figured.js';

const themes = [
  { id: 'hours', name: 'Hours' },
  { id: 'noise', name: 'Noise' },
];

interface Asked {
  /** Comments about hours, about noise, and about neither. */
  comments: readonly [hours: number, noise: number, none: number];
  declared?: object;
  unread?: number;
}

function findingsFrom(rounds: Record<string, Asked>, shares: readonly SharePair[], options = {}): Findings {
  const declared = new Map(
    Object.entries(rounds).map(([id, round], index) => {
      const days = { opened: `2025-0${index + 1}-01`, closed: `2025-0${index + 1}-20` };
      return [id, declaredRound({ kind: 'invited-all', asked: 9000, ...days, ...round.declared }, id)];
    }),
  );
  const settings = settingsOf(10, { themes: { themes, examples: () => [] } });
  const tallies = Object.entries(rounds).map(
    ([
      id,
      {
        comments: [hours, noise, none],
        unread = 0,
      },
    ]) => {
      const answers: Given[] = [
        { score: 9, about: [0], n: hours },
        { score: 5, about: [1], n: noise },
        { score: 8, about: [], n: none },
        { score: 8, about: 'unread' as const, n: unread },
      ].filter(({ n }) => n > 0);
      return { ...tallied(answers, { round: declared.get(id)!, settings }), round: id };
    },
  );
  return findingsOf({
    ...{ ...settings, options: findingsSchema.parse(options), tallies, declared, people: new People() },
    ...{ pairs: [], shares, followed: [] },
  });
}

function compared(a: Asked, b: Asked, options = {}): ShareComparison {
  return findingsFrom({ a, b }, [{ theme: 'hours', from: 'a', to: 'b' }], options).shares[0]!;
}

describe('two shares', () => {
  // The first from the tests of the R package contingencytables (Fagerland, Lydersen and Laake 2017; Perondi 2004: 7 of 34 and 1 of 34),
  // to the four decimals printed there; the others calculated with fifty decimals from the formula of the paper.
  test.each([
    [1, 34, 7, 34, 95, { low: 1.16, high: 32.17 }, 2],
    [
      1,
      34,
      7,
      34,
      95,
      { score: 16.666667, error: 7.911115, z: 2.106741, low: 1.161167, high: 32.172166, p: 0.035140066579 },
      6,
    ],
    [
      15,
      150,
      45,
      150,
      95,
      { score: 19.736842, error: 4.481163, z: 4.404401, low: 10.953923, high: 28.519761, p: 0.000010607635 },
      6,
    ],
    [
      48,
      53,
      251,
      285,
      95,
      { score: -1.286031, error: 4.626219, z: -0.277987, low: -10.353254, high: 7.781192, p: 0.781021964555 },
      6,
    ],
    [
      60,
      200,
      30,
      210,
      90,
      {
        score: -15.575378,
        error: 4.040289,
        z: -3.855016,
        low: -22.221063,
        high: -8.929694,
        p: 0.000115722217,
      },
      6,
    ],
    [0, 20, 0, 20, 95, { score: 0, error: 6.280448, z: 0, low: -12.309452, high: 12.309452, p: 1 }, 6],
    [0, 20, 20, 20, 95, { score: 90.909091, error: 6.280448, low: 78.599639, high: 100 }, 6],
    [20, 20, 0, 20, 99, { score: -90.909091, error: 6.280448, low: -100, high: -74.731729 }, 6],
  ] as const)('%i of %i and %i of %i at %i %%', (n, comments, after, of, level, expected, digits) => {
    const { interval, ...rest } = twoShares({ n, comments }, { n: after, comments: of }, level);
    for (const [key, value] of Object.entries(expected))
      expect([key, { ...rest, ...interval }[key as 'z']]).toEqual([key, expect.closeTo(value, digits)]);
  });

  test('turned round they are the same with the signs changed', () => {
    const share = fc.tuple(fc.nat(200), fc.integer({ min: 20, max: 200 })).filter(([n, of]) => n <= of);
    fc.assert(
      fc.property(share, share, ([n, comments], [m, of]) => {
        const there = twoShares({ n, comments }, { n: m, comments: of }, 95);
        const back = twoShares({ n: m, comments: of }, { n, comments }, 95);
        expect(back.p).toBe(there.p);
        expect(back.score).toBeCloseTo(-there.score, 9);
        expect(back.interval.low).toBeCloseTo(-there.interval.high, 9);
        expect(there.error).toBeGreaterThan(0);
      }),
    );
  });

  test.each([
    [20, 20, 0.935],
    [20, 60, 0.94],
    [50, 50, 0.94],
    [100, 40, 0.94],
  ])(
    'an interval for %i and %i comments holds the true difference nearly as often as it promises, and on average oftener',
    (n, m, least) => {
      const truths = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8];
      const coverages = truths.flatMap((p) => truths.map((q) => coverage(n, p, m, q)));
      expect(Math.min(...coverages)).toBeGreaterThan(least);
      expect(coverages.reduce((sum, value) => sum + value, 0) / coverages.length).toBeGreaterThan(0.95);
    },
  );
});

/** How often the interval holds the true difference, by adding up all that may be counted. */
function coverage(n: number, p: number, m: number, q: number): number {
  const [first, second] = [binomial(n, p), binomial(m, q)];
  const truth = 100 * (q - p);
  let held = 0;
  first.forEach((chance, x) => {
    second.forEach((other, y) => {
      const { low, high } = twoShares({ n: x, comments: n }, { n: y, comments: m }, 95).interval;
      if (low <= truth && truth <= high) held += chance * other;
    });
  });
  return held;
}

function binomial(n: number, p: number): number[] {
  const chances = [(1 - p) ** n];
  for (let k = 1; k <= n; k++) chances.push((chances[k - 1]! * (n - k + 1) * p) / (k * (1 - p)));
  return chances;
}

const untested = {
  ...{ estimate: null, interval: null, z: null, p: null, adjustedP: null, among: 0 },
  ...{ verdict: null, detectable: null },
};

describe('the share of a theme before and after', () => {
  test('is tested between rounds of invitations, and what is printed is the difference of the printed shares', () => {
    const { comparisons, shares } = findingsFrom(
      { a: { comments: [12, 3, 25] }, b: { comments: [5, 5, 40] } },
      [{ theme: 'hours', from: 'a', to: 'b' }],
    );
    expect(comparisons).toHaveLength(1);
    expect(shares).toEqual([
      {
        ...{ theme: 'hours', from: 'a', to: 'b', untested: null },
        before: { n: 12, comments: 40, share: 30 },
        after: { n: 5, comments: 50, share: 10 },
        ...{ difference: -20, estimate: -19.4, interval: { low: -35.9, high: -3 } },
        ...{ z: -2.3119, p: 0.02078, among: 2, detectable: 23.5 },
        ...{
          adjustedP: holm([comparisons[0]!.p!, 0.02078171446394035]).map((p) => Number(p.toPrecision(4)))[1],
        },
        verdict: expect.any(String),
      },
    ]);
    expect(compared({ comments: [1, 0, 39] }, { comments: [25, 0, 15] }).verdict).toBe('up');
    expect(compared({ comments: [25, 0, 15] }, { comments: [1, 0, 39] }).verdict).toBe('down');
    expect(compared({ comments: [10, 0, 30] }, { comments: [11, 0, 29] }).verdict).toBe('unclear');
  });

  test('differs by what the two printed shares differ by, in whatever round', () => {
    const asked = fc
      .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 20, max: 90 }))
      .map(([hours, none]): Asked => ({ comments: [hours, 0, none] }));
    fc.assert(
      fc.property(asked, asked, (a, b) => {
        const { before, after, difference } = compared(a, b);
        expect(difference).toBe(Number((after!.share - before!.share).toFixed(1)) + 0);
        expect(Math.abs(before!.share - (100 * before!.n) / before!.comments)).toBeLessThan(0.0501);
      }),
      { numRuns: 60 },
    );
  });

  const enough: Asked = { comments: [12, 3, 25] };
  test.each<[string, Asked, Asked, Partial<ShareComparison>]>([
    [
      'where anybody could answer, and the difference is told',
      enough,
      { comments: [5, 5, 40], declared: { kind: 'open-form', asked: undefined } },
      { untested: 'kind', difference: -20 },
    ],
    [
      'over a break',
      enough,
      { comments: [5, 5, 40], declared: { question: 'Would you?' } },
      { untested: 'break', difference: -20 },
    ],
    [
      'from fewer comments than an interval needs',
      enough,
      { comments: [2, 2, 15] },
      { untested: 'few', difference: -19.5 },
    ],
    [
      'from fewer comments than are told of',
      { comments: [2, 2, 5] },
      enough,
      { untested: 'uncounted', difference: null, before: null },
    ],
    [
      'where some comments were not read',
      enough,
      { ...enough, unread: 1 },
      { untested: 'uncounted', difference: null, after: null },
    ],
  ])('is not tested %s', (_, a, b, expected) => {
    expect(compared(a, b)).toMatchObject({ ...untested, ...expected });
  });

  test('is tested from just as many comments as an interval needs, at the level that is asked for', () => {
    expect(compared({ comments: [5, 5, 10] }, { comments: [5, 5, 10] }).untested).toBeNull();
    expect(compared({ comments: [5, 5, 9] }, { comments: [5, 5, 10] }).untested).toBe('few');
    const wide = compared({ comments: [12, 3, 25] }, { comments: [5, 5, 40] }, { level: 99 }).interval!;
    expect(wide).toEqual({ low: -41, high: 2.2 });
  });

  test('is compared once, however many changes ask, and never with a round that is not shown', () => {
    const pair = { theme: 'hours', from: 'a', to: 'b' };
    const { shares } = findingsFrom({ a: enough, b: enough }, [
      ...[pair, { ...pair }, { ...pair, theme: 'noise' }, { ...pair, to: 'gone' }],
    ]);
    expect(shares.map(({ theme, among }) => [theme, among])).toEqual([
      ['hours', 3],
      ['noise', 3],
    ]);
  });

  test('is corrected together with every other comparison that is shown (Holm)', () => {
    const rounds = { a: enough, b: { comments: [5, 5, 40] }, c: { comments: [9, 9, 30] } } as const;
    const pairs = [
      { theme: 'hours', from: 'a', to: 'b' },
      { theme: 'noise', from: 'a', to: 'c' },
    ];
    const { comparisons, shares } = findingsFrom(rounds, pairs);
    const tests = [...comparisons, ...shares];
    expect(tests).toHaveLength(4);
    const ps = holm(tests.map(({ p }) => p!));
    tests.forEach(({ adjustedP, among, verdict }, index) => {
      expect(among).toBe(4);
      expect(adjustedP).toBeCloseTo(ps[index]!, 3);
      expect(verdict === 'unclear').toBe(ps[index]! >= 0.05);
    });
    // Alone it would have been clear.
    expect(shares[0]!.p).toBeLessThan(0.05);
    expect(shares[0]!.verdict).toBe('unclear');
  });
});
