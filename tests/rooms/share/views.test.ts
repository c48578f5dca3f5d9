import { expect, test } from 'vitest';
import { quoteMarks } from '../../../integrations/candor/dist/publish/share/quote-marks.js';
import {
  shareDownloads,
  shareImageAlt,
} from '../../../integrations/candor/dist/publish/share/share-links.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';
import { quoteOf, siteConfig, viewOf } from './shared.js';

const texts = createTexts('en', {});
const person = { name: 'Ann Felton', role: 'Nurse', organisation: 'Praça Café' };

test('an image says what the card says: as much of the name and day, every label, and where all comments are', () => {
  expect(viewOf({ comment: 'Good as new.', redacted: true, language: 'en_GB', ...person })).toMatchObject({
    organisation: 'Harbour Bikes',
    words: { text: 'Good as new.', lang: 'en-GB', dir: 'ltr', marks: ['“', '”'] },
    ...{ author: 'Ann Felton', details: 'Nurse, Praça Café', facts: ['Score 10 of 10', 'March 2, 2026'] },
    labels: ['Personal data was cut out by us.'],
    selection: [
      'One of the answers that gave 9 or 10.',
      'All comments, every score:',
      'bikes.example/comments',
    ],
  });
  const less = siteConfig({ display: { name: 'none', date: 'none' }, site: null });
  expect(viewOf({ ...person, comment: '"Fine."' }, less)).toMatchObject({
    ...{ author: 'Name not published', named: false, initials: '', facts: ['Score 10 of 10'] },
    words: { marks: ['', ''] },
    selection: ['One of the answers that gave 9 or 10.'],
    instead: 'Read this answer on our site',
  });
});

test('a few paragraphs stay paragraphs, and many become one', () => {
  expect(viewOf({ comment: 'Fast.\n\nFair.' }).words.text).toBe('Fast.\nFair.');
  expect(viewOf({ comment: 'a\nb\nc\nd' }).words.text).toBe('a b c d');
});

test('words stand in the marks of their language and run its way, whatever the page', () => {
  const page = { lang: 'en', dir: 'ltr' } as const;
  const marked = (lang: string | null, dir: 'ltr' | 'rtl' = 'ltr') =>
    quoteMarks({ lang, dir }, page).join('x');
  expect(['de', 'de-CH', 'fr', 'ja', 'zh-Hant-HK', 'zh', 'sv', 'xx'].map((lang) => marked(lang))).toEqual([
    '„x“',
    '«x»',
    '«\u202fx\u202f»',
    '「x」',
    '「x」',
    '“x”',
    '”x”',
    '“x”',
  ]);
  expect(marked(null)).toBe('“x”');
  expect(marked(null, 'rtl')).toBe('”x“');
  expect(viewOf({ comment: '24 × שירות מעולה' }).words).toMatchObject({ dir: 'rtl', marks: ['”', '“'] });
  expect(viewOf({ comment: '100 %' }).words.dir).toBe('ltr');
});

test('a page describes its image to those who cannot see it, and offers all for download', () => {
  const quote = quoteOf({ comment: 'Good as new.\nThanks!', redacted: true, ...person });
  expect(shareImageAlt(quote, texts)).toBe(
    '“Good as new. Thanks!” Ann Felton, Nurse, Praça Café. Personal data was cut out by us.',
  );
  expect(shareDownloads('a1', siteConfig().links, texts).map(({ href }) => href)).toEqual([
    '/testimonials/a1/card.png',
    '/testimonials/a1/square.png',
    '/testimonials/a1/story.png',
  ]);
});

test('a long quote is shortened behind a word where a picture is described', () => {
  const alt = shareImageAlt(quoteOf({ comment: 'again and again '.repeat(60), ...person }), texts);
  expect(alt.length).toBeLessThan(360);
  expect(alt).toMatch(/(again|and) \[…\]” Ann Felton, Nurse, Praça Café\.$/);
});
