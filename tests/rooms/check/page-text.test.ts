import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain, Prose, textOf } from '../../../integrations/candor/dist/check/page/text.js';
import { pageOf } from '../../helpers/facts.js';
import { normalised } from '../../../integrations/candor/dist/text/verbatim.js';

const letters = fc.constantFrom(
  ...['a', 'Z', '9', '.', ' ', '  ', '\n', '\t', '\u00a0', '\ufeff', '\u00ad', '\u200e', '\u2067', '\u2019'],
  ...['\u00ab', '\u201c', 'é', 'e\u0301', 'ſ', '\u0212', '\ud83d\ude00', '\ud83d', 'ب'],
);
const pieces = fc.array(fc.string({ unit: letters, maxLength: 4 }), { maxLength: 6 });

test('pieces that are gathered read as the same in one', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const prose = new Prose();
      for (const part of parts) prose.add(part);
      expect(prose.plain).toBe(plain(parts.join('')));
    }),
  );
});

test('words read the same whether or not something beside them has to be changed', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('').trim();
      expect(plain(`x\n${text}\nx`)).toBe(plain(`x ${plain(text)} x`));
      expect(normalised(`x\u2019${text}\u2019x`).slice(2, -2).trim()).toBe(normalised(text));
    }),
  );
});

test('what is left out of the words of a page parts nothing', () => {
  const { words, copy, document } = pageOf(
    '<main><p>One<q>two</q>three</p><nav>four</nav><div>five</div></main>',
  );
  expect(words.plain).toBe('Onethree four five');
  expect(copy.plain).toBe('Onethree . five . .');
  expect(textOf(document)).toBe('Page Onetwothree four five');
});
