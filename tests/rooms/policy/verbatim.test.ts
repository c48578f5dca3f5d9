import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isVerbatim } from '../../../integrations/candor/dist/text/verbatim.js';

const word = fc.oneof(
  fc.stringMatching(/^[a-zäöß]{1,6}$/),
  fc.constantFrom(
    "can't",
    'un-helpful',
    '10.5',
    'naïve',
    'שירות',
    'отлично',
    'ありがとう',
    '很好',
    '👍🏽',
    '👩‍🔧',
    'e-bike',
  ),
);
const words = fc.array(word, { minLength: 2, maxLength: 12 });
const cuts = fc.array(fc.nat({ max: 12 }), { minLength: 4, maxLength: 4 });

/** Two runs of words of a comment, the second after the first. */
const twoRuns = fc.tuple(words, cuts).map(([all, points]) => {
  const [a, b, c, d] = points.map((point) => point % (all.length + 1)).sort((x, y) => x - y);
  return { all, first: all.slice(a, b), second: all.slice(c, d) };
});

describe('exact words', () => {
  test('any run of words is the person’s own', () => {
    fc.assert(
      fc.property(twoRuns, ({ all, first }) => {
        fc.pre(first.length > 0);
        expect(isVerbatim(first.join(' '), all.join(' '))).toBe(true);
      }),
    );
  });

  test('runs in order with cuts or insertions between them are', () => {
    fc.assert(
      fc.property(twoRuns, fc.constantFrom('[...]', '[…]', '[the shop]'), ({ all, first, second }, cut) => {
        fc.pre(first.length > 0 && second.length > 0);
        const excerpt = `${first.join(' ')} ${cut} ${second.join(' ')}`;
        expect(isVerbatim(excerpt, all.join(' '))).toBe(true);
        expect(isVerbatim(`[...] ${excerpt} ${cut}`, all.join(' '))).toBe(true);
      }),
    );
  });

  test('a word that is not in the comment never is', () => {
    fc.assert(
      fc.property(twoRuns, fc.nat(), ({ all, first }, at) => {
        fc.pre(first.length > 0);
        const changed = first.with(at % first.length, 'zzzzzzz');
        expect(isVerbatim(changed.join(' '), all.join(' '))).toBe(false);
      }),
    );
  });

  test('runs in another order are not', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{3,6}$/), { minLength: 2 }), (all) => {
        const swapped = `${all.at(-1)} [...] ${all[0]}`;
        expect(isVerbatim(swapped, all.join(' '))).toBe(false);
        expect(isVerbatim(`${all[0]} [...] ${all[0]}`, all.join(' '))).toBe(false);
      }),
    );
  });

  test('a text cut inside a word is not', () => {
    fc.assert(
      fc.property(words, fc.stringMatching(/^[a-zé]{2,8}$/), fc.nat(), (others, cutWord, at) => {
        const part = cutWord.slice(0, 1 + (at % (cutWord.length - 1)));
        fc.pre(!others.join(' ').includes(part));
        expect(isVerbatim(part, `${cutWord} ${others.join(' ')}`)).toBe(false);
        expect(isVerbatim(`${others[0]} ${part}`, `${others[0]} ${cutWord}`)).toBe(false);
      }),
    );
  });
});

describe('what may differ', () => {
  const comment = `They’re „quick“ —\n\n but not\u00a0cheap: "50%  more".`;
  test.each([
    ['They\'re "quick" — but not cheap: “50% more”.', true],
    ['They‘re “quick” —', true],
    ['quick', true],
    ['They are quick', false],
    ['Theyre', false],
    ['They’re "quick" - but not cheap', false],
    ['they’re quick', false],
  ])('%s', (excerpt, verbatim) => {
    expect(isVerbatim(excerpt, comment)).toBe(verbatim);
  });

  test('composed and decomposed characters are the same', () => {
    expect(isVerbatim('Cafe\u0301 toll', 'Das Caf\u00e9 toll gefunden')).toBe(true);
    expect(isVerbatim('Caf\u00e9', 'Cafe\u0301')).toBe(true);
    expect(isVerbatim('Cafe', 'Cafe\u0301')).toBe(false);
  });
});

describe('what would turn a meaning round', () => {
  test.each([
    ["I can't recommend them", 'I can [...] recommend them'],
    ['I can’t recommend them', 'I can'],
    ['An un-helpful shop', 'helpful shop'],
    ['An un‑helpful shop', 'helpful shop'],
    ['A non-refundable and unable shop', 'able shop'],
    ['I would not recommend', 'I would recommend'],
    ['It took 10.5 hours', 'It took 10'],
    ['It took 10.5 hours', '5 hours'],
    ['It cost 1,000 euros', '1'],
    ['Open 7-8 times', '8 times'],
    ['Nicht gut', 'gut [...] Nicht'],
    ['I wouldn\'t say "best"', 'I would'],
    ['👩‍🔧 was rude', '👩 was'],
    ['🇩🇪🇫🇷', '🇪🇫'],
    ['👍🏽', '👍'],
  ])('%s is not quoted as %s', (comment, excerpt) => {
    expect(isVerbatim(excerpt, comment)).toBe(false);
  });

  test.each([
    ['Great service.Would come again', 'Great service.'],
    ['Great service.Would come again', 'Would come again'],
    ['Great!!!', 'Great!'],
    ['服务很好，我很喜欢', '我很喜欢'],
    ['服务很好我很喜欢', '服务很好'],
    ['השירות היה מצוין, תודה', 'היה מצוין'],
    ['الخدمة ممتازة جدا', 'ممتازة جدا'],
    ['บริการดีมาก', 'บริการ'],
    ['Ein E-Bike, ein Traum', 'E-Bike'],
    ['Fast 👍🏽👍🏽', '👍🏽'],
  ])('%s may be quoted as %s', (comment, excerpt) => {
    expect(isVerbatim(excerpt, comment)).toBe(true);
  });
});

test.each([
  ['', 'Great'],
  [' ', 'Great'],
  ['[...]', 'Great'],
  ['[The best shop ever]', 'Great'],
  ['[The best shop ever] !', 'Great!'],
  ['Great [sic', 'Great sic'],
])('%j holds no words of %j', (excerpt, comment) => {
  expect(isVerbatim(excerpt, comment)).toBe(false);
});
