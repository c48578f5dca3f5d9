import { describe, expect, test } from 'vitest';
import { PageChecks } from '../../../../integrations/candor/dist/check/run-rules.js';
import { createTexts } from '../../../../integrations/candor/dist/text/texts.js';
import { issuesOn, page, recordsOf, section } from '../../../helpers/checked-pages.js';
import { checkFacts } from '../../../helpers/facts.js';
import { quotable } from '../../../helpers/quotables.js';

const quotes = [
  quotable('a1', {
    ...{ comment: 'Fast and friendly from the start.', submittedOn: '2026-05-02' },
    ...{ reply: 'We say “never again will this happen here”.', tags: ['“the good old times are back”'] },
  }),
  quotable('b2', { comment: 'Kind people, and a fair price.', submittedOn: '2026-04-02' }),
];
const facts = checkFacts({}, quotes);
const wall = page(section(facts, quotes));
const found = (html: string, rule: string, known = facts) =>
  issuesOn(html, known).filter((issue) => issue.rule === rule);

describe('what ordinary sites say breaks no rule:', () => {
  test('a reply and a tag with quotation marks of their own', () => {
    const replied = wall.replace(
      '</figure>',
      '</figure><div><p>We say “never again will this happen here”.</p></div>',
    );
    const tagged = replied.replace('<ul>', '<nav><a href="/t/">“the good old times are back”</a></nav><ul>');
    expect(found(tagged, 'US-255.1b')).toEqual([]);
    expect(found(tagged.replace('good old', 'bad old'), 'US-255.1b')).toHaveLength(1);
  });

  test.for(['de', 'fr', 'es', 'ar', 'en'])(
    'the number of quotes behind dates and other numbers, in %s',
    (language) => {
      const known = checkFacts({ texts: createTexts(language, {}) }, quotes);
      const html = page(section(known, quotes));
      expect(found(html, 'UK-13.5i-a', known)).toEqual([]);
      const third = html.replace(/<li><div data-candor-quote="b2".*?<\/li>/s, '');
      expect(found(third, 'UK-13.5i-a', known)).toHaveLength(1);
    },
  );

  test.for([
    'All 15 reviews are published, independent of their score.',
    'Alle 15 sind veröffentlicht, unabhängig von der Bewertung.',
    'Tous les avis sont publiés, indépendamment de la note.',
    'Quién pregunta: ningún tercero independiente recoge las respuestas.',
    'المروّجون 12 المحايدون 2 من كل الإجابات.',
  ])('“%s”', (sentence) => {
    expect(found(wall.replace('<ul>', `<p>${sentence}</p><ul>`), 'US-465.6')).toEqual([]);
  });

  test('a link written with another end, and with the address of the site', () => {
    const other = wall
      .replace('href="/comments/"', 'href="/comments"')
      .replace('href="/findings/"', 'href="https://example.org/findings?from=wall"');
    expect(other).not.toBe(wall);
    expect(found(other, 'UK-13.5i-a')).toEqual([]);
    expect(found(other.replace('href="/comments"', 'href="#comments"'), 'UK-13.5i-a')).toHaveLength(1);
  });

  test('an order number in groups of digits, which is no telephone number', () => {
    const told = (comment: string) => recordsOf(checkFacts({}, [quotable('d4', { comment })]), 'GDPR-5.1c');
    expect(told('Order 4711 0815 1234 came in a day.')).toEqual([]);
    expect(told('Call me: 0815 1234 567.')).toHaveLength(1);
  });

  test('a platform that is linked in a footer, far from words about pleased people', () => {
    const checks = new PageChecks(facts);
    const link = '<a href="https://www.trustpilot.com/review/example.org">Trustpilot</a>';
    const look = (name: string, body: string): void =>
      checks.look(name, Buffer.from(`<html><body class="candor">${body}</body></html>`));
    look(
      'fair/index.html',
      `<main><h2>Rewards</h2><p>A voucher for everybody.</p></main><footer>${link}</footer>`,
    );
    look('bad/index.html', `<main><p>Hello.</p>Get a voucher: ${link}<p>Bye.</p></main>`);
    look('box/index.html', `<div><h2>A voucher for every review</h2><a class="b" ${link.slice(3)}</div>`);
    const told = checks.finish().filter(({ rule }) => rule === 'GG-merchants');
    expect(told.map(({ where }) => where.file)).toEqual(['bad/index.html', 'box/index.html']);
  });

  test('a page of the list of comments that stands on a page of the site’s own', () => {
    const many = Array.from({ length: 9 }, (_, at) =>
      quotable(`c${at}`, { submittedOn: `2026-03-0${9 - at}` }),
    );
    const known = checkFacts({}, many);
    const html = page(section(known, many.slice(3, 6), { kind: 'comments' }));
    expect(found(html, 'UK-13.5i-a', known)).toEqual([]);
    expect(issuesOn(html, known, 'index.html').filter(({ rule }) => rule === 'UK-13.5i-a')).toEqual([]);
  });
});

describe('what used to slip through is told:', () => {
  test('quotations in cards of the site’s own that name no answer, once for each section', () => {
    const bare = wall.replaceAll(/ data-candor-quote="\w+"/g, '');
    expect(found(bare, 'US-465.2')).toMatchObject([
      { severity: 'warning', what: expect.stringContaining('2 of 2 quotations') as string },
    ]);
    expect(found(wall, 'US-465.2')).toEqual([]);
  });

  test('a telephone number that a card prints beside the words', () => {
    const told = (number: string) => found(wall.replace(/(b2.*?<bdi>)/s, `$1${number} `), 'GDPR-5.1c');
    expect(told('+44 20 7946 0958')).toMatchObject([{ severity: 'error', where: { response: 'b2' } }]);
    expect(told('1 + 1')).toEqual([]);
  });

  test('a claim of checked customers in the copy of the page, as a warning', () => {
    const claimed = wall.replace('<main>', '<main><p>Words of real customers.</p>');
    expect(found(claimed, 'EU-23b')).toMatchObject([{ severity: 'warning' }]);
    expect(found(wall, 'EU-23b')).toEqual([]);
  });
});
