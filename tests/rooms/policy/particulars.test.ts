import { describe, expect, test } from 'vitest';
import { disclosureOf } from '../../../integrations/candor/dist/policy/disclosure.js';
import {
  noParticulars,
  nothingSaid,
  type Particulars,
  type RoundParticulars,
} from '../../../integrations/candor/dist/model/particulars.js';
import type { Response } from '../../../integrations/candor/dist/model/response.js';
import { createJudge } from '../../../integrations/candor/dist/policy/judge.js';
import { undecided } from '../../../integrations/candor/dist/policy/standing.js';

const nothingToDisclose = { relationship: null, incentive: null, translatedFrom: null };

const asOf = '2026-06-30';
const round: RoundParticulars = nothingSaid;
const day = (text: string): number => Date.parse(`${text}T12:00:00Z`);
const disclosed = (row: Partial<Particulars>, of: Partial<RoundParticulars> = {}) =>
  disclosureOf({ ...noParticulars, ...row }, { ...round, ...of }, asOf);

describe('who somebody is to the organisation', () => {
  test.each<[string, Partial<Particulars>, Partial<RoundParticulars>, string | null]>([
    ['nobody said', {}, {}, null],
    ['a customer, as everybody assumes', { relationship: 'customer' }, {}, null],
    ['the round says customer', {}, { relationship: 'Customer' }, null],
    ['the row says', { relationship: 'investor' }, {}, 'investor'],
    ['the round says', {}, { relationship: 'Members of our club.' }, 'Members of our club.'],
    ['row beats round', { relationship: 'family' }, { relationship: 'employee' }, 'family'],
    ['a customer among others', { relationship: 'customer' }, { relationship: 'employee' }, null],
    ['a customer until yesterday', { customerUntil: day('2026-06-29') }, {}, 'former-customer'],
    ['until today', { customerUntil: day('2026-06-30') }, {}, null],
    [
      'a former customer who is closer than that',
      { relationship: 'employee', customerUntil: day('2020-01-01') },
      {},
      'employee',
    ],
    [
      'a former customer, called a customer',
      { relationship: 'customer', customerUntil: day('2020-01-01') },
      {},
      'former-customer',
    ],
  ])('%s', (_, row, of, expected) => {
    expect(disclosed(row, of)).toEqual({ ...nothingToDisclose, relationship: expected });
  });
});

describe('what was offered', () => {
  test.each<[string, string | null, string | null, string | null]>([
    ['nobody said', null, null, null],
    ['the round offered nothing', null, 'none', null],
    ['the round offered something', null, 'a voucher', 'a voucher'],
    ['this person got something else', 'a bell', 'a voucher', 'a bell'],
    ['this person got nothing', '', 'a voucher', null],
  ])('%s', (_, incentive, of, expected) => {
    expect(disclosed({ incentive }, { incentive: of })).toEqual({
      ...nothingToDisclose,
      incentive: expected,
    });
  });
});

test('a picture needs an agreement of its own; nothing of who says it needs one', () => {
  const particulars: Particulars = {
    ...noParticulars,
    ...{ relationship: 'employee', incentive: 'a bell', translatedFrom: 'de', customerUntil: null },
    ...{ product: 'Cargo bike', picture: 'content/people/ada.png' },
  };
  const words = {
    comment: 'Fine',
    name: 'Ada',
    role: '',
    organisation: '',
    email: '',
    language: '',
    tags: [],
  };
  const response = (scopes: Response['consent']): Response => ({
    ...{ id: 'r1', source: 'a.csv', round: 'spring', score: 9, scale: { min: 0, max: 10 } },
    ...{ submittedAt: null, consent: scopes, segments: {}, commented: () => true },
    ...{ words: () => words, particulars: () => particulars },
  });
  const judge = createJudge({ approval: 'automatic', maximumAgeMonths: false }, asOf);
  const shown = (...scopes: NonNullable<Response['consent']>) => judge(response(scopes), undecided).quotable!;
  expect(shown('quote', 'name').picture).toBeNull();
  expect(shown('quote', 'photo').picture).toBe('content/people/ada.png');
  expect(shown('quote')).toMatchObject({
    product: 'Cargo bike',
    disclosure: { relationship: 'employee', incentive: 'a bell', translatedFrom: 'de' },
  });
});

test('what a round says of its product holds where the row does not say', () => {
  const words = { comment: 'Fine', name: '', role: '', organisation: '', email: '', language: '', tags: [] };
  const saidOf = (id: string): RoundParticulars => ({
    ...round,
    product: id === 'spring' ? 'Repairs' : null,
  });
  const judge = createJudge({ approval: 'automatic', maximumAgeMonths: false }, asOf, { saidOf });
  const product = (roundId: string, own: string | null) =>
    judge({
      ...{ id: 'r1', source: 'a.csv', round: roundId, score: 9, scale: { min: 0, max: 10 } },
      ...{ submittedAt: null, consent: ['quote'], segments: {}, commented: () => true, words: () => words },
      particulars: () => ({ ...noParticulars, product: own }),
    }).quotable!.product;
  expect([product('spring', null), product('spring', 'Rental'), product('autumn', null)]).toEqual([
    'Repairs',
    'Rental',
    null,
  ]);
});

describe('a place in a prize draw', () => {
  const drawn = (row: Partial<Particulars>) => disclosed(row, { incentive: 'a draw for a bell', draw: true });

  test('is told of everybody in its round', () => {
    expect(drawn({})).toMatchObject({ incentive: 'a draw for a bell', draw: true });
  });

  test('is not told of somebody whose row says what they got instead', () => {
    expect(drawn({ incentive: 'a voucher' })).not.toHaveProperty('draw');
    expect(drawn({ incentive: '' })).toEqual(nothingToDisclose);
  });
});

test('how somebody was checked is what the row says, else the round; "none" is no check', () => {
  const words = { comment: 'Fine', name: '', role: '', organisation: '', email: '', language: '', tags: [] };
  const checkedBy = (own: string | null, of: string | null) =>
    createJudge({ approval: 'automatic', maximumAgeMonths: false }, asOf, {
      saidOf: () => ({ ...round, verification: of }),
    })({
      ...{ id: 'r1', source: 'a.csv', round: 'spring', score: 9, scale: { min: 0, max: 10 } },
      ...{ submittedAt: null, consent: ['quote'], segments: {}, commented: () => true, words: () => words },
      particulars: () => ({ ...noParticulars, verification: own, experienceAt: day('2026-05-03') }),
    }).quotable!;
  expect(checkedBy('by receipt', 'invitation only').verification).toBe('by receipt');
  expect(checkedBy(null, 'invitation only').verification).toBe('invitation only');
  expect(checkedBy(null, 'none').verification).toBeNull();
  expect(checkedBy('', 'invitation only').verification).toBeNull();
  expect(checkedBy(null, null).experiencedOn).toBe('2026-05-03');
});
