import type { RoundFigures, ShareComparison, ThemeShare } from '../model/finding.js';
import { isInvited } from '../model/round.js';
import { roundTo } from '../model/rounding.js';
import { uniquePairs } from './comparisons.js';
import { twoShares, type Tested } from './difference.js';
import type { Level } from './normal.js';
import type { FindBreak } from './series.js';
import { nothingTested, testFigures } from './test-figures.js';

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
  return uniquePairs(pairs).map((pair) =>
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
  return { figure: { ...plain, ...testFigures(test, level) }, test };
}

function shareOf({ themes }: RoundFigures, theme: string): ThemeShare | null {
  const found = themes?.themes.find(({ id }) => id === theme);
  return found === undefined ? null : { n: found.n, comments: themes!.comments, share: found.share };
}
