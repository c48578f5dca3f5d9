import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { encoded, packed } from './encoded.js';
import { read } from './reading.js';

const real = fileURLToPath(new URL('../../../../shared/data/exports/', import.meta.url));
const bytesOf = (name: string): Buffer => readFileSync(join(real, name));

describe.skipIf(!existsSync(real))('real exports', () => {
  test('a survey of films that is not UTF-8 is refused at its first bad byte, and read as Windows-1252', async () => {
    const { rows, faults } = await read(bytesOf('fte-starwars-latin1.csv'));
    expect(rows).toEqual([]);
    expect(faults).toEqual([
      'source-encoding answers.csv:1: this file is not in UTF-8: there is no such character (0x8C at byte offset 641); taken for Windows-1252 the words there are " Universe?Œæ,Do you co"',
    ]);
    const declared = await read(bytesOf('fte-starwars-latin1.csv'), {
      encoding: 'windows-1252',
      headerRows: 2,
    });
    expect(declared).toMatchObject({ faults: [] });
    expect(declared.rows).toHaveLength(1186);
  });

  test('a conference survey that was encoded twice is warned of, and mended without a rest', async () => {
    const name = 'carpentrycon-2020-nps-mojibake.csv';
    const { rows, faults } = await read(bytesOf(name));
    expect(faults).toEqual([
      'source-mojibake answers.csv:7: this file has text that was encoded twice: "Â¡Traduciendo!" was most likely "¡Traduciendo!"',
    ]);
    const mended = await read(bytesOf(name), { repair: 'mojibake' });
    expect(mended.faults).toEqual([]);
    const changed = mended.rows.flatMap((row, index) =>
      row.filter((cell, slot) => cell !== rows[index]![slot]),
    );
    expect(changed).toHaveLength(7);
    expect(changed.filter((cell) => /Ã|Â|�/.test(cell))).toEqual([]);
  });

  test('reviews of a store console are the same in UTF-16, as it saves them, and packed', async () => {
    const text = bytesOf('googleplay-3-reviews.csv').toString('utf8');
    const plain = await read(text);
    expect(plain.rows).toHaveLength(3);
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      const bytes = encoded(`\ufeff${text}`, encoding);
      expect(await read(bytes)).toEqual(plain);
      expect(await read(packed(bytes))).toEqual(plain);
    }
  });

  test.each([
    'carpentries-instructor-2018-nps.csv',
    'nhs-fft-comments.csv',
    'typeform-fcc-2016-first2000.csv',
  ])('%s, which is clean, is warned of nothing', async (name) => {
    expect((await read(bytesOf(name))).faults).toEqual([]);
  });
});
