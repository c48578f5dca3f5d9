import type { Round } from '../model/round.js';
import { placeOfRound } from './by-round.js';
import type { CheckFacts } from './facts.js';
import type { Finding } from './finding.js';

const drawing =
  /\b(prize draw|raffle|sweepstakes?|lottery|draw for|giveaway)\b|verlos|gewinnspiel|tombola|tirage au sort|sorteo|rifa|سحب|قرعة/iu;

/** What is missing of the prize draws that rounds offer. */
export function drawFindings(facts: CheckFacts): Finding[] {
  return facts.rounds.flatMap((round) =>
    missingOf(round, facts.asOf).map((what) => ({
      where: placeOfRound(facts, round.id),
      what: `round "${round.id}": ${what}`,
      undeclared: true,
    })),
  );
}

function missingOf({ draw, incentive = '' }: Round, asOf: string): string[] {
  if (draw === undefined)
    return drawing.test(incentive)
      ? [`“${incentive}” is a prize draw, and its rules, dates and odds are not declared`]
      : [];
  return [
    ...(draw.odds === undefined ? ['the prize draw does not say what the odds are'] : []),
    ...(draw.to < asOf && draw.winner === undefined
      ? [`the prize draw ended on ${draw.to}, and nothing says what became of it`]
      : []),
  ];
}
