import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../integrations/candor/dist/model/decision.js';
import {
  noParticulars,
  nothingSaid,
  type Particulars,
  type RoundParticulars,
} from '../../../integrations/candor/dist/model/particulars.js';
import type { Words } from '../../../integrations/candor/dist/model/response.js';
import { domainsOf } from '../../../integrations/candor/dist/policy/evidence.js';
import { createJudge } from '../../../integrations/candor/dist/policy/judge.js';
import { standingsOf } from '../../../integrations/candor/dist/policy/standing.js';
import { wordsHash } from '../../../integrations/candor/dist/policy/words-hash.js';

const asOf = '2026-06-30';
const comment = 'It took two visits, but now it rides like new.';

interface Known {
  words?: Partial<Words>;
  row?: Partial<Particulars>;
  round?: Partial<RoundParticulars>;
  decisions?: readonly Partial<Decision>[];
}

/** How the one quote of a site came about. */
function evidenceOf({ words = {}, row = {}, round = {}, decisions = [] }: Known = {}) {
  const judge = createJudge({ approval: 'automatic', maximumAgeMonths: false }, asOf, {
    saidOf: () => ({ ...nothingSaid, ...round }),
    domains: domainsOf(['https://www.bikes.example/', 'https://bikes.example']),
  });
  const all = { comment, name: '', role: '', organisation: '', email: '', language: '', tags: [], ...words };
  const log = decisions.map((decision): Decision => ({
    ...{ response: 'r1', action: 'approve', by: 'Ada', at: asOf },
    ...decision,
  }));
  const { evidence, quotable } = judge(
    {
      ...{ id: 'r1', source: 'a.csv', round: 'spring', score: 9, scale: { min: 0, max: 10 } },
      ...{ submittedAt: null, consent: ['quote'], segments: {}, commented: () => true, words: () => all },
      particulars: () => ({ ...noParticulars, ...row }),
    },
    standingsOf(log).get('r1'),
  );
  return { ...evidence!, typicalResult: quotable!.typicalResult };
}

test('nobody is taken to have said what nobody said', () => {
  expect(evidenceOf()).toEqual({
    ...{ relationship: false, incentive: false, evidenceHeld: false, contactHeld: false, insider: false },
    ...{ formerCustomer: false, substantiation: false, excerptReviewed: true, wordsChanged: false },
    ...{ reconfirmedOn: null, consentedOn: null, aiGenerated: false, typicalResult: null },
  });
});

test('what a round says counts for its rows, and of a proof only that there is one is kept', () => {
  const found = evidenceOf({
    row: { evidenceRef: true, substantiation: true, consentedAt: Date.UTC(2026, 2, 2, 23) },
    round: { relationship: 'customer', incentive: 'none' },
  });
  expect(found).toMatchObject({ relationship: true, incentive: true, evidenceHeld: true });
  expect(found).toMatchObject({ substantiation: true, consentedOn: '2026-03-02' });
});

describe('an address of the business itself', () => {
  const insider = (email: string, relationship: Particulars['relationship'] = null) =>
    evidenceOf({ words: { email }, row: { relationship } }).insider;

  test('tells of its own people, whatever host of it they write from', () => {
    expect([insider('ada@bikes.example'), insider('Ada@Shop.BIKES.example')]).toEqual([true, true]);
    expect(insider('ada@bikes.example', 'customer')).toBe(true);
  });

  test('needs no second label, and addresses of others tell nothing', () => {
    expect(insider('ada@bikes.example', 'employee')).toBe(false);
    expect([insider('ada@example'), insider('ada@notbikes.example'), insider('')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('the words that were decided about', () => {
  const words = wordsHash(comment);

  test('are told by the SHA-256 of the comment in NFC, 16 digits of it', () => {
    const expected = createHash('sha256').update('Caf\u00e9').digest('hex').slice(0, 16);
    expect(wordsHash('Cafe\u0301')).toBe(expected);
  });

  test('are the stored ones, or they have changed', () => {
    const changed = (...decisions: Partial<Decision>[]) => evidenceOf({ decisions }).wordsChanged;
    expect(changed({ words })).toBe(false);
    expect(changed({ words: '0123456789abcdef' })).toBe(true);
    expect(changed({ words: '0123456789abcdef' }, { action: 'approve', words })).toBe(false);
    expect(changed({ words: '0123456789abcdef' }, { action: 'tag', tags: ['late'] })).toBe(true);
    expect(changed({})).toBe(false);
  });
});

test('every shorter form in use has to be looked at, and a new one anew', () => {
  const excerpt = 'now it rides like new';
  const review = { by: 'Ada', at: asOf };
  const reviewed = (...decisions: Partial<Decision>[]) => evidenceOf({ decisions }).excerptReviewed;
  expect(reviewed({ action: 'excerpt', excerpt })).toBe(false);
  expect(reviewed({ action: 'excerpt', excerpt, review })).toBe(true);
  expect(reviewed({ action: 'excerpt', excerpt, review }, { action: 'excerpt', excerpt: 'like new' })).toBe(
    false,
  );
  expect(
    reviewed(
      { action: 'excerpt', excerpt, review },
      { action: 'excerpt', excerpt: 'rides like new', for: 'home' },
    ),
  ).toBe(false);
});

test('what proves a claim and what is typical may be said in a decision too', () => {
  const decisions = [
    { action: 'substantiate', substantiation: 'lab/77.pdf' },
    { action: 'substantiate', typicalResult: 'Most bikes need one visit.' },
  ] as const;
  expect(evidenceOf({ decisions })).toMatchObject({
    ...{ substantiation: true, typicalResult: 'Most bikes need one visit.' },
  });
});
