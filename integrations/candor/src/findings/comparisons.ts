import type { Comparison, RoundFigures, Series } from '../model/finding.js';
import { isInvited } from '../model/round.js';
import { roundedInterval } from './breakdowns.js';
import { detectable, twoRounds, type Difference, type Tested } from './difference.js';
import { type BucketCounts, roundTo, significant } from './net-score.js';
import type { Level } from './normal.js';
import type { FindBreak } from './series.js';

/** Ids of two rounds to compare, the earlier first. */
export type Pair = readonly [from: string, to: string];

/** Each round of a series with the one before it. */
export function neighbours(series: readonly Series[]): Pair[] {
  return series.flatMap(({ points }) =>
    points.slice(1).map((point, index): Pair => [points[index]!.round, point.round]),
  );
}

/** Compares pairs of published rounds. */
export function compareAll(
  pairs: readonly Pair[],
  rounds: ReadonlyMap<string, RoundFigures>,
  findBreak: FindBreak,
  level: Level,
): Tested<Comparison>[] {
  return uniquePairs(pairs).map(([from, to]) =>
    compare(rounds.get(from)!, rounds.get(to)!, findBreak, level),
  );
}

function compare(
  before: RoundFigures,
  after: RoundFigures,
  findBreak: FindBreak,
  level: Level,
): Tested<Comparison> {
  const untested = whyNot(before, after, findBreak);
  const difference =
    before.netScore === null || after.netScore === null || untested === 'scale'
      ? null
      : roundTo(after.netScore - before.netScore, 1);
  const plain = { ...nothingTested, from: before.id, to: after.id, untested, difference };
  if (untested !== null) return { figure: plain, test: null };
  const test = twoRounds(countsOf(before), countsOf(after), level);
  return { figure: withTest(plain, test, level), test };
}

/** A test needs people who were invited, enough of them, and the same question asked the same way. */
function whyNot(before: RoundFigures, after: RoundFigures, findBreak: FindBreak): Comparison['untested'] {
  if (before.scaleKind !== after.scaleKind || before.scaleKind === 'other') return 'scale';
  if (![before, after].every(({ kind }) => isInvited(kind))) return 'kind';
  if (findBreak(before, after) !== null) return 'break';
  return before.interval === null || after.interval === null ? 'few' : null;
}

const nothingTested = {
  estimate: null,
  interval: null,
  z: null,
  p: null,
  adjustedP: null,
  among: 0,
  verdict: null,
  detectable: null,
};

function withTest(plain: Comparison, test: Difference, level: Level): Comparison {
  return {
    ...plain,
    estimate: roundTo(test.score, 1),
    interval: roundedInterval(test.interval),
    z: roundTo(test.z, 4),
    p: significant(test.p),
    detectable: roundTo(detectable(test, level), 1),
  };
}

function countsOf({ promoters, passives, detractors }: RoundFigures): BucketCounts {
  return { promoter: promoters!, passive: passives!, detractor: detractors! };
}

export function uniquePairs(pairs: readonly Pair[]): Pair[] {
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()];
}
