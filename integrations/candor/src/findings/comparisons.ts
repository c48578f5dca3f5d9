import type { Comparison, RoundFigures, Series } from '../model/finding.js';
import { isInvited } from '../model/round.js';
import { roundTo } from '../model/rounding.js';
import { twoRounds, type Tested } from './difference.js';
import type { BucketCounts } from './net-score.js';
import type { Level } from './normal.js';
import type { FindBreak } from './series.js';
import { nothingTested, testFigures } from './test-figures.js';

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
  return { figure: { ...plain, ...testFigures(test, level) }, test };
}

/** A test needs people who were invited, enough of them, and the same question asked the same way. */
function whyNot(before: RoundFigures, after: RoundFigures, findBreak: FindBreak): Comparison['untested'] {
  if (before.scaleKind !== after.scaleKind || before.scaleKind === 'other') return 'scale';
  if (![before, after].every(({ kind }) => isInvited(kind))) return 'kind';
  if (findBreak(before, after) !== null) return 'break';
  return before.interval === null || after.interval === null ? 'few' : null;
}

function countsOf({ promoters, passives, detractors }: RoundFigures): BucketCounts {
  return { promoter: promoters!, passive: passives!, detractor: detractors! };
}

export function uniquePairs<Asked>(pairs: readonly Asked[]): Asked[] {
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()];
}
