import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tagSlug } from '../../../integrations/candor/dist/model/tag-slug.js';
import { languageGroups, tagGroups } from '../../../integrations/candor/dist/select/groups.js';
import { quotable } from '../../helpers/quotables.js';

describe('the part of addresses that is a tag’s', () => {
  test.each([
    ['price', 'price'],
    ['Price', 'price'],
    ['customer service', 'customer-service'],
    ['Customer_Service', 'customer-service'],
    ['  e-bike ', 'e-bike'],
    ['Öffnungszeiten', 'öffnungszeiten'],
    ['O\u0308ffnungszeiten', 'öffnungszeiten'],
    ['価格', '価格'],
    ['हिन्दी', 'हिन्दी'],
    ['2', '2'],
    ['a', 'a'],
  ])('of %j is %j', (tag, slug) => {
    expect(tagSlug(tag)).toBe(slug);
  });

  test('tells tags apart that differ in more than case and spaces', () => {
    const tags = [
      'C',
      'C++',
      'C#',
      '.c',
      'c-',
      '🚲',
      '😀',
      '../..',
      '<script>',
      '%2e',
      'a/b',
      'a b',
      '',
      ' ',
    ];
    expect(new Set(tags.map(tagSlug)).size).toBe(tags.length - 1);
    expect(tagSlug(`c-${tagSlug('C++').slice(2)}`)).not.toBe(tagSlug('C++'));
  });

  test('is one name that any file system and address bears, whatever the tag', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 400 })), (tag) => {
        const slug = tagSlug(tag);
        expect(slug).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
        expect(Buffer.byteLength(slug)).toBeLessThan(100);
        expect(slug.isWellFormed()).toBe(true);
        expect(tagSlug(slug) === slug || /[\da-f]{8}$/.test(slug)).toBe(true);
      }),
    );
  });
});

describe('groups', () => {
  const all = [
    quotable('a', { tags: ['price', 'Price', 'staff'], language: 'en-GB' }),
    quotable('b', { tags: ['Price'], language: 'EN_us' }),
    quotable('c', { tags: ['PRICE', 'hours'], language: 'de' }),
    quotable('d', { language: 'English' }),
    quotable('e', { tags: ['Price'] }),
  ];

  test('of tags join what is written in several ways, under the most frequent of them, those of most quotes first', () => {
    expect(tagGroups(all)).toEqual([
      { part: 'price', name: 'Price', n: 4, spellings: ['Price', 'PRICE', 'price'] },
      { part: 'hours', name: 'hours', n: 1, spellings: ['hours'] },
      { part: 'staff', name: 'staff', n: 1, spellings: ['staff'] },
    ]);
  });

  test('of languages join their regions, and leave out what is no language', () => {
    expect(languageGroups(all).map(({ part, n }) => [part, n])).toEqual([
      ['en', 2],
      ['de', 1],
    ]);
  });
});
