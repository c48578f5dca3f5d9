import { describe, expect, test } from 'vitest';
import { receiptView } from '../../../integrations/candor/dist/collect/receipt-view.js';
import { declineReasons, type Decision } from '../../../integrations/candor/dist/model/decision.js';
import type { ReceiptView } from '../../../integrations/candor/dist/model/form.js';
import { createJudge } from '../../../integrations/candor/dist/policy/judge.js';
import { standingsOf } from '../../../integrations/candor/dist/policy/standing.js';
import type { StoredResponse } from '../../../integrations/candor/dist/store/contract.js';
import { now, settings } from './posting.js';

const stored: StoredResponse = {
  seq: 1,
  id: 'a',
  receivedAt: now,
  round: 'feedback',
  score: 9,
  comment: 'Good',
  name: '',
  role: '',
  organisation: '',
  language: 'en',
  topic: 'repairs',
  answers: { bike: 'city', why: 'Near' },
  segments: { bike: 'city' },
  scopes: ['quote'],
  wording: 'w1',
  flags: [],
};

type Decided = Partial<Decision> & Pick<Decision, 'action'>;
const decision = (decided: Decided): Decision => ({
  response: 'a',
  by: 'owner',
  at: '2026-06-01',
  ...decided,
});

function view(changes: Partial<StoredResponse>, ...decided: Decided[]): ReceiptView {
  const found = { response: { ...stored, ...changes }, followUp: false, decisions: decided.map(decision) };
  return receiptView('r1', found, settings.questions);
}

test('who agreed but wrote nothing is not told that they did not agree', () => {
  expect(view({ comment: '' }).state).toBe('no-words');
  expect(view({ scopes: [] }).state).toBe('private');
});

test('what intake marked reads otherwise than what a person left out, and neither counts', () => {
  expect(view({}, { action: 'mark-spam', by: 'intake', reason: 'too-fast' })).toMatchObject({
    state: 'marked',
    reason: 'spam',
  });
  expect(view({}, { action: 'decline', reason: 'duplicate' })).toMatchObject({
    state: 'not-counted',
    reason: 'duplicate',
  });
  expect(view({}, { action: 'mark-spam', by: 'intake' }, { action: 'approve' }).state).toBe('approved');
});

test('a withdrawal stays, whatever follows', () => {
  expect(view({}, { action: 'withdraw' }, { action: 'approve' })).toMatchObject({
    state: 'withdrawn',
    withdrawn: true,
  });
  expect(view({}, { action: 'withdraw' }, { action: 'mark-spam' })).toMatchObject({
    state: 'not-counted',
    withdrawn: true,
  });
});

test('what was chosen is shown when the words have expired', () => {
  expect(view({}).answers).toHaveLength(2);
  expect(view({ comment: '', answers: {} }).answers).toEqual([{ label: 'Which bike?', answer: 'city' }]);
});

describe('a receipt says of each reason what a build does with it', () => {
  const judge = createJudge({ approval: 'required', maximumAgeMonths: false }, '2026-06-02');
  const response = {
    id: 'a',
    source: 'store',
    round: 'feedback',
    score: 9,
    scale: { min: 0, max: 10 },
    submittedAt: now,
    consent: ['quote'],
    segments: {},
    commented: () => true,
    words: () => ({
      comment: 'Good',
      name: '',
      role: '',
      organisation: '',
      email: '',
      language: '',
      tags: [],
    }),
  } as const;

  test.each(declineReasons)('%s', (reason) => {
    const decided = { action: 'decline', reason } as const;
    const verdict = judge(response, standingsOf([decision(decided)]).get('a'));
    const state = view({}, decided).state;

    expect(state).toBe(verdict.countable === null ? 'not-counted' : 'declined');
  });
});
