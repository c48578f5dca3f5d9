import type { RoundFigures } from '../model/finding.js';
import { isInvited } from '../model/round.js';

/**
 * The round that stands for all where only one is shown: the newest in which people were invited, because it can say how sure it is;
 * else the newest with a score; else the newest. It never depends on the score itself. Undefined without rounds.
 */
export function leadingRound(rounds: readonly RoundFigures[]): RoundFigures | undefined {
  const scored = rounds.filter(({ netScore }) => netScore !== null);
  return scored.find(({ declared, kind }) => declared && isInvited(kind)) ?? scored[0] ?? rounds[0];
}
