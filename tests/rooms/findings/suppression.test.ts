import { describe, expect, test } from 'vitest';
import { cellOf, type Cell } from '../../../integrations/candor/dist/findings/cells.js';
import { protect } from '../../../integrations/candor/dist/findings/suppression.js';
import type { Breakdown, GroupFigures } from '../../../integrations/candor/dist/model/finding.js';
import {
  declaredRound,
  figured,
  june,
  scores,
  settingsOf,
  times,
  type Answer,
  type Given,
} from './figured.js';

const open = declaredRound({ kind: 'open-form' });

/** The answers of one value of a segment, of which the first so many are published with a name. */
function group(value: string, given: readonly number[], named = 0, by = 'plan'): Given[] {
  return given.map((score, index) => ({ score, segments: { [by]: value }, named: index < named }));
}

function breakdown(answers: readonly Answer[], minimumGroup = 10): Breakdown | undefined {
  return figured(answers, { minimumGroup }).breakdowns[0];
}

/** What is printed of each group: its size, and its score or why there is none. */
function printed(
  answers: readonly Answer[],
): Record<string, [number | null, number | string | null]> | undefined {
  return (
    breakdown(answers) &&
    Object.fromEntries(
      breakdown(answers)!.groups.map(({ value, n, netScore, marker }) => [value, [n, netScore ?? marker]]),
    )
  );
}

/** A mixed group of this size: as many promoters as detractors, and passives. */
function mixed(size: number): number[] {
  const third = Math.floor(size / 3);
  return scores(third, size - 2 * third, third);
}

describe('groups of less than the minimum are hidden, and others until at least ten are hidden together', () => {
  const sizes = (...list: number[]): number[] | null => {
    const cells = list.map((size) => {
      const cell: Cell = cellOf(new Map(), '');
      [cell.counts.promoter, cell.counts.passive] = [Math.floor(size / 2), Math.ceil(size / 2)];
      return cell;
    });
    const protection = protect(cells, 10);
    return protection && [...protection].sort((a, b) => a - b);
  };

  test.each<[string, number[], number[] | null]>([
    ['S1', [40, 25, 3], [1, 2]],
    ['S2', [40, 25, 2, 1], [1, 2, 3]],
    ['S3', [40, 25, 7, 3], [2, 3]],
    ['S4', [40, 25, 0], []],
    ['S5', [40, 10], []],
    ['S6', [9, 8], null],
    ['S7', [200, 9], null],
    ['S8', [10, 10, 9, 1], [2, 3]],
    ['S9', [12, 12, 4], [0, 2]],
  ])('%s: of %j', (_, list, hidden) => {
    expect(sizes(...list)).toEqual(hidden);
  });

  test('ten of one each would be known to be one each, and three of nine each to be nine', () => {
    expect(sizes(40, 25, ...times(10, 1))).toEqual([1, ...times(10, 0).map((_, index) => index + 2)]);
    expect(sizes(40, 25, 9, 9, 9)).toEqual([1, 2, 3, 4]);
    expect(sizes(40, 25, 9, 9, 8)).toEqual([2, 3, 4]);
  });

  test('S1 to S9 as they are printed', () => {
    const of = (...list: number[]) =>
      printed(list.flatMap((size, index) => group(String.fromCharCode(97 + index), mixed(size))));
    expect(of(40, 25, 3)).toEqual({ a: [40, 0] });
    expect(of(40, 25, 2, 1)).toEqual({ a: [40, 0] });
    expect(of(40, 25, 7, 3)).toEqual({ a: [40, 0], b: [25, 0] });
    expect(of(40, 10)).toEqual({ a: [40, 0], b: [10, 0] });
    expect([of(9, 8), of(200, 9)]).toEqual([undefined, undefined]);
    expect(of(10, 10, 9, 1)).toEqual({ a: [10, 0], b: [10, 0] });
    expect(of(12, 12, 4)).toEqual({ b: [12, 0] });
  });

  test('hidden groups are not named, only how many there are; what was offered to choose from is', () => {
    const answers = [...group('free', mixed(40)), ...group('pro', mixed(25)), ...group('Acme Ltd', mixed(3))];
    expect(breakdown(answers)).toMatchObject({ kind: 'segment', hidden: 2 });
    expect(JSON.stringify(figured(answers))).not.toContain('Acme');
    const labels = new Map([
      ['plan', { title: 'Which plan?', choices: ['Acme Ltd', 'pro', 'free', 'team'] }],
    ]);
    const [asked] = figured(answers, { settings: settingsOf(10, { labels }) }).breakdowns;
    const hidden = { n: null, share: null, netScore: null, interval: null, marker: 'c' };
    expect(asked).toMatchObject({ kind: 'question', title: 'Which plan?', hidden: 0 });
    expect(asked!.groups).toMatchObject([
      { value: 'Acme Ltd', ...hidden },
      { value: 'pro', ...hidden },
      { value: 'free', n: 40 },
      // Nobody chose it: that is told, as a zero without a score.
      { value: 'team', n: 0, share: 0, netScore: null, marker: null },
    ]);
  });

  test('those who did not say are a group too, and so are those of sources that do not ask', () => {
    const said = [...group('free', mixed(40)), ...group('pro', mixed(25))];
    expect(printed([...said, ...group('', mixed(12))])).toEqual({ free: [40, 0], pro: [25, 0], '': [12, 0] });
    expect(printed([...said, ...mixed(12)])).toEqual({ free: [40, 0], pro: [25, 0], '': [12, 0] });
    expect(printed([...said, ...group('', mixed(6)), ...mixed(6)])).toMatchObject({ '': [12, 0] });
    expect(breakdown([...said, ...mixed(3)])).toMatchObject({ groups: [{ value: 'free' }], hidden: 2 });
    expect(breakdown(group('', mixed(30)))).toBeUndefined();
  });
});

describe('scores that would tell what everybody of a group said', () => {
  test('class disclosure: a group that answered alike is hidden, and another goes with it', () => {
    const answers = [...group('free', mixed(40)), ...group('pro', mixed(25)), ...group('team', times(12, 2))];
    expect(printed(answers)).toEqual({ free: [40, 0] });
  });

  test('on a scale without scores of groups sizes are told, and nothing is alike', () => {
    const said = (plan: string, count: number) => group(plan, times(count, 3));
    const answers = [...said('free', 40), ...said('pro', 25), ...said('team', 4)];
    const [plan] = figured(answers, { scale: { min: 1, max: 5 } }).breakdowns;
    expect(plan).toMatchObject({
      groups: [{ value: 'free', n: 40, netScore: null, marker: null }],
      hidden: 2,
    });
  });

  test('named testimonials: a group in which they leave fewer than the minimum unnamed', () => {
    const answers = (named: number) => [
      ...group('free', mixed(40)),
      ...group('pro', mixed(25)),
      ...group('team', scores(9, 2, 1), named),
    ];
    expect(printed(answers(9))).toEqual({ free: [40, 0] });
    for (const named of [0, 2, 12]) expect(printed(answers(named))).toMatchObject({ team: [12, 66.7] });
  });

  test('named testimonials of those who did not say, also where their source does not ask', () => {
    const said = [...group('free', mixed(40)), ...group('pro', mixed(25))];
    const silent = scores(9, 2, 1).map((score, index): Given => ({ score, named: index < 9 }));
    expect(printed([...said, ...silent])).toEqual({ free: [40, 0] });
  });

  test('neither is given away by a size without a score: who are all alike would follow from the totals', () => {
    // Only five said 2, and only "a" is large enough to be five people who said the same.
    const answers = [
      ...group('a', times(5, 2)),
      ...group('b', scores(2, 1, 0)),
      ...group('c', [9]),
      ...group('d', [7]),
    ];
    expect(breakdown(answers, 5)).toBeUndefined();
  });

  test('on a scale without a score nothing is marked as suppressed that is told', () => {
    const other = figured([...group('free', [...times(12, 4), 9]), ...group('pro', [...times(35, 5), 7])], {
      scale: { min: 1, max: 9 },
    });
    expect(other.breakdowns[0]!.groups.map(({ n, netScore, marker }) => [n, netScore, marker])).toEqual([
      [36, null, null],
      [13, null, 'u'],
    ]);
  });
});

describe('attacks', () => {
  const groupOf = ({ groups }: Breakdown, value: string): GroupFigures | undefined =>
    groups.find((one) => one.value === value);

  test('1: two builds of an open round with one answer between them print the same figures', () => {
    const first = scores(30, 12, 9).map((score, index): Given => ({ score, at: june(1 + (index % 20)) }));
    const builds = [first, [...first, 9], [...first, 9, 2]].map((answers) =>
      answers.map((answer): Given => (typeof answer === 'number' ? { score: answer, at: june(25) } : answer)),
    );
    const figures = builds.map((answers) => figured(answers, { round: open }));
    expect(figures[0]).toMatchObject({ n: 50, received: 51 });
    for (const figure of figures) expect({ ...figure, received: 0 }).toEqual({ ...figures[0], received: 0 });
    expect(figures.map(({ received }) => received)).toEqual([51, 52, 53]);
  });

  test('2: the total less the groups that are shown never leaves a small one', () => {
    const answers = [
      ...group('free', scores(30, 15, 5)),
      ...group('pro', scores(29, 9, 9)),
      ...group('enterprise', scores(1, 1, 1)),
    ];
    const round = figured(answers);
    expect(round).toMatchObject({ promoters: 60, passives: 25, detractors: 15 });
    const [{ groups, hidden }] = round.breakdowns as [Breakdown];
    expect([groups.map(({ value }) => value), hidden]).toEqual([['free'], 2]);
  });

  test('3: no group prints counts or shares of promoters and detractors, and 11 answers have more than one solution', () => {
    const answers = [...group('free', mixed(40)), ...group('pro', scores(6, 3, 2))];
    const shown = groupOf(breakdown(answers)!, 'pro')!;
    expect(Object.keys(shown).sort()).toEqual(['interval', 'marker', 'n', 'netScore', 'share', 'value']);
    expect(shown).toMatchObject({ n: 11, netScore: 36.4, interval: null });
    let solutions = 0;
    for (let p = 0; p <= 11; p++)
      for (let d = 0; p + d <= 11; d++) if (Math.abs((100 * (p - d)) / 11 - 36.4) < 0.05) solutions++;
    expect(solutions).toBeGreaterThan(1);
  });

  test('4: twelve who all said the same are not given away by their score or by their siblings’', () => {
    const answers = [...group('free', mixed(40)), ...group('team', times(12, 2))];
    expect(printed(answers)).toBeUndefined();
  });

  test('5: nine named promoters of twelve do not give away the other three', () => {
    const answers = [...group('free', mixed(40)), ...group('team', scores(9, 2, 1), 9)];
    expect(printed(answers)).toBeUndefined();
  });

  test('a weighted score is a second equation: it is not told where a score of its groups is hidden', () => {
    const weighting = { by: 'plan', shares: { free: 0.6, team: 0.4 }, source: 'the customer list' };
    const round = declaredRound({ closed: '2026-06-20', weighting });
    const weighted = (team: readonly number[], named = 0) =>
      figured([...group('free', mixed(40)), ...group('team', team, named)], { round }).weighted;
    expect(weighted(scores(6, 3, 3))).toMatchObject({ score: 10, by: 'plan' });
    expect(weighted(times(12, 2))).toBeNull();
    expect(weighted(scores(9, 2, 1), 9)).toBeNull();
    expect(weighted(times(3, 9))).toBeNull();
    // Who has no share would be left out of a score that is said to be everybody's.
    const beside = [
      ...group('free', mixed(40)),
      ...group('team', scores(6, 3, 3)),
      ...group('trial', mixed(16)),
    ];
    expect(figured(beside, { round }).weighted).toBeNull();
    // Groups that have no weight can hide one that has.
    const three = [
      ...group('free', mixed(40)),
      ...group('team', scores(6, 3, 3)),
      ...group('staff', times(2, 9)),
    ];
    expect(figured(three, { round }).weighted).toBeNull();
  });

  test('an open round of which one answer is held back does not tell it by the order within a day', () => {
    // What was held back must not follow from what was told: over many days it is sometimes the one, sometimes the other.
    const heldBack = Array.from({ length: 20 }, (_, date) => {
      const answers = [...times(6, 10), ...times(5, 0)].map((score): Given => ({
        score,
        at: june(date + 1),
      }));
      const { promoters } = figured(answers, { round: open });
      return promoters === 6 ? 'detractor' : 'promoter';
    });
    expect(new Set(heldBack).size).toBe(2);
    const shares = Array.from({ length: 25 }, (_, date) => {
      const answers = [...times(25, 10), ...times(14, 0)].map((score): Given => ({
        score,
        at: june(date + 1),
      }));
      return figured(answers, { round: open }).promoters! / 30;
    });
    expect(shares.reduce((sum, share) => sum + share, 0) / 25).toBeCloseTo(25 / 39, 1);
  });
});
