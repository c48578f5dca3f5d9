import { createHash } from 'node:crypto';
import type { Findings } from '../model/finding.js';
import type { Round } from '../model/round.js';
import { compareAll, neighbours, uniquePairs, type Pair } from './comparisons.js';
import { corrected, type Tested } from './difference.js';
import type { FigureSettings } from './figures.js';
import type { People } from './people.js';
import { roundsOf } from './rounds.js';
import type { FindingsOptions } from './schema.js';
import { compareShares, type SharePair } from './share-comparisons.js';
import { breaksOf, seriesOf } from './series.js';
import type { RoundTally } from './round-tally.js';

export interface FindingsRequest extends FigureSettings {
  options: FindingsOptions;
  tallies: readonly RoundTally[];
  declared: ReadonlyMap<string, Round>;
  people: People;
  /** What reports compare besides each round with the one before it. */
  pairs: readonly Pair[];
  /** Which shares of themes changes compare. */
  shares: readonly SharePair[];
  /** Between which rounds they follow the same people besides. */
  followed: readonly Pair[];
}

/** Everything the findings pages print, from what was counted. */
export function findingsOf(request: FindingsRequest): Findings {
  const { tallies, declared, options, people, pairs, followed } = request;
  const rounds = roundsOf(tallies, declared, request);
  const byId = new Map(rounds.map((round) => [round.id, round]));
  const series = seriesOf(rounds, declared);
  const findBreak = breaksOf(series);
  const known = ([from, to]: Pair): boolean => byId.has(from) && byId.has(to);
  const next = neighbours(series);
  const compared = compareAll([...next, ...pairs.filter(known)], byId, findBreak, options.level);
  const moved = uniquePairs([...next, ...followed.filter(known)]).flatMap(
    (pair) => people.between(pair, byId, findBreak, options) ?? [],
  );
  const shared = compareShares(
    request.shares.filter(({ from, to }) => known([from, to])),
    byId,
    findBreak,
    options,
  );
  const tests = [...compared, ...moved, ...shared].flatMap(({ test }) => test ?? []);
  const corrections = corrected(tests, options.level);
  const settled = <Figure>({ figure, test }: Tested<Figure>): Figure => ({
    ...figure,
    ...(test !== null && corrections.get(test)),
  });
  const [comparisons, movements, shares] = [compared.map(settled), moved.map(settled), shared.map(settled)];
  const { minimumGroup, intervalFrom } = options;
  const figures = { rounds, series, comparisons, movements, shares, minimumGroup, intervalFrom };
  return { ...figures, hash: createHash('sha256').update(JSON.stringify(figures)).digest('hex') };
}
