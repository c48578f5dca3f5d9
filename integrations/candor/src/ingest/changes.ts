import { changesOf, ledTo } from '../changes/changes.js';
import type { ChangeContext, ListedResponse } from '../changes/context.js';
import { rewritten } from '../changes/history.js';
import { concernOf } from '../changes/relation.js';
import type { Pair } from '../findings/comparisons.js';
import type { RoundTally } from '../findings/round-tally.js';
import type { SharePair } from '../findings/share-comparisons.js';
import type { ChangeStep } from '../model/change.js';
import type { Findings } from '../model/finding.js';
import type { Issue } from '../model/issue.js';
import type { Quotable } from '../model/published.js';
import type { Change, Concern } from '../model/published-change.js';
import type { Round } from '../model/round.js';
import { publicId } from '../policy/public-id.js';
import type { Standing } from '../policy/standing.js';
import type { Inputs } from './inputs.js';

/** What one run makes of the changes. */
export interface ChangesOfRun {
  /** Last touched first. */
  changes: Change[];
  /** Whom each concerns. Never published: it tells which themes and responses are behind it. */
  concerns: Concern[];
}

interface Counted {
  asOf: string;
  level: number;
  minimumGroup: number;
  findings: Findings;
  tallies: readonly RoundTally[];
  declared: ReadonlyMap<string, Round>;
  /** Whether a round may still get answers. */
  isOpen(round: string): boolean;
  /** The form's round, for sites that do not declare it. */
  formRound: Round | undefined;
  quotables: readonly Quotable[];
  listed: ReadonlyMap<string, ListedResponse>;
  standings: ReadonlyMap<string, Standing>;
  gone: readonly string[];
  /** False when the store could not be read. */
  complete: boolean;
  /** Steps of each change as they were last published. */
  published: ReadonlyMap<string, readonly ChangeStep[]>;
}

/** The changes with everything in them counted; reports what is wrong with them. */
export function changesOfRun(
  { changes: written, themes }: Pick<Inputs, 'changes' | 'themes'>,
  counted: Counted,
  report: (issue: Issue) => void,
): ChangesOfRun {
  const changes = changesOf(written, contextOf(themes, counted), report);
  for (const change of written) rewritten(change, counted.published.get(change.id) ?? []).forEach(report);
  return { changes, concerns: written.map((change) => concernOf(change, publicId)) };
}

function contextOf(themes: Inputs['themes'], counted: Counted): ChangeContext {
  const { declared, tallies, minimumGroup, standings, quotables, gone } = counted;
  const named = counted.findings.rounds.map(({ id, title }): [string, string] => [id, title]);
  const form = counted.formRound;
  const comments = new Map(tallies.map(({ round, themes: { comments: n } }) => [round, n]));
  return {
    ...counted,
    themes,
    rounds: new Map(form === undefined ? named : [[form.id, form.title ?? form.id], ...named]),
    quotables: new Map(quotables.map((quotable) => [quotable.id, quotable])),
    gone: new Set(gone),
    isDeclared: (id) => declared.has(id),
    commentsOf(round) {
      const n = comments.get(round) ?? 0;
      return n < minimumGroup ? null : n;
    },
    isErased: (id) => standings.get(id)?.erased ?? false,
    publicId,
  };
}

/** The quotes, each with the changes it led to. */
export function withChanges(quotables: readonly Quotable[], changes: readonly Change[]): Quotable[] {
  const led = ledTo(changes);
  return quotables.map((quotable) => {
    const to = led.get(quotable.id);
    return to === undefined ? quotable : { ...quotable, changes: to };
  });
}

/** Response ids that changes list. */
export function listedIds({ changes }: Pick<Inputs, 'changes'>): string[] {
  return [...new Set(changes.flatMap(({ said }) => said.responses ?? []))];
}

/** The scores that changes compare. */
export function scorePairs(
  { changes }: Pick<Inputs, 'changes'>,
  isOpenRound: (id: string) => boolean,
): Pair[] {
  return measuredPairs({ changes }, isOpenRound).flatMap(({ measure, from, to }): Pair[] =>
    measure === 'score' ? [[from, to]] : [],
  );
}

/** The shares of themes that changes compare. */
export function sharePairs(
  { changes }: Pick<Inputs, 'changes'>,
  isOpenRound: (id: string) => boolean,
): SharePair[] {
  return measuredPairs({ changes }, isOpenRound).flatMap(({ measure, theme, from, to }) =>
    measure === 'share' && theme !== undefined ? [{ theme, from, to }] : [],
  );
}

function measuredPairs({ changes }: Pick<Inputs, 'changes'>, isOpenRound: (id: string) => boolean) {
  return changes.flatMap(({ said: { theme }, outcome }) => {
    if (outcome?.afterRound === undefined || isOpenRound(outcome.afterRound)) return [];
    return [{ measure: outcome.measure, theme, from: outcome.beforeRound, to: outcome.afterRound }];
  });
}
