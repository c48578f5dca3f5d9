import { expect, test } from 'vitest';
import { recordIssues } from '../../../../integrations/candor/dist/check/run-rules.js';
import { brokenOn, card, issuesOn, page, section } from '../../../helpers/checked-pages.js';
import { checkFacts } from '../../../helpers/facts.js';
import { hostileTexts } from '../../../helpers/hostile-texts.js';
import { quotable } from '../../../helpers/quotables.js';

const anna = quotable('a1', {
  ...{ comment: 'Fast and friendly, but the till was closed. I will come again.', name: 'Anna Fischer' },
  ...{ role: 'Baker', submittedOn: '2026-05-02' },
});
const ben = quotable('b2', {
  comment: 'Die Bremsen waren am Abend fertig.',
  language: 'de',
  submittedOn: '2026-04-02',
});
const long = quotable('c3', {
  ...{
    comment: 'They mended it. They rang me. It rides like new.',
    excerpt: 'They mended it. [...] It rides like new.',
  },
  submittedOn: '2026-03-02',
});
const quotes = [anna, ben, long];
const facts = checkFacts({}, quotes);
const good = page(section(facts, quotes));
const ids = (html: string): string[] => brokenOn(html, facts);
const faults = (html: string, rule: string) => issuesOn(html, facts).filter((issue) => issue.rule === rule);

test('a page of cards as they are given breaks no rule', () => {
  expect(issuesOn(good, facts)).toEqual([]);
});

test('a changed word in a card is an error with the page, the answer, the words and what was said', () => {
  const [fault] = faults(good.replace('Fast and friendly', 'Fast and perfect'), 'US-255.1b');
  expect(fault).toMatchObject({
    severity: 'error',
    where: { file: 'testimonials/index.html', response: 'a1' },
  });
  expect(fault!.what).toMatch(/Fast and perfect.*Fast and friendly/);
});

test.for([
  ['words left out in silence in the middle', 'It rides', 'They mended It rides'],
  ['words added in brackets that nobody stored', '[...]', '[...] [the very best shop]'],
  ['a run that begins inside a word', 'They mended it.', 'hey mended it.'],
])('%s are no exact words', ([, from, to]) => {
  expect(ids(good.replace(from!, to!))).toContain('US-255.1b');
});

test('typographic quotes, white space and a fold in two parts change no words', () => {
  const folded = good.replace(
    /<blockquote dir="auto"><p>Fast and friendly, but.*?<\/blockquote>/,
    '<blockquote data-part="start"><p>Fast and\n friendly, but the till was closed.</p></blockquote><details><summary>Read on</summary><blockquote data-part="rest"><p>I will come again.</p></blockquote></details>',
  );
  expect(folded).not.toBe(good);
  expect(issuesOn(folded, facts)).toEqual([]);
  expect(ids(folded.replace('I will come again', 'I will stay away'))).toContain('US-255.1b');
});

test('a card that stands for no published answer is an error', () => {
  const [fault] = faults(
    page(section(facts, [anna]).replace('data-candor-quote="a1"', 'data-candor-quote="zz"')),
    'US-255.1b',
  );
  expect(fault).toMatchObject({ severity: 'error', where: { response: 'zz' } });
});

test.for([
  ['a block of words', '<blockquote><p>They mended it with a smile.</p></blockquote>'],
  ['an inline quotation', '<p>As one of you said: <q>They mended it with a smile.</q></p>'],
  ['typed quotation marks', '<p>As one of you said: “They mended it with a smile.”</p>'],
  ['straight quotation marks', '<p>As one of you said: "They mended it with a smile."</p>'],
])('%s that nobody published, in a story of ours, is an error that names the nearest comment', ([, html]) => {
  const [fault] = faults(page(`<div class="candor candor-change-page">${html!}</div>`), 'US-255.1b');
  expect(fault!.what).toMatch(/They mended it with a smile.*nearest published comment is c3/);
});

test('words in no card are fine where somebody published them, and where they are a question that was asked', () => {
  const asked = checkFacts({
    quotables: facts.quotables,
    findings: {
      ...facts.findings,
      rounds: [
        {
          ...{ question: 'How likely are you to recommend us?', breakdowns: [] },
          disclosure: { scaleLabels: { lowest: 'Not at all likely', highest: 'Extremely likely' } },
        },
      ] as never,
    },
  });
  const html = page(
    '<div class="candor candor-change-page"><blockquote>They mended it. They rang me.</blockquote><p><q>How likely are you to recommend us?</q> “A bit” is no answer, “Not at all likely” is an end of the scale, and “They rang me” is 3 words.</p></div>',
  );
  expect(issuesOn(html, asked)).toEqual([]);
});

test.for([
  ['the name', 'Anna Fischer', 'Anna Fisher'],
  ['the day', 'datetime="2026-05-02"', 'datetime="2026-06-02"'],
  ['the score', 'Score 10 of 10', 'Score 9 of 10'],
])('%s of a card has to be the one that is stored', ([, from, to]) => {
  const [fault] = faults(good.replace(from!, to!), 'US-465.2');
  expect(fault).toMatchObject({ severity: 'error', where: { response: 'a1' } });
});

test('a name that stands for nobody is told of whose quote it is', () => {
  const nobody = quotable('n1', { name: 'Jane Doe' });
  const told = recordIssues(checkFacts({}, [nobody])).filter(({ rule }) => rule === 'US-465.2');
  expect(told).toMatchObject([{ severity: 'error', where: { response: 'n1' } }]);
});

test('a shorter name is still theirs', () => {
  for (const name of ['Anna', 'Anna F.', 'AF']) expect(ids(good.replace('Anna Fischer', name))).toEqual([]);
});

test('a shortened quote that does not lead to the whole is a warning', () => {
  const bare = good.replace(/<a href="\/comments\/#c-c3">.*?<\/a>/, '');
  expect(faults(bare, 'NF-whole')).toMatchObject([{ severity: 'warning', where: { response: 'c3' } }]);
});

test('words in another language are marked as such, and may run their own way', () => {
  expect(faults(good.replace(' lang="de"', ''), 'W-3.1.2')).toMatchObject([{ where: { response: 'b2' } }]);
  const arabic = quotable('d4', { comment: 'خدمة سريعة', language: 'ar' });
  const known = checkFacts({}, [arabic]);
  const html = page(section(known, [arabic]));
  expect(brokenOn(html, known)).toEqual([]);
  expect(brokenOn(html.replace('dir="auto"', ''), known)).toEqual(['W-3.1.2']);
});

test('a single card is traced wherever it stands', () => {
  const html = page(`<section class="candor candor-one">${card(anna, facts)}</section>`).replace(
    'closed',
    'open',
  );
  expect(ids(html)).toContain('US-255.1b');
});

test('words, names and roles of people who mean harm are traced like any others', () => {
  const harmful = hostileTexts.map((comment, index) => {
    const at = (step: number): string => hostileTexts[(index + step) % hostileTexts.length]!;
    return quotable(`h${index}`, { comment, name: at(7), role: at(11), organisation: at(17) });
  });
  const known = checkFacts({}, harmful);
  // A page is written as UTF-8, where half a character cannot stand.
  const html = page(section(known, harmful, { kind: 'comments' })).toWellFormed();
  expect(issuesOn(html, known)).toEqual([]);
});

test('marks in the name of a firm are no quotation', () => {
  const owner = quotable('d4', { role: 'Owner of "The Old Net Loft Bakery"', scopes: ['quote', 'role'] });
  const known = checkFacts({}, [owner]);
  expect(issuesOn(page(section(known, [owner])), known)).toEqual([]);
});

test('a mark in a tag begins no quotation that a mark of the words below it would end', () => {
  const tag = '"fast and friendly';
  const tagged = quotable('e5', { comment: '"(So quiet.) They mended it while I waited.', tags: [tag] });
  const known = checkFacts({}, [tagged]);
  const copied = `<p>About: <a href="/testimonials/tags/fast/">${tag}</a></p><details><summary>Copy as text</summary><pre>“${tagged.comment}”</pre></details>`;
  const html = page(section(known, [tagged]).replace('</ul></div>', `</ul>${copied}</div>`));
  expect(html).toContain('Copy as text');
  expect(issuesOn(html, known)).toEqual([]);
  expect(brokenOn(html.replace('“"(So', '“They were the best of all.” "(So'), known)).toEqual(['US-255.1b']);
});
