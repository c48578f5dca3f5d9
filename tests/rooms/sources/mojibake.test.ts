import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mend } from '../../../integrations/candor/dist/sources/mojibake.js';
import { runs } from '../../helpers/random.js';
import { mojibake } from './encoded.js';
import { read } from './reading.js';

const warning = (example: string, meant: string): string =>
  `this file has text that was encoded twice: "${example}" was most likely "${meant}"`;

describe('text that was encoded twice', () => {
  test.each([
    ['¡Traduciendo!', 'Â¡Traduciendo!'],
    ['It’s', 'Itâ€™s'],
    ['größer', 'grÃ¶ÃŸer'],
    ['20°C', '20Â°C'],
    ['Привет', 'ÐŸÑ€Ð¸Ð²ÐµÑ‚'],
    ['日本', 'æ—¥æœ¬'],
    ['👍', 'ðŸ‘\u008d'],
  ])('%s is warned of once, with its line and both readings, and left as it is', async (meant, twice) => {
    expect(mojibake(meant).startsWith(twice)).toBe(true);
    const file = `score,comment\n9,fine\n8,${mojibake(meant)}\n7,${mojibake(meant)}\n`;
    const { rows, faults } = await read(file);
    expect(faults).toEqual([`source-mojibake answers.csv:3: ${warning(mojibake(meant), meant)}`]);
    expect(rows[1]![1]).toBe(mojibake(meant));
  });

  test('behind the first four megabytes it is looked for at the start of every further one', async () => {
    const clean = `9,${'fine '.repeat(200)}\n`;
    const before = `score,comment\n${clean.repeat(5400)}`;
    const chunk = (Math.floor(before.length / (1 << 20)) + 1) << 20;
    const file = `${before}9,${'x'.repeat(chunk - before.length)}\n8,schÃ¶n\n`;
    const { faults } = await read(file);
    expect(faults).toEqual([`source-mojibake answers.csv:5403: ${warning('schÃ¶n', 'schön')}`]);
  });

  test('a file wrongly declared as Windows-1252 is told to leave that out', async () => {
    const { faults } = await read(Buffer.from('score,comment\n9,schön\n'), { encoding: 'windows-1252' });
    expect(faults).toEqual([`source-mojibake answers.csv:2: ${warning('schÃ¶n', 'schön')}`]);
  });

  test.each([
    'naïve café, “größer” – très bien…',
    '«CAFÉ»',
    'IRMÃ…',
    '„MENÜ“ oder „Menü“',
    'É– Ü’ Ö” AMANHÃ”.',
    'maçã…”',
    'L’ÉTÉ’',
    'ÄÖÜß ÀÉ',
    'Å and 20 °C, 5 €, ©',
    'Привет 日本 👍 é́',
  ])('%s is text as people write it', async (comment) => {
    const { faults } = await read(`score,comment\n9,"${comment}"\n`);
    expect(faults).toEqual([]);
  });
});

describe('"repair": "mojibake"', () => {
  const repaired = async (file: string) => read(file, { repair: 'mojibake' });

  test('mends what was encoded twice, or three times, and leaves all else as it is', async () => {
    const texts = ['It’s größer – ¡sí!', '日本 👍', 'naïve', 'IRMÃ!', '5 €'];
    const written = [mojibake(texts[0]!), mojibake(mojibake(texts[1]!)), ...texts.slice(2)];
    const { rows, faults } = await repaired(
      `score,comment\n${written.map((text) => `9,"${text}"`).join('\n')}\n`,
    );
    expect(rows.map(([, comment]) => comment)).toEqual(texts);
    expect(faults).toEqual([]);
  });

  test('counts what it cannot mend, with the line of the first', async () => {
    const file = `score,comment\n9,schÃ¶n\n8,Ã¼ber â€? â€\ufffd\n7,Itâ€™s\n`;
    const { rows, faults } = await repaired(file);
    expect(rows.map(([, comment]) => comment)).toEqual(['schön', 'über â€? â€\ufffd', 'It’s']);
    expect(faults).toEqual([
      `source-mojibake answers.csv:3: "repair": "mojibake" mended 3 places and left 2 places as they are, this line's first: characters are missing there or were never encoded twice`,
    ]);
  });

  test('any text encoded twice is mended to itself, in Latin-1 too, and clean text is not touched', () => {
    const clean = fc
      .string({ unit: fc.constantFrom(...'aé ß–’€Ж日👍¡ñ"\n,'), maxLength: 30 })
      .filter((text) => mend(text).text === text);
    fc.assert(
      fc.property(clean, (text) => {
        expect(mend(mojibake(text)).text).toBe(text);
        expect(mend(Buffer.from(text).toString('latin1')).text).toBe(text);
      }),
      { numRuns: runs(300, 1000) },
    );
  });

  test('places that lie across the ends of chunks are mended as any other', async () => {
    const chunk = 1 << 20;
    const twice = mojibake('👍é');
    for (let shift = 0; shift <= Buffer.byteLength(twice); shift += runs(3, 1)) {
      const head = 'a,b\n1,';
      const { rows, faults } = await repaired(
        `${head}${'x'.repeat(chunk - head.length - shift)}${twice}\n2,end\n`,
      );
      expect(faults).toEqual([]);
      expect(rows[0]![1]!.replace(/x+/, '')).toBe('👍é');
    }
  });
});
