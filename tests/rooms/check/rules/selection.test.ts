import { expect, test } from 'vitest';
import type { Quotable } from '../../../../integrations/candor/dist/model/published.js';
import { brokenOn, issuesOn, page, recordsOf, section } from '../../../helpers/checked-pages.js';
import { checkFacts } from '../../../helpers/facts.js';
import { quotable } from '../../../helpers/quotables.js';

const comments = ['Fast', 'Kind', 'Good', 'Slow', 'Bad'];
const quotes: Quotable[] = [10, 9, 10, 4, 1].map((score, index) =>
  quotable(`q${index}`, { score, comment: comments[index]!, submittedOn: `2026-0${5 - index}-02` }),
);
const promoters = quotes.slice(0, 3);
const facts = checkFacts({}, quotes);
const wall = page(section(facts, promoters));
const list = page(section(facts, quotes, { kind: 'comments' }));
const found = (html: string, rule: string, known = facts) =>
  issuesOn(html, known).filter((issue) => issue.rule === rule);

test('a wall and a list as they are given break no rule', () => {
  expect(issuesOn(wall, facts)).toEqual([]);
  expect(issuesOn(list, facts)).toEqual([]);
});

test.for([
  ['how many answered', '20 responses', '21 responses'],
  ['how many agreed', '5 people', '6 people'],
  ['how many are shown', 'Shown here are 3', 'Shown here are 4'],
  ['the list of all comments', '<a href="/comments/">', '<a href="/elsewhere/">'],
  ['the findings', '<a href="/findings/">', '<a href="/elsewhere/">'],
])('a section that is wrong about %s is an error in the UK and a warning in the US', ([, from, to]) => {
  const [fault] = found(wall.replace(from!, to!), 'UK-13.5i-a');
  expect(fault).toMatchObject({ severity: 'error', where: { file: 'testimonials/index.html' } });
  const there = checkFacts({ jurisdictions: ['US'] }, quotes);
  expect(found(wall.replace(from!, to!), 'UK-13.5i-a', there)[0]).toMatchObject({ severity: 'warning' });
});

test('a card less than the statement says is an error', () => {
  expect(brokenOn(wall.replace(/<li><div data-candor-quote="q1".*?<\/li>/s, ''), facts)).toContain(
    'UK-13.5i-a',
  );
});

test('a page of several says which of them it shows, and shows them', () => {
  const paged = { shown: 9, page: { page: 2, pages: 3, from: 4, to: 6 } };
  const html = page(section(facts, promoters, { selection: paged }));
  expect(issuesOn(html, facts)).toEqual([]);
  expect(brokenOn(html.replace('numbers 4 to 6', 'numbers 4 to 7'), facts)).toEqual(['UK-13.5i-a']);
});

test('the list of all comments says what is not published and why', () => {
  const known = checkFacts({ facts: { ...facts.facts, withheld: { 'awaiting-approval': 2 } } }, quotes);
  const html = page(section(known, quotes, { kind: 'comments' }));
  expect(issuesOn(html, known)).toEqual([]);
  expect(brokenOn(html.replace('Not published: 2 awaiting approval.', ''), known)).toEqual(['UK-13.5i-a']);
});

test.for([
  ['balance switched off', { options: { ...facts.options, balance: false } }, /policy.balance/],
  ['no list of all comments', { links: { ...facts.links, comments: null } }, /pages.comments/],
  ['no findings', { links: { ...facts.links, findings: null } }, /pages.findings/],
] as const)(
  '%s, with promoters’ words published, is an error in the UK and a warning in the US',
  ([, known, what]) => {
    const [uk] = recordsOf(checkFacts(known, quotes), 'UK-13.5i-a');
    expect(uk).toMatchObject({ severity: 'error', what: expect.stringMatching(what) as string });
    const us = checkFacts({ ...known, jurisdictions: ['US'] }, quotes);
    expect(recordsOf(us, 'UK-13.5i-a')[0]).toMatchObject({ severity: 'warning' });
    expect(recordsOf(facts, 'UK-13.5i-a')).toEqual([]);
  },
);

test('without balance a section says first that it is a choice', () => {
  const known = checkFacts({ jurisdictions: ['US'], options: { ...facts.options, balance: false } }, quotes);
  expect(found(wall, 'UK-13.5i-a', known)).toHaveLength(1);
  expect(found(wall.replace('How these were chosen', 'Selected by us'), 'UK-13.5i-a', known)).toEqual([]);
});

test.for([
  'What our customers say',
  'All our reviews',
  'Unsere Bewertungen',
  'Ce que disent nos clients',
  'Opiniones de clientes',
  'آراء العملاء',
])('“%s” over promoters without a statement is an error', (heading) => {
  const silent = wall.replace(/<div class="candor-statement">.*?<\/div>/, '');
  expect(found(silent.replace('<main>', `<main><h1>${heading}</h1>`), 'US-465.7b')).toMatchObject([
    { severity: 'error' },
  ]);
  expect(found(silent.replace('<title>Page', `<title>${heading}`), 'US-465.7b')).toHaveLength(1);
  expect(found(wall.replace('<main>', `<main><h1>${heading}</h1>`), 'US-465.7b')).toEqual([]);
});

test('quotes that do not stand newest first are told, unless the page says how they stand', () => {
  const mixed = [promoters[1]!, promoters[0]!, promoters[2]!];
  expect(found(page(section(facts, mixed)), 'US-255.2d')).toMatchObject([
    { severity: 'warning', where: { response: 'q0' } },
  ]);
  const picks = mixed.map((quote, index) => ({ ...quote, featured: index === 0 }));
  const known = checkFacts({}, picks);
  const html = page(section(known, picks, { selection: { order: 'featured' }, picks: true }));
  expect(issuesOn(html, known)).toEqual([]);
  expect(brokenOn(html.replace('Our pick.', ''), known)).toEqual(['US-255.2d']);
});

test('the list of all comments stands newest first', () => {
  const html = page(section(facts, quotes.toReversed(), { kind: 'comments' }));
  expect(found(html, 'NF-order')).toMatchObject([{ severity: 'warning' }]);
});

test('cards sorted by score are an error', () => {
  const sorted = quotes.toSorted((a, b) => b.score! - a.score!);
  const [first, second, ...rest] = sorted;
  const html = page(section(facts, [second!, first!, ...rest], { kind: 'comments' }));
  expect(found(html, 'UK-13.5i-b')).toMatchObject([{ severity: 'error' }]);
});

test('a comment of a low score that is folded away is an error', () => {
  const html = list.replace(
    /<li>(<div data-candor-quote="q4".*?)<\/li>/s,
    '<details><summary>More</summary><li>$1</li></details>',
  );
  expect(html).not.toBe(list);
  expect(found(html, 'UK-13.5i-b')).toMatchObject([{ where: { response: 'q4' }, severity: 'error' }]);
});

test('a row of promoters on a page that lists comments too is a warning', () => {
  const row = section(facts, promoters).replace('</div><ul>', '</div><ul class="candor-row">');
  const both = page(row + section(facts, quotes, { kind: 'comments' }));
  expect(found(both, 'UK-13.5i-b')).toMatchObject([{ severity: 'warning' }]);
  expect(found(page(row), 'UK-13.5i-b')).toEqual([]);
});

test('a card about another product than its section names is an error', () => {
  const bikes = promoters.map((quote) => ({ ...quote, product: 'Bike hire' }));
  const known = checkFacts({}, [...bikes.slice(0, 2), { ...bikes[2]!, product: 'Repairs' }]);
  const html = page(section(known, bikes, { selection: { product: 'Bike hire' } }));
  expect(found(html, 'UK-CAP', known)).toMatchObject([{ where: { response: 'q2' }, severity: 'error' }]);
  expect(found(html, 'UK-CAP', checkFacts({}, bikes))).toEqual([]);
});

test('a published comment that the list of all leaves out is an error that names it', () => {
  const gap = list.replace(/<li><div data-candor-quote="q3".*?<\/li>/s, '');
  const [fault] = issuesOn(gap, facts, 'client/comments/index.html').filter(
    ({ rule }) => rule === 'UK-13.5i-a',
  );
  expect(fault).toMatchObject({ severity: 'error', what: expect.stringContaining('q3') as string });
  expect(issuesOn(list, facts, 'client/comments/index.html')).toEqual([]);
});
