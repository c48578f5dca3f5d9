import { isDeclineReason, isNotGenuine, type Decision } from '../model/decision.js';
import type { CheckFacts } from './facts.js';
import type { Finding } from './finding.js';

const log = { file: 'content/decisions.jsonl' };

/** The last decision of one kind about each response. */
function lastOf(
  decisions: readonly Decision[],
  fits: (decision: Decision) => boolean,
): ReadonlyMap<string, Decision> {
  return new Map(decisions.filter(fits).map((decision) => [decision.response, decision]));
}

function listed(ids: readonly string[]): string {
  return `${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ` and ${ids.length - 5} more` : ''}`;
}

/** What intake had marked, and somebody published without saying why. */
export function markedFindings({ handled, decisions }: CheckFacts): Finding[] {
  const approved = lastOf(decisions, ({ action }) => action === 'approve');
  const unsaid = handled.marked.filter((id) => approved.get(id)?.reason === undefined);
  if (unsaid.length === 0) return [];
  return [
    {
      where: { response: unsaid[0]! },
      what: `${unsaid.length} answers that the form had marked are published, and nobody wrote down why: ${listed(unsaid)}`,
      remedy: 'Look at them again, and write down why: candor decide approve <response> --reason "<why>"',
      undeclared: true,
    },
  ];
}

/** Refusals for a reason that is not one of the fixed ones. */
export function unreasoned({ decisions }: CheckFacts): Finding[] {
  return decisions
    .filter(({ action, reason }) => action === 'decline' && !isDeclineReason(reason))
    .map(({ response, reason = 'none' }) => ({
      where: { ...log, response },
      what: `declined for a reason that is not one of the fixed ones: ${reason}`,
      remedy: 'Decline it for one of the reasons that `candor decide --help` lists.',
    }));
}

/** People who agreed to be published, were declined, and were not told. */
export function untold({ handled, decisions }: CheckFacts): Finding[] {
  const declined = lastOf(decisions, ({ action }) => action === 'decline' || action === 'mark-spam');
  const notified = new Set(
    decisions.filter(({ notifiedAt }) => notifiedAt !== undefined).map(({ response }) => response),
  );
  const ids = handled.refused.filter((id) => declined.has(id) && !notified.has(id));
  if (ids.length === 0) return [];
  return [
    {
      where: { ...log, response: ids[0]! },
      what: `${ids.length} people agreed to have their words published, were declined, and nobody wrote down that they were told why: ${listed(ids)}`,
    },
  ];
}

/** Answers left out as not genuine beyond those that stand in the log. */
export function unlogged({ decisions, facts }: CheckFacts): Finding[] {
  const out = Object.entries(facts.excluded)
    .filter(([reason]) => reason.startsWith('declined:'))
    .reduce((sum, [, n]) => sum + n, 0);
  const standing = lastOf(decisions, ({ action }) => /^(approve|decline|mark-spam)$/.test(action));
  const kept = [...standing.values()].filter(
    ({ action, reason }) =>
      action === 'mark-spam' || (action === 'decline' && isDeclineReason(reason) && isNotGenuine(reason)),
  ).length;
  if (out <= kept) return [];
  return [
    {
      where: log,
      what: `${out} answers are left out as not genuine, and only ${kept} of them stand in the log of decisions`,
    },
  ];
}
