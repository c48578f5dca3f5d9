import { monthsBefore } from '../model/day.js';
import type { Evidence } from '../model/evidence.js';
import type { Place } from '../model/issue.js';
import type { Quotable } from '../model/published.js';
import { roundsFolder } from '../model/round.js';
import type { CheckFacts } from './facts.js';
import type { Finding } from './finding.js';

/** A quote of which it is known how it came about. */
export type Evidenced = Quotable & { evidence: Evidence };

export function evidenced({ quotables }: CheckFacts): Evidenced[] {
  return [...quotables.values()].filter((quotable): quotable is Evidenced => quotable.evidence !== undefined);
}

/** Where a round is declared; nowhere for one nobody did. */
export function placeOfRound({ rounds }: Pick<CheckFacts, 'rounds'>, id: string): Place {
  return rounds.some((round) => round.id === id) ? { file: `${roundsFolder}/${id}.yaml` } : {};
}

/** What nobody declared of quotes: one finding for each round that has some. */
export function undeclaredByRound(
  facts: CheckFacts,
  lacks: (quotable: Evidenced) => boolean,
  what: string,
): Finding[] {
  const rounds = new Map<string, { n: number; of: number; first: string }>();
  for (const quotable of evidenced(facts)) {
    const { round, id } = quotable;
    const known = rounds.get(round) ?? { n: 0, of: 0, first: id };
    const lacking = lacks(quotable);
    const first = lacking && known.n === 0 ? id : known.first;
    rounds.set(round, { n: known.n + Number(lacking), of: known.of + 1, first });
  }
  return [...rounds].flatMap(([round, { n, of, first }]) =>
    n === 0
      ? []
      : [
          {
            where: placeOfRound(facts, round),
            what: `${what}: ${n} of ${of} published ${of === 1 ? 'quote' : 'quotes'} of round "${round}" (${n === 1 ? first : `${first} and others`})`,
            undeclared: true,
          },
        ],
  );
}

/** Whether nobody has said or confirmed a quote for so many months. */
export function isOlderThan(months: number, { asOf }: CheckFacts): (quotable: Evidenced) => boolean {
  const oldest = monthsBefore(asOf, months);
  return ({ submittedOn, evidence }) => {
    const spoken = evidence.reconfirmedOn ?? submittedOn;
    return spoken !== null && spoken < oldest;
  };
}

const told = 20;

/** So many findings one by one, and how many there are besides. */
export function firstOf(findings: readonly Finding[]): Finding[] {
  const rest = findings.length - told;
  if (rest <= 0) return [...findings];
  return [
    ...findings.slice(0, told),
    { where: {}, what: `the same of ${rest} more quotes`, undeclared: true },
  ];
}
