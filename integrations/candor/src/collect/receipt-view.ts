import type { ConsentBox, Question, ReceiptView } from '../model/form.js';
import { dayOf } from '../model/day.js';
import { isDeclineReason, isNotGenuine, type Decision, type DeclineReason } from '../model/decision.js';
import type { StoredResponse } from '../store/contract.js';

/** A stored answer as the person who gave it sees it. */
export function receiptView(
  receipt: string,
  found: { response: StoredResponse; followUp: boolean; decisions: readonly Decision[] },
  questions: readonly Question[],
): ReceiptView {
  const { response, followUp, decisions } = found;
  const { receivedAt, round, language, topic, score, comment, name, role, organisation } = response;
  const { segments, answers, scopes, wording, flags } = response;
  const last = lastJudgement(decisions);
  const withdrawn = decisions.some(({ action }) => action === 'withdraw');
  return {
    receipt,
    receivedOn: dayOf(receivedAt),
    receivedAt: new Date(receivedAt).toISOString().slice(11, 16),
    round,
    language,
    topic,
    score,
    comment,
    answers: Object.entries({ ...answers, ...segments }).map(([id, answer]) => ({
      label: questions.find((question) => question.id === id)?.label ?? id,
      answer,
    })),
    name,
    role,
    organisation,
    followUp,
    consent: consentOf(scopes),
    withdrawn,
    wording,
    flags,
    state: stateOf(response, last, withdrawn),
    reason: last === undefined ? null : reasonOf(last),
  };
}

function consentOf(scopes: readonly string[]): ConsentBox[] {
  const boxes: [ConsentBox, string][] = [
    ['quote', 'quote'],
    ['name', 'name'],
    ['details', 'role'],
  ];
  return boxes.filter(([, scope]) => scopes.includes(scope)).map(([box]) => box);
}

/** Of approvals and refusals the last one counts. */
function lastJudgement(decisions: readonly Decision[]): Decision | undefined {
  return decisions.findLast(({ action }) => ['approve', 'decline', 'mark-spam'].includes(action));
}

function reasonOf({ action, reason }: Decision): DeclineReason | null {
  if (action === 'mark-spam') return 'spam';
  return action === 'decline' && isDeclineReason(reason) ? reason : null;
}

/** In the order in which a build judges: what is not counted comes first. */
function stateOf(
  { scopes, comment }: StoredResponse,
  last: Decision | undefined,
  withdrawn: boolean,
): ReceiptView['state'] {
  const reason = last === undefined ? null : reasonOf(last);
  if (reason !== null && isNotGenuine(reason)) return last?.by === 'intake' ? 'marked' : 'not-counted';
  if (withdrawn) return 'withdrawn';
  if (!scopes.includes('quote')) return 'private';
  if (comment === '') return 'no-words';
  if (last === undefined) return 'waiting';
  return last.action === 'approve' ? 'approved' : 'declined';
}
