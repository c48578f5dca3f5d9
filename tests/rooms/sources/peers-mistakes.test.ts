import { describe, expect, test } from 'vitest';
import { encoded } from './encoded.js';
import { read } from './reading.js';

/** Shapes of real exports that well-known parsers merge, shift, guess or hang on. Here each is read right or named. */
describe('what other parsers get wrong', () => {
  test('a row with one cell missing is named, and merged with nobody', async () => {
    const { rows, faults } = await read('score,comment,consent\n9,Mine,no\n2,cut\n7,Yours,yes\n');
    expect(rows).toEqual([
      ['9', 'Mine', 'no'],
      ['7', 'Yours', 'yes'],
    ]);
    expect(faults).toEqual(['csv-width answers.csv:3: this row has 2 cells where the header has 3']);
  });

  test('a last row cut short is named and ends the reading', async () => {
    const { rows, faults } = await read('score,comment\n9,Mine\n2');
    expect(rows).toEqual([['9', 'Mine']]);
    expect(faults).toEqual(['csv-width answers.csv:3: this row has 1 cell where the header has 2']);
  });

  test('a quote that is never closed stops the file at the row that opened it', async () => {
    const { rows, faults } = await read('score,comment\n9,Mine\n2,"open\n7,Yours\n');
    expect(rows).toEqual([['9', 'Mine']]);
    expect(faults).toEqual([
      'csv-quote answers.csv:3: a quote opened on this row is never closed, so the rest of the file cannot be read',
    ]);
  });

  test.each([';', '\t', '|'])('the delimiter %j is found', async (delimiter) => {
    const text = 'score,comment\n9,Mine\n2,Yours\n'.replaceAll(',', delimiter);
    expect(await read(text)).toMatchObject({
      names: ['score', 'comment'],
      rows: [
        ['9', 'Mine'],
        ['2', 'Yours'],
      ],
      faults: [],
    });
  });

  test('a blank line in the middle is no answer', async () => {
    expect(await read('score,comment\n9,Mine\n\n2,Yours\n')).toMatchObject({
      rows: [
        ['9', 'Mine'],
        ['2', 'Yours'],
      ],
      lines: [2, 4],
      faults: [],
    });
  });

  test('UTF-16, as spreadsheets save "Unicode text", is read', async () => {
    const text = '\ufeffscore\tcomment\r\n9\tnaïve 👍\r\n';
    expect(await read(encoded(text, 'utf-16le'))).toMatchObject({ rows: [['9', 'naïve 👍']], faults: [] });
  });

  test('Windows-1252 is refused by its first byte that is no UTF-8, and read once it is declared', async () => {
    const bytes = Buffer.from('score,comment\n9,na\xefve\n', 'latin1');
    expect((await read(bytes)).faults).toEqual([
      'source-encoding answers.csv:2: this file is not in UTF-8: there is no such character (0xEF at byte offset 18); taken for Windows-1252 the words there are "9,naïve"',
    ]);
    expect((await read(bytes, { encoding: 'windows-1252' })).rows).toEqual([['9', 'naïve']]);
  });

  test('two columns of one name are read by their positions, each its own', async () => {
    const columns = [{ index: 1 }, { index: 2 }];
    expect((await read('score,Other,Other\n9,first,second\n', { columns })).rows).toEqual([
      ['first', 'second'],
    ]);
  });

  test('a column called __proto__ is a column', async () => {
    expect((await read('score,__proto__\n9,plan b\n', { columns: ['__proto__'] })).rows).toEqual([
      ['plan b'],
    ]);
  });

  test('a "sep=;" line is obeyed and is no header', async () => {
    expect(await read('sep=;\nscore;comment\n9;a, b\n')).toMatchObject({
      names: ['score', 'comment'],
      rows: [['9', 'a, b']],
      faults: [],
    });
  });
});
