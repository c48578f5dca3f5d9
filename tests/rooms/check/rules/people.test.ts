import { describe, expect, test } from 'vitest';
import type { CheckFacts } from '../../../../integrations/candor/dist/check/facts.js';
import { PageChecks, recordIssues } from '../../../../integrations/candor/dist/check/run-rules.js';
import { describeIssue } from '../../../../integrations/candor/dist/model/issue.js';
import type { Quotable } from '../../../../integrations/candor/dist/model/published.js';
import { undeclaredRound, type Round } from '../../../../integrations/candor/dist/model/round.js';
import { checkFacts } from '../../../helpers/facts.js';
import { evidencedQuotable } from '../../../helpers/quotables.js';

/** What a rule says of records: severity, place and words. */
function told(rule: string, quotes: readonly Quotable[], known: Partial<CheckFacts> = {}): string[] {
  return recordIssues(checkFacts(known, quotes))
    .filter((issue) => issue.rule === rule)
    .map((issue) => `${issue.severity} ${describeIssue(issue)}`);
}

/** The same of a page with one card. */
function toldOfCard(rule: string, quote: Quotable, inside: string, beside = ''): string[] {
  const checks = new PageChecks(checkFacts({}, [quote]));
  const card = `<li><div data-candor-quote="${quote.id}"><p>${quote.comment}</p>${inside}</div>${beside}</li>`;
  checks.look(
    'walls/index.html',
    Buffer.from(`<html lang="en"><ul class="candor candor-testimonials">${card}</ul></html>`),
  );
  return checks
    .finish()
    .filter((issue) => issue.rule === rule)
    .map((issue) => `${issue.severity} ${describeIssue(issue)}`);
}

const round = (known: Partial<Round> = {}): Round => ({
  ...undeclaredRound('spring'),
  declared: true,
  ...known,
});
const whole = [evidencedQuotable('a1'), evidencedQuotable('a2')];
const allIds = [
  ...['US-465.5', 'US-255.5', 'US-255.1c', 'US-255.2c', 'UK-CAP', 'ISO-identity', 'NF-draw', 'GDPR-5.1e'],
];

test.each(allIds)('%s finds nothing where everything is declared and held', (rule) => {
  expect(told(rule, whole, { rounds: [round()] })).toEqual([]);
});

test.each([
  ['US-465.5', { relationship: false }, 'nobody says who people are to the business'],
  ['US-255.5', { incentive: false }, 'nobody says what was offered for answering'],
  ['UK-CAP', { evidenceHeld: false }, 'no proof is named, or no contact is held'],
  ['UK-CAP', { contactHeld: false }, 'no proof is named, or no contact is held'],
  ['ISO-identity', { contactHeld: false }, 'shown without a name, and nobody can be asked'],
])('%s warns once for each round of what nobody declared', (rule, lacking, what) => {
  const quotes = [...whole, evidencedQuotable('b1', {}, lacking), evidencedQuotable('b2', {}, lacking)];
  const other = evidencedQuotable('c1', { round: 'autumn' }, lacking);
  expect(told(rule, [...quotes, other], { rounds: [round()] })).toEqual([
    `warning content/rounds/spring.yaml: ${what}: 2 of 4 published quotes of round "spring" (b1 and others)`,
    `warning ${what}: 1 of 1 published quote of round "autumn" (c1)`,
  ]);
});

test('ISO-identity asks nothing of those who are named', () => {
  expect(
    told('ISO-identity', [evidencedQuotable('a1', { name: 'Ada Byron' }, { contactHeld: false })]),
  ).toEqual([]);
});

describe('US-465.5', () => {
  const employee = evidencedQuotable('a1', {
    disclosure: { relationship: 'employee', incentive: null, translatedFrom: null },
  });

  test('is broken by an address of the business and no label', () => {
    const [found] = told('US-465.5', [evidencedQuotable('a1', {}, { insider: true })]);
    expect(found).toContain('error response a1: the person has an e-mail address of the business itself');
  });

  test('is broken by a card without the label, and kept by one that has it in its item', () => {
    expect(toldOfCard('US-465.5', employee, '')).toEqual([
      'error walls/index.html, response a1: the card does not say “Employee of Example.”',
    ]);
    expect(toldOfCard('US-465.5', employee, '<p>Employee of\n Example.</p>')).toEqual([]);
    expect(toldOfCard('US-465.5', employee, '', '<p>Employee of Example.</p>')).toEqual([]);
  });
});

test('US-255.5 is broken by a card that does not tell a prize draw', () => {
  const entrant = evidencedQuotable('a1', {
    disclosure: { relationship: null, incentive: 'a draw for a bell', translatedFrom: null, draw: true },
  });
  const received = '<p>Received for answering: a draw for a bell.</p>';
  expect(toldOfCard('US-255.5', entrant, received)).toEqual([
    'error walls/index.html, response a1: the card does not say “Entered a prize draw.”',
  ]);
  expect(toldOfCard('US-255.5', entrant, `<p>Entered a prize draw.</p>${received}`)).toEqual([]);
});

describe('US-255.1c', () => {
  test('warns of quotes older than 24 months, until they are confirmed', () => {
    const old = { submittedOn: '2024-06-29' };
    expect(told('US-255.1c', [evidencedQuotable('a1', old)])).toEqual([
      'warning older than 24 months and not confirmed since: 1 of 1 published quote of round "spring" (a1)',
    ]);
    expect(told('US-255.1c', [evidencedQuotable('a1', { submittedOn: '2024-06-30' })])).toEqual([]);
    expect(told('US-255.1c', [evidencedQuotable('a1', old, { reconfirmedOn: '2026-01-02' })])).toEqual([]);
  });

  test('is broken by somebody who has left and is not labelled so', () => {
    const left = { formerCustomer: true };
    expect(told('US-255.1c', [evidencedQuotable('a1', {}, left)])[0]).toContain('error response a1: ');
    const disclosure = { relationship: 'former-customer', incentive: null, translatedFrom: null };
    expect(told('US-255.1c', [evidencedQuotable('a1', { disclosure }, left)])).toEqual([]);
  });
});

describe('US-255.2c', () => {
  const agreed = evidencedQuotable('a1', { scopes: ['quote', 'photo'] });
  const pictured = (picture: string) => new Map([['a1', { picture }]]);

  test('is broken by a picture nobody agreed to, and by one from a shop of them', () => {
    expect(told('US-255.2c', whole, { pictured: pictured('content/people/a.png') })).toEqual([
      'error response a1: the person did not agree to have a picture shown',
    ]);
    const stock = told('US-255.2c', [agreed], {
      pictured: pictured('https://images.unsplash.com/photo-1.jpg'),
    });
    expect(stock[0]).toContain('error response a1: the picture comes from unsplash.com');
    expect(told('US-255.2c', [agreed], { pictured: pictured('content/people/a.png') })).toEqual([]);
  });

  test('is broken by a page that shows one all the same', () => {
    const image = '<img src="/_astro/candor/people/a-48.webp" alt="">';
    expect(toldOfCard('US-255.2c', whole[0]!, image)).toHaveLength(1);
    expect(toldOfCard('US-255.2c', agreed, image)).toEqual([]);
    expect(toldOfCard('US-255.2c', agreed, '<img src="https://i.pravatar.cc/48" alt="">')).toHaveLength(1);
    expect(toldOfCard('US-255.2c', whole[0]!, '<img src="/star.svg" alt="">')).toEqual([]);
  });
});

describe('NF-draw', () => {
  const draw = {
    ...{ rules: 'https://example.org/rules', from: '2026-01-01', to: '2026-06-29', prize: 'a bell' },
    odds: 'One in 200.',
    winner: 'Drawn on 29 June; the winner was told.',
  };
  const of = (known: Partial<Round>) => told('NF-draw', [], { rounds: [round(known)] });

  test('finds nothing where all of a draw is told', () => {
    expect(of({ incentive: 'a place in a prize draw', draw })).toEqual([]);
    expect(of({ draw: { ...draw, to: '2026-06-30', winner: undefined } })).toEqual([]);
  });

  test('warns of odds, of an end and of a draw that nobody declared', () => {
    expect(of({ draw: { ...draw, odds: undefined } })[0]).toContain('does not say what the odds are');
    expect(of({ draw: { ...draw, winner: undefined } })[0]).toContain('ended on 2026-06-29');
    expect(of({ incentive: 'ein Los in der Verlosung eines Helms' })[0]).toContain(
      'warning content/rounds/spring.yaml: round "spring": “ein Los in der Verlosung eines Helms” is a prize draw',
    );
  });
});

test('GDPR-5.1e is broken by old words in the store, and warns of those in files, with how many', () => {
  const overdue = [
    { source: 'content/responses/old.csv', n: 3, collected: false },
    { source: 'the feedback store', n: 1, collected: true },
  ];
  expect(told('GDPR-5.1e', [], { overdue })).toEqual([
    'warning content/responses/old.csv: 3 answers are older than 24 months and still have words, a name or an address',
    'error the feedback store: 1 answer is older than 24 months and still has words, a name or an address',
  ]);
});
