import type { Round } from '../model/round.js';
import { placeOfRound } from './by-round.js';
import type { CheckFacts } from './facts.js';
import type { Finding } from './finding.js';

const drawing =
  /\b(prize draw|raffle|sweepstakes?|lottery|draw for|giveaway)\b|verlos|gewinnspiel|tombola|tirage au sort|sorteo|rifa|سحب|قرعة/iu;

/** What is missing of the prize draws that rounds offer. */
export function drawFindings(facts: CheckFacts): Finding[] {
  return facts.rounds.flatMap((round) =>
    missingOf(round, facts.asOf).map((missing) => ({
      where: placeOfRound(facts, round.id),
      ...missing,
      what: `round "${round.id}": ${missing.what}`,
      undeclared: true,
    })),
  );
}

function missingOf({ draw, incentive = '' }: Round, asOf: string): Pick<Finding, 'what' | 'remedy'>[] {
  if (draw === undefined)
    return drawing.test(incentive)
      ? [{ what: `“${incentive}” is a prize draw, and its rules, dates and odds are not declared` }]
      : [];
  return [
    ...(draw.odds === undefined ? [{ what: 'the prize draw does not say what the odds are' }] : []),
    ...(draw.to < asOf && draw.winner === undefined
      ? [
          {
            what: `the prize draw ended on ${draw.to}, and nothing says what became of it`,
            remedy:
              'Write who won under `draw`, as they agreed to be called: winner: A customer from Kelmouth',
          },
        ]
      : []),
  ];
}
