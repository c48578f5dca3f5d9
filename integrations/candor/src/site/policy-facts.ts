import { rules } from '../check/rules/table.js';
import type { FormDefinition } from '../model/form.js';
import type { PolicyFacts, PolicyRound } from '../model/policy.js';
import type { Round } from '../model/round.js';
import type { CandorOptions } from '../options/schema.js';
import type { Ingested } from '../pipeline.js';

/** What the policy page of a site tells: what its options say, what its rounds declare, what was counted. */
export function policyFacts(
  { policy, jurisdictions, waivers }: CandorOptions,
  { findings, facts, rounds }: Pick<Ingested, 'findings' | 'facts' | 'rounds'>,
  form: FormDefinition | null,
  formRound: Round | undefined,
  asOf: string,
): PolicyFacts {
  const { approval, maximumAgeMonths, publishWithinDays = null } = policy;
  const { minimumGroup, intervalFrom } = findings;
  return {
    rounds: [...unanswered(findings, rounds, form, formRound), ...answered(findings, rounds)],
    ...{ facts, approval, maximumAgeMonths, publishWithinDays, jurisdictions },
    waivers: waivers
      .filter(({ until }) => until >= asOf)
      .map((waiver) => ({ ...waiver, title: rules.find(({ id }) => id === waiver.rule)?.title ?? '' })),
    figures: { minimumGroup, intervalFrom, level: findings.rounds[0]?.level ?? 95 },
  };
}

function answered({ rounds: figures }: Ingested['findings'], rounds: readonly Round[]): PolicyRound[] {
  return figures.map(({ id, title, kind, question, incentive, verification }) => {
    const { collector, draw } = rounds.find((round) => round.id === id) ?? {};
    return {
      ...{ id, title, kind, collector, draw },
      question: question ?? undefined,
      incentive: incentive ?? undefined,
      verification: verification ?? undefined,
    };
  });
}

/** The round of the form while nobody has answered it: whoever is about to has to know of a reward. */
function unanswered(
  { rounds: figures }: Ingested['findings'],
  rounds: readonly Round[],
  form: FormDefinition | null,
  formRound: Round | undefined,
): PolicyRound[] {
  if (form === null || figures.some(({ id }) => id === form.round)) return [];
  const round = rounds.find(({ id }) => id === form.round) ?? formRound;
  if (round === undefined) return [];
  const { id, title = id, kind, question, incentive, verification, collector, draw } = round;
  return [{ id, title, kind, question, incentive, verification, collector, draw }];
}
