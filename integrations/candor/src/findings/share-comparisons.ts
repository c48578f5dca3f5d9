import type { RoundFigures, ShareComparison, ThemeShare } from '../model/finding.js';
import { isInvited } from '../model/round.js';
import { roundedInterval } from './breakdowns.js';
import { detectable, twoShares, type Difference, type Tested } from './difference.js';
import { roundTo, significant } from './net-score.js';
import type { Level } from './normal.js';
import type { FindBreak } from './series.js';

/** A theme and two rounds to compare its share in, the earlier first. */
export interface SharePair {
  theme: string;
  from: string;
  to: string;
}

interface Settings {
  level: Level;
  /** Fewest comments that get an interval. */
  intervalFrom: number;
}

/** Compares how large a part of the comments mentions a theme, between published rounds. */
export function compareShares(
  pairs: readonly SharePair[],
  rounds: ReadonlyMap<string, RoundFigures>,
  findBreak: FindBreak,
  settings: Settings,
): Tested<ShareComparison>[] {
  const unique = [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()];
  return unique.map((pair) =>
    compare(pair, rounds.get(pair.from)!, rounds.get(pair.to)!, findBreak, settings),
  );
}

function compare(
  { theme, from, to }: SharePair,
  first: RoundFigures,
  second: RoundFigures,
  findBreak: FindBreak,
  { level, intervalFrom }: Settings,
): Tested<ShareComparison> {
  const [before, after] = [shareOf(first, theme), shareOf(second, theme)];
  const difference = before === null || after === null ? null : roundTo(after.share - before.share, 1);
  const untested = (): ShareComparison['untested'] => {
    if (before === null || after === null) return 'uncounted';
    if (![first, second].every(({ kind }) => isInvited(kind))) return 'kind';
    if (findBreak(first, second) !== null) return 'break';
    return Math.min(before.comments, after.comments) < intervalFrom ? 'few' : null;
  };
  const plain = { ...nothingTested, theme, from, to, untested: untested(), before, after, difference };
  if (plain.untested !== null) return { figure: plain, test: null };
  const test = twoShares(before!, after!, level);
  return { figure: withTest(plain, test, level), test };
}

function shareOf({ themes }: RoundFigures, theme: string): ThemeShare | null {
  const found = themes?.themes.find(({ id }) => id === theme);
  return found === undefined ? null : { n: found.n, comments: themes!.comments, share: found.share };
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

function withTest(plain: ShareComparison, test: Difference, level: Level): ShareComparison {
  return {
    ...plain,
    estimate: roundTo(test.score, 1),
    interval: roundedInterval(test.interval),
    z: roundTo(test.z, 4),
    p: significant(test.p),
    detectable: roundTo(detectable(test, level), 1),
  };
}
