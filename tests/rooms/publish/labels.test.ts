import { describe, expect, test } from 'vitest';
import { relationships, type Disclosure } from '../../../integrations/candor/dist/model/disclosure.js';
import type { PageLinks } from '../../../integrations/candor/dist/publish/page-links.js';
import { commentView, testimonialView } from '../../../integrations/candor/dist/publish/quote-view.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';
import { quotable } from '../../helpers/quotables.js';

const links = { comments: null, testimonial: null, change: {} } as unknown as PageLinks;
const nothing: Disclosure = { relationship: null, incentive: null, translatedFrom: null };
const context = (language = 'en', organisation: string | null = 'Harbour Bikes') => ({
  texts: createTexts(language, {}),
  links,
  organisation,
  display: { name: 'full', date: 'day' } as const,
  position: () => 0,
});
const labels = (disclosure: Partial<Disclosure>, ...at: Parameters<typeof context>): string[] =>
  commentView(quotable('q', { disclosure: { ...nothing, ...disclosure } }), context(...at)).labels;

describe('a card tells', () => {
  test.each<[Partial<Disclosure>, string]>([
    [{ relationship: 'employee' }, 'Employee of Harbour Bikes.'],
    [{ relationship: 'owner' }, 'Owner of Harbour Bikes.'],
    [{ relationship: 'family' }, 'Family of somebody at Harbour Bikes.'],
    [{ relationship: 'investor' }, 'Investor in Harbour Bikes.'],
    [{ relationship: 'agent' }, 'Agent of Harbour Bikes.'],
    [{ relationship: 'partner' }, 'Business partner of Harbour Bikes.'],
    [{ relationship: 'former-customer' }, 'Former customer.'],
    [{ relationship: 'Members of our riding club' }, 'Members of our riding club.'],
    [{ incentive: 'a £5 voucher' }, 'Received for answering: a £5 voucher.'],
    [{ incentive: 'Entered a prize draw for a lock.' }, 'Entered a prize draw for a lock.'],
    [{ translatedFrom: 'de' }, 'Translated from German.'],
    [{ translatedFrom: 'pt-BR' }, 'Translated from Brazilian Portuguese.'],
  ])('%j', (disclosure, label) => {
    expect(labels(disclosure)).toEqual([label]);
  });

  test('that somebody took part in a prize draw, and in which', () => {
    expect(labels({ incentive: 'a draw for a lock', draw: true })).toEqual([
      'Entered a prize draw.',
      'Received for answering: a draw for a lock.',
    ]);
  });

  test('what customers can generally expect, first of all', () => {
    const typicalResult = 'Most save about 5 %';
    const quote = quotable('q', { typicalResult, disclosure: { ...nothing, relationship: 'employee' } });
    expect(testimonialView(quote, context()).labels).toEqual([
      'What customers can generally expect: Most save about 5 %.',
      'Employee of Harbour Bikes.',
    ]);
  });

  test('the day of what it is about, where it is another than that of the answer and days are shown', () => {
    const told = (experiencedOn: string | null, date: 'day' | 'month' | 'none' = 'day') =>
      commentView(quotable('q', { experiencedOn }), {
        ...context(),
        display: { name: 'full', date },
      }).experienced;
    expect(told('2026-02-11')).toEqual({ iso: '2026-02-11', text: 'Experience: February 11, 2026' });
    expect([told('2026-03-02'), told(null), told('2026-02-11', 'none')]).toEqual([null, null, null]);
    expect([told('2026-02-11', 'month')?.iso, told('2026-03-01', 'month')]).toEqual(['2026-02', null]);
  });

  test('every relationship in each language, whether or not the organisation has a name', () => {
    for (const language of ['en', 'de'])
      for (const organisation of ['Harbour Bikes', null])
        for (const relationship of relationships.filter((word) => word !== 'customer')) {
          const [label] = labels({ relationship }, language, organisation);
          expect(label).toMatch(/^\p{Lu}[^{}]+\.$/u);
          expect(label).not.toContain('quote.');
        }
  });

  test('nothing where nobody said anything', () => {
    expect(labels({})).toEqual([]);
  });

  test('all of it, beside what the owner did to the words, in the card of a testimonial too', () => {
    const shortened = quotable('q', {
      ...{ comment: 'Fast, and Erika is kind', excerpt: 'Fast', redacted: true, featured: true },
      disclosure: { relationship: 'family', incentive: 'a bell', translatedFrom: 'de' },
    });
    const told = [
      'Family of somebody at Harbour Bikes.',
      'Received for answering: a bell.',
      'Translated from German.',
    ];
    const cut = 'Personal data was cut out by us.';
    expect(commentView(shortened, context()).labels).toEqual([...told, cut]);
    expect(testimonialView(shortened, { ...context(), picks: true }).labels).toEqual([
      'Our pick.',
      ...told,
      'Shortened by us.',
      cut,
    ]);
  });
});

test('a picture is shown where there is one, and never where no name is to be', () => {
  const pictured = quotable('q', { picture: '/_astro/candor/people/0f' });
  const avatar = (name: 'full' | 'initials' | 'none') =>
    commentView(pictured, { ...context(), display: { name, date: 'day' } }).avatar;
  const files = { src: '/_astro/candor/people/0f-48.webp', large: '/_astro/candor/people/0f-96.webp' };
  expect([avatar('full'), avatar('initials'), avatar('none')]).toEqual([files, files, null]);
  expect(commentView(quotable('q'), context()).avatar).toBeNull();
});
