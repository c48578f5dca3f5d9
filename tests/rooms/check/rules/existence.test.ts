import fc from 'fast-check';
import { expect, test } from 'vitest';
import { existenceFindings } from '../../../../integrations/candor/dist/check/rules/existence.js';
import type { Quotable } from '../../../../integrations/candor/dist/model/published.js';
import { evidencedQuotable } from '../../../helpers/quotables.js';

const found = (...quotes: Quotable[]): string[] =>
  existenceFindings({ quotables: new Map(quotes.map((quote) => [quote.id, quote])) }).map(
    ({ where, what }) => `${where.response}: ${what}`,
  );
const long = 'They mended my grandfather’s bicycle in a day.';

test('names that stand for nobody are found in any spelling', () => {
  expect(found(evidencedQuotable('a1', { name: 'MAX  Mustermann' }))[0]).toContain('a1: the name');
  expect(found(evidencedQuotable('a1', { name: 'Jane Doering' }))).toEqual([]);
});

test('filler and words by a machine are found', () => {
  expect(found(evidencedQuotable('a1', { comment: 'Lorem ipsum dolor sit amet.' }))).toHaveLength(1);
  expect(found(evidencedQuotable('a1', {}, { aiGenerated: true }))).toEqual([
    'a1: its source says that a machine wrote the words',
  ]);
});

test('one text under two names is found, once for each further name', () => {
  const quotes = ['Ada Byron', 'Mary Somerville', 'Ada Byron'].map((name, at) =>
    evidencedQuotable(`a${at}`, { name, comment: at === 1 ? long.toUpperCase() : long }),
  );
  expect(found(...quotes)).toEqual([
    'a1: the same words stand under two names, “Ada Byron” (a0) and “Mary Somerville”',
  ]);
});

test('short words, and words without a name, are said by many', () => {
  const short = ['Ada', 'Mary'].map((name) =>
    evidencedQuotable(name, { name, comment: 'Quick and friendly.' }),
  );
  const unnamed = ['a1', 'a2'].map((id) => evidencedQuotable(id, { comment: long }));
  expect(found(...short, ...unnamed)).toEqual([]);
});

test('different words are never taken for one text', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1000, max: 9999 }), { maxLength: 20 }), (numbers) => {
      const quotes = numbers.map((n) =>
        evidencedQuotable(`a${n}`, { name: `Person ${n}`, comment: `${long} ${n}` }),
      );
      expect(found(...quotes)).toEqual([]);
    }),
  );
});
