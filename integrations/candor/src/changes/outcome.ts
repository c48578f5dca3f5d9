import type { ChangeOutcome, NamedRound, ScoreThen } from '../model/published-change.js';
import { breakBetween } from '../model/series-break.js';
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
    scores: compared && measure === 'score' ? scoresOf(from, to!, context) : null,
    score: compared && measure === 'score' ? (findings.comparisons.find(between) ?? null) : null,
    share:
      compared && measure === 'share'
        ? (findings.shares.find((pair) => pair.theme === said.theme && between(pair)) ?? null)
        : null,
    cause: to === undefined ? null : breakBetween(findings.series, from, to),
  };
}

/** Whether it is too early to tell. A round that gave comments and no scores has been answered. */
function earlyOf(
  after: string | undefined,
  { findings, isOpen, commentsOf }: ChangeContext,
): ChangeOutcome['early'] {
  if (after === undefined) return 'not-asked';
  if (isOpen(after)) return 'open';
  const received = findings.rounds.find(({ id }) => id === after)?.received ?? 0;
  return received === 0 && commentsOf(after) === null ? 'no-answers' : null;
}

function scoresOf(from: string, to: string, { findings }: ChangeContext): ChangeOutcome['scores'] {
  const [before, after] = [from, to].map((id): ScoreThen | null => {
    const round = findings.rounds.find((one) => one.id === id);
    if (round === undefined || round.netScore === null) return null;
    return { score: round.netScore, n: round.n, scaleKind: round.scaleKind };
  });
  return before && after ? { before, after } : null;
}

function named(id: string, { rounds }: ChangeContext): NamedRound {
  return { id, title: rounds.get(id) ?? id };
}
