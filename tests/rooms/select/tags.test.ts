import { expect, test } from 'vitest';
import { tagSlug } from '../../../integrations/candor/dist/model/tag-slug.js';

test('a tag is a part of addresses that no server, shell or file system takes for anything else', () => {
  const tags = [
    '../../x',
    '..',
    '.',
    '/',
    '%2e%2e',
    'a/b',
    'a\\b',
    '<script>',
    '\u202ex',
    '\ud800',
    '\u0304 \u0304',
    '\u0000',
  ];
  const names = [
    'index',
    'Index',
    'CON',
    'nul',
    'com1',
    'LPT9',
    '🍕',
    '💩',
    'x',
    '2',
    'é',
    'e\u0301',
    ' Tea ',
  ];
  const slugs = [...tags, ...names, 't'.repeat(300), 'é'.repeat(300)].map(tagSlug);
  for (const slug of slugs) {
    expect(slug).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u);
    expect(slug).not.toMatch(/^(index|con|prn|aux|nul|com\d|lpt\d)$/i);
    expect(Buffer.byteLength(slug)).toBeLessThan(100);
  }
  // Two are written in two ways each.
  expect(new Set(slugs).size).toBe(slugs.length - 2);
  expect(['x', '2', 'é', 'Road bikes'].map(tagSlug)).toEqual(['x', '2', 'é', 'road-bikes']);
});
