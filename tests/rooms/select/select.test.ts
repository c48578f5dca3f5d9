import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quotable } from '../../../integrations/candor/dist/model/published.js';
import { quotable } from '../../helpers/quotables.js';
import { newestFirst, promoters, select } from '../../../integrations/candor/dist/select/select.js';

const idsOf = (quotables: readonly Quotable[]): string[] => quotables.map(({ id }) => id);

describe('order', () => {
  const all = [
    quotable('c', { submittedOn: '2026-03-02' }),
    quotable('a', { submittedOn: null, featured: true }),
    quotable('d', { submittedOn: '2026-05-01' }),
    quotable('b', { submittedOn: '2026-03-02', featured: true }),
    quotable('e', { submittedOn: null }),
  ];

  test('is newest first, undated last, by id where days are equal, whatever the order of files', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        const before = [...shuffled];
        expect(idsOf(select(shuffled, {}))).toEqual(['d', 'b', 'c', 'a', 'e']);
        expect(idsOf(select(shuffled, { order: 'featured' }))).toEqual(['b', 'a', 'd', 'c', 'e']);
        expect(shuffled).toEqual(before);
      }),
    );
  });

  test('never depends on the score', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: 5, maxLength: 5 }),
        (scores) => {
          const scored = all.map((one, index) => ({ ...one, score: scores[index] ?? null }));
          expect(idsOf(select(scored, {}))).toEqual(idsOf(select(all, {})));
          expect(idsOf(scored.toSorted(newestFirst))).toEqual(idsOf(all.toSorted(newestFirst)));
        },
      ),
    );
  });
});

describe('selection', () => {
  const all = [
    quotable('a', { tags: ['speed', 'price'], language: 'en' }),
    quotable('b', { tags: ['price'], language: 'de-CH' }),
    quotable('c', { tags: [], language: null }),
    quotable('d', { tags: ['staff'], language: 'EN_gb' }),
  ];

  test.each([
    [{}, ['a', 'b', 'c', 'd']],
    [{ tags: ['price'] }, ['a', 'b']],
    [{ tags: ['staff', 'speed'] }, ['a', 'd']],
    [{ tags: ['unknown'] }, []],
    [{ tags: ['Price'] }, ['a', 'b']],
    [{ for: 'Staff' }, ['d']],
    [{ tags: [] }, []],
    [{ language: 'en' }, ['a', 'd']],
    [{ language: 'en-US' }, ['a', 'd']],
    [{ language: 'DE' }, ['b']],
    [{ language: 'fr' }, []],
    [{ limit: 2 }, ['a', 'b']],
    [{ limit: 0 }, []],
    [{ limit: 99 }, ['a', 'b', 'c', 'd']],
    [{ tags: ['price'], language: 'de', limit: 1 }, ['b']],
  ])('%j', (selection, expected) => {
    expect(idsOf(select(all, selection))).toEqual(expected);
  });

  test('promoters are those who gave 9 or 10 on a scale that ends at 10', () => {
    const scores = [null, ...Array(11).keys()].map((score) => quotable(`${score}`, { score }));
    expect(idsOf(promoters(scores))).toEqual(['9', '10']);
    expect(idsOf(promoters([quotable('x', { score: 9, scale: { min: 1, max: 10 } })]))).toEqual(['x']);
    for (const scale of [
      { min: 1, max: 5 },
      { min: 0, max: 100 },
    ])
      expect(promoters([quotable('x', { score: scale.max, scale })])).toEqual([]);
  });
});
