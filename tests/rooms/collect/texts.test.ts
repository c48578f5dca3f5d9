import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText, lengthOf } from '../../../integrations/candor/dist/collect/clean-text.js';
import { parseForm, parseJson } from '../../../integrations/candor/dist/collect/posted.js';
import { anyCharacter, runs } from '../../helpers/random.js';

const anyText = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'e',
      '\u0301',
      '\u0300',
      '\u200d',
      '\u200b',
      '\u202e',
      '\u0000',
      '\r',
      '\n',
      ' ',
      '\u{e0067}',
      '\u{e007f}',
      '🏴',
      '👩',
      '\ufe0f',
      'א',
      '\u05b7',
      '\ufeff',
    ),
  }),
);

describe('the text of a visitor', () => {
  test.each([
    ['family', '👨‍👩‍👧‍👦 great'],
    ['skin and gender', '👩🏽‍🔧🏳️‍🌈❤️'],
    ['flags', '🇩🇪🇯🇵'],
    ['flags of countries in a kingdom', '🏴󠁧󠁢󠁳󠁣󠁴󠁿🏴󠁧󠁢󠁷󠁬󠁳󠁿🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['keycaps', '1️⃣'],
    ['Hebrew with points', 'שָׁלוֹם לְכֻלָּם'],
    ['Arabic with marks', 'السَّلَامُ عَلَيْكُمْ'],
    ['Persian with its joiner', 'می‌خواهم'],
    ['Thai', 'น้ำใจที่ดี ขอบคุณ'],
    ['Hindi', 'क्षत्रिय धन्यवाद'],
    ['Sinhala with its joiner', 'ශ්‍රී'],
    ['Vietnamese', 'Cảm ơn rất nhiều ạ'],
    ['Japanese', '素晴らしい、ありがとう！'],
    ['Korean', '감사합니다'],
    ['lines and tabs', 'one\n\n\ttwo'],
    ['markup, which is text', '<b>5 * 3 * 2</b> {x} [a](b)'],
  ])('keeps %s as it was typed', (_, text) => {
    expect(cleanText(text)).toBe(text.normalize('NFC'));
  });

  test.each([
    ['right-to-left override', 'pay\u202eeruces', 'payeruces'],
    ['isolates', '\u2066a\u2067b\u2068c\u2069', 'abc'],
    ['zero width space', 'a\u200bb', 'ab'],
    ['Arabic letter mark', 'a\u061cb', 'ab'],
    ['hidden tags', `hi\u{e0049}\u{e0067}\u{e006e}`, 'hi'],
    ['a flag that is none', '🏴\u{e0067}\u{e0062}\u{e0078}\u{e007f}', '🏴'],
    ['escape sequences', 'a\u001b[2Jb\u009b1mc', 'a[2Jb1mc'],
    ['a byte order mark', '\ufeffa\ufeff', 'a'],
    ['interlinear marks', 'a\ufff9b\ufffac\ufffb', 'abc'],
    ['fifty marks on a letter', `a${'\u0315'.repeat(50)}b`, `a${'\u0315'.repeat(8)}b`],
    ['line ends of other systems', 'a\r\nb\rc', 'a\nb\nc'],
    ['two ways to write é', 'e\u0301', 'é'],
    ['space around it', ' \n a \t', 'a'],
  ])('loses %s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test('cleaned once is clean', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
      }),
      { numRuns: runs(400, 2000) },
    );
  });

  test('is well formed if it was, one line where one line is asked for, and never holds a control character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(text)).not.toMatch(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200b]/u);
        expect(cleanLine(text)).not.toMatch(/[\n\t\r]/);
        if (text.isWellFormed()) expect(cleanText(text).isWellFormed()).toBe(true);
      }),
      { numRuns: runs(400, 2000) },
    );
  });

  test('is as long as it has code points', () => {
    expect(lengthOf('a🚲é')).toBe(3);
  });
});

describe('a form', () => {
  const pairs = fc.uniqueArray(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })), {
    selector: ([name]) => name,
    maxLength: 20,
  });

  test('is read as URLSearchParams wrote it', () => {
    fc.assert(
      fc.property(pairs, (fields) => {
        const entries = fields.filter(([name]) => name !== 'consent');
        expect([...parseForm(new URLSearchParams(entries).toString())!]).toEqual(entries);
      }),
      { numRuns: runs(150, 500) },
    );
  });

  test('is read as URLSearchParams reads it, or refused', () => {
    const raw = fc.string({
      unit: fc.constantFrom('a', 'b', '=', '&', '+', '%', '2', '0', 'C', '3', 'A', '9', 'é'),
    });
    fc.assert(
      fc.property(raw, (text) => {
        const fields = parseForm(text);
        if (fields === null) return;
        const reference = [...new URLSearchParams(text)];
        expect([...fields].filter(([name, value]) => name !== '' || value !== '')).toEqual(
          reference.filter(([name, value]) => name !== '' || value !== ''),
        );
        expect(reference.every(([, value]) => !value.includes('\ufffd'))).toBe(true);
      }),
      { numRuns: runs(400, 2000) },
    );
  });

  test('lists the boxes that were ticked', () => {
    expect(parseForm('consent=quote&score=9&consent=name')!.get('consent')).toEqual(['quote', 'name']);
  });
});

test('JSON of texts, numbers and nulls is read as it is', () => {
  const data = fc.dictionary(
    fc.string().filter((name) => name !== '__proto__'),
    fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
    { maxKeys: 10 },
  );
  fc.assert(
    fc.property(data, (fields) => {
      expect(Object.fromEntries(parseJson(JSON.stringify(fields))!)).toEqual({ ...fields });
    }),
  );
});
