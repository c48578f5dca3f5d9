import { expect, test } from 'vitest';
import type { Approval, ReceiptView } from '../../../integrations/candor/dist/model/form.js';
import { receiptRows } from '../../../integrations/candor/dist/publish/receipt-view.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';

const answer: ReceiptView = {
  receipt: 'r1',
  receivedOn: '2026-06-01',
  receivedAt: '12:05',
  round: 'feedback',
  language: 'de',
  topic: 'repairs',
  score: 9,
  comment: 'Good',
  answers: [],
  name: '',
  role: '',
  organisation: '',
  followUp: false,
  consent: ['quote'],
  withdrawn: false,
  wording: 'a1b2c3',
  flags: [],
  state: 'waiting',
  reason: null,
};

function rows(changes: Partial<ReceiptView> = {}, approval: Approval = 'required'): Record<string, string> {
  const printed = receiptRows({ ...answer, ...changes }, createTexts('en-GB', {}), approval);
  return Object.fromEntries(printed.map(({ label, lines }) => [label, lines.join(' ')]));
}

test('everything that is stored is printed', () => {
  expect(rows({ flags: ['repeat', 'new-flag'] })).toMatchObject({
    Received: '1 June 2026, 12:05 UTC',
    'Round of questions': 'feedback',
    'Topic of the link you followed': 'repairs',
    'Language of the form': 'German',
    'Version of the consent wording': 'a1b2c3',
    'Noticed on arrival': 'An equal answer had arrived shortly before. new-flag',
  });
});

test('words are said to wait only where somebody has to approve them', () => {
  const flags = ['no-proof'];

  expect(rows().State).toContain('have not been checked yet');
  expect(rows({}, 'automatic').State).toContain('need no approval');
  expect(rows({ flags }, 'automatic').State).toContain('have not been checked yet');
});

test('whoever was taken for a robot is told so without a reproach, and what to do', () => {
  const { State } = rows({ state: 'marked', reason: 'spam' });

  expect(State).toMatch(/^Not counted and not published: an automatic check marked this answer\./);
  expect(State).toContain('please write to us');
  expect(State).not.toMatch(/spam|machine|advertising/);
});

test('what a person left out has its reason beside it', () => {
  expect(rows({ state: 'not-counted', reason: 'duplicate' }).State).toMatch(
    /^Not counted.*Reason: the same answer is there already\.$/,
  );
  expect(rows({ state: 'declined', reason: 'off-topic' }).State).toMatch(/^Counted.*something else\.$/);
});

test('a consent that was taken back says so', () => {
  expect(rows({ withdrawn: true, state: 'withdrawn' })['You agreed to publish']).toBe(
    'your words You have taken this consent back.',
  );
});
