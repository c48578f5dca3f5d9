import type { ChangeOutcome, NamedRound } from '../model/published-change.js';
import type { ChangeContext, LocatedChange } from './context.js';

/** What was measured since; null where the owner measures nothing. */
export function outcomeOf({ said, outcome }: LocatedChange, context: ChangeContext): ChangeOutcome | null {
  if (outcome === undefined) return null;
  const { findings, level } = context;
  const { minimumGroup, intervalFrom } = findings;
  const { measure, beforeRound: from, afterRound: to } = outcome;
  const early = earlyOf(to, context);
  const between = (pair: { from: string; to: string }): boolean => pair.from === from && pair.to === to;
  const compared = early === null;
  return {
    ...{ measure, early, level, minimumGroup, intervalFrom },
    before: named(from, context),
    after: to === undefined ? null : named(to, context),
    score: compared && measure === 'score' ? (findings.comparisons.find(between) ?? null) : null,
    share:
      compared && measure === 'share'
        ? (findings.shares.find((pair) => pair.theme === said.theme && between(pair)) ?? null)
        : null,
    cause: to === undefined ? null : causeOf(from, to, context),
  };
}

/** Whether it is too early to tell. */
export function earlyOf(
  after: string | undefined,
  { findings, isOpen }: Pick<ChangeContext, 'findings' | 'isOpen'>,
): ChangeOutcome['early'] {
  if (after === undefined) return 'not-asked';
  if (isOpen(after)) return 'open';
  const round = findings.rounds.find(({ id }) => id === after);
  const answers = (round?.received ?? 0) + (round?.themes?.comments ?? 0);
  return answers === 0 ? 'no-answers' : null;
}

function named(id: string, { findings }: ChangeContext): NamedRound {
  return { id, title: findings.rounds.find((round) => round.id === id)?.title ?? id };
}

/** What changed in the asking between two rounds that follow one another. */
function causeOf(from: string, to: string, { findings }: ChangeContext): ChangeOutcome['cause'] {
  for (const { points } of findings.series) {
    const at = points.findIndex(({ round }) => round === to);
    if (at > 0 && points[at - 1]!.round === from) return points[at]!.break;
  }
  return null;
}
