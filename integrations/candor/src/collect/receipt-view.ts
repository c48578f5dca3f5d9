import type { ConsentBox, Question, ReceiptView } from '../model/form.js';
import { dayOf } from '../model/day.js';
import type { Decision } from '../model/decision.js';
import type { StoredResponse } from '../store/contract.js';

/** A stored answer as the person who gave it sees it. */
export function receiptView(
  receipt: string,
  found: { response: StoredResponse; followUp: boolean; decisions: readonly Decision[] },
  questions: readonly Question[],
): ReceiptView {
  const { response, followUp, decisions } = found;
  const { receivedAt, score, comment, name, role, organisation, answers } = response;
  return {
    receipt,
    receivedOn: dayOf(receivedAt),
    score,
    comment,
    answers: Object.entries(answers).map(([id, answer]) => ({
      label: questions.find((question) => question.id === id)?.label ?? id,
      answer,
    })),
    name,
    role,
    organisation,
    followUp,
    consent: consentOf(response.scopes),
    state: stateOf(response, decisions),
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

/** A withdrawal stays; of approvals and refusals the last one counts. */
function stateOf({ scopes, comment }: StoredResponse, decisions: readonly Decision[]): ReceiptView['state'] {
  if (!scopes.includes('quote') || comment === '') return 'private';
  if (decisions.some(({ action }) => action === 'withdraw')) return 'withdrawn';
  const last = decisions.findLast(({ action }) =>
    ['approve', 'decline', 'mark-spam'].includes(action),
  )?.action;
  return last === undefined ? 'waiting' : last === 'approve' ? 'approved' : 'declined';
}
