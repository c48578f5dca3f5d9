import { expect, test } from 'vitest';
import type { CheckFacts } from '../../../../integrations/candor/dist/check/facts.js';
import { brokenOn, issuesOn, page, section } from '../../../helpers/checked-pages.js';
import { checkFacts } from '../../../helpers/facts.js';
import { quotable } from '../../../helpers/quotables.js';

const matched = 'matched to an order';
const [first, second] = [quotable('a1', { comment: 'Fast' }), quotable('b2', { comment: 'Kind' })];
const none = checkFacts({}, [first, second]);
const all = checkFacts(
  {},
  [first, second].map((quote) => ({ ...quote, verification: matched })),
);
const some = checkFacts({}, [{ ...first, verification: matched }, second]);
const pageOf = (facts: CheckFacts): string => page(section(facts, [...facts.quotables.values()]));
const found = (html: string, rule: string, facts: CheckFacts) =>
  issuesOn(html, facts).filter((issue) => issue.rule === rule);

const sentences = [
  [none, 'We do not check that people who answer bought from us.'],
  [all, 'Every answer shown was checked: matched to an order.'],
  [some, 'Of the answers shown, 1 was checked (matched to an order); the others were not.'],
] as const;

test.for(sentences)('a section says whether and how just its answers are checked', ([facts, sentence]) => {
  const html = pageOf(facts);
  expect(html).toContain(sentence);
  expect(issuesOn(html, facts)).toEqual([]);
  expect(found(html.replace(sentence, ''), 'EU-7.6', facts)).toMatchObject([{ severity: 'error' }]);
  expect(brokenOn(html.replace(sentence, `<span hidden>${sentence}</span>`), facts)).toEqual(['EU-7.6']);
});

test('a sentence that says more than the records is an error', () => {
  const html = pageOf(some).replace(sentences[2][1], sentences[1][1]);
  expect(brokenOn(html, some)).toContain('EU-7.6');
});

test('a section of rounds with too few answers for a score need not say it', () => {
  const rounds = [{ netScore: null, question: null, breakdowns: [], title: 'Spring' }];
  const facts = checkFacts({ findings: { ...none.findings, rounds: rounds as never } });
  expect(brokenOn(page('<div class="candor candor-findings"><p>3 answers</p></div>'), facts)).toEqual([]);
});

test('a section with a score says it too', () => {
  const facts = checkFacts({
    findings: {
      ...none.findings,
      rounds: [
        { question: null, breakdowns: [], title: 'Spring', netScore: 40, mean: null, weighted: null },
      ] as never,
    },
  });
  const score = (sentence: string): string =>
    page(`<div class="candor candor-nps"><p>NPS +40</p><p>${sentence}</p></div>`);
  expect(brokenOn(score(''), facts)).toEqual(['EU-7.6']);
  expect(brokenOn(score('We do not check that people who answer bought from us.'), facts)).toEqual([]);
  expect(
    brokenOn(score('That the people who answer are customers is checked by an order number.'), facts),
  ).toEqual([]);
});

test.for([
  'Verified reviews',
  'Words of real, happy customers',
  'From genuine buyers',
  'Actual users say',
  'Echte Kunden erzählen',
  'Avis vérifiés',
  'Clients authentiques',
  'Opiniones de clientes reales',
  'آراء موثقة',
])('“%s” over answers that nobody checked is an error, in a heading, a title and a section', (words) => {
  const html = pageOf(some);
  const placed = [
    html.replace('<main>', `<main><h1>${words}</h1>`),
    html.replace('<title>Page', `<title>${words}`),
    html.replace('<ul><li><div', `<p>${words}</p><ul><li><div`),
  ];
  for (const each of placed) expect(found(each, 'EU-23b', some)).toMatchObject([{ severity: 'error' }]);
  const checked = pageOf(all).replace('<main>', `<main><h1>${words}</h1>`);
  expect(found(checked, 'EU-23b', all)).toEqual([]);
});

test('a badge on a card that nobody checked is an error, and words of a quote or a denial are not', () => {
  const html = pageOf(some);
  const badge = html.replace(/(data-candor-quote="b2".*?class="labels">)/s, '$1Verified ');
  expect(found(badge, 'EU-23b', some)).toMatchObject([{ where: { response: 'b2' } }]);
  const said = quotable('c3', { comment: 'Real customers come here' });
  const known = checkFacts({}, [said]);
  expect(brokenOn(page(section(known, [said])), known)).toEqual([]);
  expect(brokenOn(html.replace('<main>', '<main><h1>These are not verified reviews</h1>'), some)).toEqual([]);
});

test.for([
  'Our reviews are collected independently.',
  'Unbiased feedback',
  'Unabhängige Bewertungen',
  'Des avis indépendants',
  'Opiniones imparciales',
  'تقييمات مستقلة',
])('“%s” is an error where no independent collector is declared', (words) => {
  const html = pageOf(none).replace('<main>', `<main><p>${words}</p>`);
  expect(found(html, 'US-465.6', none)).toMatchObject([{ severity: 'error' }]);
  const collected = (url: string): CheckFacts => {
    const collector = { name: 'Asked & Told', url, independent: true };
    return checkFacts({ rounds: [{ ...round, collector }] as never }, [first, second]);
  };
  expect(found(html, 'US-465.6', collected('https://asked.example/'))).toEqual([]);
  expect(found(html, 'US-465.6', collected('https://example.org/feedback/'))).toHaveLength(1);
});

const round = { id: 'spring', title: 'Spring' };

test('an independent shop is no independent review', () => {
  const html = pageOf(none).replace(
    '<main>',
    '<main><p>We are an independent bike shop. Read the reviews below.</p>',
  );
  expect(found(html, 'US-465.6', none)).toEqual([]);
});
