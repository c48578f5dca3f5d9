import type { Quotable } from '../model/published.js';
import { roundsFolder } from '../model/round.js';
import { isPromoter } from '../model/scale.js';
import type { CheckFacts } from './facts.js';
import type { Finding } from './finding.js';

/** Fewer than so many on one side may be chance. */
const fewest = 5;

/** Rewards of which nobody said that every answer gets them, and rewards that only promoters got. */
export function rewardFindings({ rounds, quotables }: Pick<CheckFacts, 'rounds' | 'quotables'>): Finding[] {
  const unsaid = rounds
    .filter(
      ({ incentive = 'none', incentiveForAnyAnswer }) =>
        incentive !== 'none' && incentiveForAnyAnswer !== true,
    )
    .map(({ id, incentive }) => ({
      where: { file: `${roundsFolder}/${id}` },
      what: `the round offers "${incentive}", and does not say that every answer gets it`,
      remedy: 'Give it for every answer and write `incentiveForAnyAnswer: true`.',
    }));
  const byRound = Map.groupBy(quotables.values(), ({ round }) => round);
  return [...unsaid, ...[...byRound].flatMap(([round, quotes]) => promotersOnly(round, quotes))];
}

function promotersOnly(
  round: string,
  quotes: readonly Pick<Quotable, 'disclosure' | 'score' | 'scale'>[],
): Finding[] {
  const rewarded = quotes.filter(({ disclosure }) => disclosure.incentive !== null);
  const others = quotes.filter((quote) => quote.score !== null && !isPromoter(quote));
  if (rewarded.length < fewest || others.length < fewest || !rewarded.every(isPromoter)) return [];
  return [
    {
      where: { file: `${roundsFolder}/${round}` },
      what: `of the published answers ${rewarded.length} got something for answering, all of them 9 or 10, and none of the ${others.length} lower ones did`,
      mild: true,
    },
  ];
}
