import { describe, expect, test } from 'vitest';
import type { SelectionFacts } from '../../../integrations/candor/dist/model/published.js';
import type { PageLinks } from '../../../integrations/candor/dist/publish/page-links.js';
import {
  commentsStatement,
  testimonialsStatement,
} from '../../../integrations/candor/dist/publish/statement.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';

const facts = {
  answers: 3,
  agreed: 1,
  published: 1,
  withheld: {},
  excluded: {},
  from: null,
  to: null,
  undated: 0,
} as SelectionFacts;
const bare = { comments: null, findings: null, receipt: null, policy: null } as PageLinks;
const texts = createTexts('en', {});

test('whoever is quoted finds the way to take it back where the quotes are, if the form gave receipts', () => {
  const links = { ...bare, receipt: '/receipt/', policy: '/policy/' };
  const expected = [
    { href: '/receipt/', text: 'Said this? Withdraw or remove it' },
    { href: '/policy/', text: 'How we ask, check and publish' },
  ];

  expect(commentsStatement(facts, texts, links).links).toEqual(expected);
  expect(testimonialsStatement(facts, { shown: 1 }, texts, links).links).toEqual(expected);
  expect(commentsStatement(facts, texts, bare).links).toEqual([]);
});

describe('how testimonials were chosen', () => {
  const chosen = (selection: Parameters<typeof testimonialsStatement>[1], language = 'en'): string =>
    testimonialsStatement(facts, selection, createTexts(language, {}), bare).sentences.slice(2).join(' ');

  test.each<[Parameters<typeof testimonialsStatement>[1], string]>([
    [
      { shown: 3, for: 'pricing', placed: 1 },
      'Shown here are 3 of these: promoters only, who gave 9 or 10, first the one we chose for this page, then others about pricing, newest first.',
    ],
    [
      { shown: 5, for: 'pricing', placed: 2 },
      'Shown here are 5 of these: promoters only, who gave 9 or 10, first the 2 we chose for this page, then others about pricing, newest first in each group.',
    ],
    [
      { shown: 2, for: 'pricing', placed: 2 },
      'Shown here are 2 of these: promoters only, who gave 9 or 10, chosen by us for this page, newest first.',
    ],
    [
      { shown: 2, for: 'pricing', placed: 0 },
      'Shown here are 2 of these: promoters only, who gave 9 or 10, about pricing, newest first.',
    ],
    [
      { shown: 2, product: 'Cargo bike', language: 'de' },
      'Shown here are 2 of these: promoters only, who gave 9 or 10, about Cargo bike, in German, newest first.',
    ],
    [
      { shown: 3, rotate: 'week', turning: 12 },
      'Shown here are 3 of these: promoters only, who gave 9 or 10, newest first. Which of the 12 that fit stand here changes every week, by a fixed rule that looks neither at scores nor at words.',
    ],
    [
      { shown: 3, rotate: 'week', turning: 0 },
      'Shown here are 3 of these: promoters only, who gave 9 or 10, newest first.',
    ],
  ])('%j', (selection, sentence) => {
    expect(chosen(selection)).toBe(sentence);
  });

  test('in German', () => {
    expect(chosen({ shown: 3, for: 'Preise', placed: 1, turning: 9, rotate: 'day' }, 'de')).toBe(
      'Hier stehen 3 davon: nur Promotoren mit 9 oder 10, zuerst die eine Stimme, die wir für diese Seite ausgewählt haben, dann weitere zu Preise, neueste zuerst. Welche der 9 passenden hier stehen, wechselt täglich nach einer festen Regel, die weder auf die Bewertung noch auf die Worte sieht.',
    );
  });
});
