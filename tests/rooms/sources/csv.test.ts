import { describe, expect, test } from 'vitest';
import { read } from './reading.js';

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('files as people really export them', () => {
  const rows = [
    ['9', 'Fast, friendly'],
    ['2', 'Late'],
  ];
  test.each<[string, string | Buffer]>([
    ['commas', 'score,comment\n9,"Fast, friendly"\n2,Late\n'],
    ['semicolons', 'score;comment\n9;Fast, friendly\n2;Late\n'],
    ['tabs', 'score\tcomment\n9\tFast, friendly\n2\tLate\n'],
    ['bars', 'score|comment\n9|Fast, friendly\n2|Late\n'],
    ['a "sep=;" line', 'sep=;\nscore;comment\n9;Fast, friendly\n2;Late\n'],
    ['a quoted "sep=" line with a tab', '"sep=\t"\r\nscore\tcomment\r\n9\tFast, friendly\r\n2\tLate\r\n'],
    ['a "sep=;" line that ends in CR', 'sep=;\rscore;comment\r9;Fast, friendly\r2;Late\r'],
    ['a byte order mark', bytes([0xef, 0xbb, 0xbf], 'score,comment\n9,"Fast, friendly"\n2,Late\n')],
    ['CRLF', 'score,comment\r\n9,"Fast, friendly"\r\n2,Late\r\n'],
    ['lone CR', 'score,comment\r9,"Fast, friendly"\r2,Late\r'],
    ['mixed line ends', 'score,comment\r\n9,"Fast, friendly"\n2,Late\r'],
    ['no line end at the end', 'score,comment\n9,"Fast, friendly"\n2,Late'],
    ['blank lines', '\nscore,comment\n\n9,"Fast, friendly"\r\n  \r\n2,Late\n\n\n'],
    ['every cell quoted', '"score","comment"\n"9","Fast, friendly"\n"2","Late"\n'],
    ['spaces around the headers', ' score , comment\n9,"Fast, friendly"\n2,Late\n'],
  ])('%s', async (_, content) => {
    expect(await read(content)).toMatchObject({ names: ['score', 'comment'], rows, faults: [] });
  });

  test('a semicolon file whose questions hold more commas than there are columns is cut at its semicolons', async () => {
    const header = 'Datum;Wie sehr, von 0 bis 10, würden Sie uns, alles in allem, empfehlen?;Warum?';
    const { names, rows } = await read(`${header}\n1.2.2026;9;gut\n2.2.2026;3;spät, zu spät\n`);
    expect(names).toHaveLength(3);
    expect(rows[1]).toEqual(['2.2.2026', '3', 'spät, zu spät']);
  });

  test('a declared delimiter is not second-guessed', async () => {
    expect(await read('a;b,c\n1;2,3\n', { delimiter: ',' })).toMatchObject({
      names: ['a;b', 'c'],
      rows: [['1;2', '3']],
    });
  });

  test('quoted cells keep commas, line breaks of any kind, doubled quotes and outer spaces', async () => {
    const { rows } = await read('a,b\n"one\r\ntwo\nthree\rfour"," say ""hi"", she said "\n"""",""\n');
    expect(rows).toEqual([
      ['one\r\ntwo\nthree\rfour', ' say "hi", she said '],
      ['"', ''],
    ]);
  });

  test('a quote inside an unquoted cell is a character like any other', async () => {
    expect((await read('a,b\n37\'36"N,121°2"W\n')).rows).toEqual([['37\'36"N', '121°2"W']]);
  });

  test.each(['__proto__', 'constructor', 'hasOwnProperty'])('a column called %s is read', async (name) => {
    expect(await read(`score,${name}\n9,plan b\n`, { columns: [name] })).toMatchObject({
      rows: [['plan b']],
    });
  });

  test('a file of one column takes a quoted blank as an answer and a blank line as none', async () => {
    expect((await read('score\n9\n\n""\n10\n\n')).rows).toEqual([['9'], [''], ['10']]);
  });

  test('a header without rows is a file without answers', async () => {
    expect(await read('score,comment')).toMatchObject({
      names: ['score', 'comment'],
      rows: [],
      faults: [],
    });
  });

  test('more columns than the scanner first makes room for', async () => {
    const cells = Array.from({ length: 1000 }, (_, index) => (index % 3 === 0 ? `a"${index}` : `${index}`));
    const line = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
    expect((await read(`${line}\n${line}\n`)).rows).toEqual([cells]);
  });
});

describe('faults', () => {
  test('a row with a missing cell is an issue with its line, and its neighbours keep their own words', async () => {
    const { rows, lines, faults } = await read('score,comment,consent\n9,Mine,no\n2\n7,Also mine,yes\n');
    expect(rows).toEqual([
      ['9', 'Mine', 'no'],
      ['7', 'Also mine', 'yes'],
    ]);
    expect(lines).toEqual([2, 4]);
    expect(faults).toEqual(['csv-width answers.csv:3: this row has 1 cell where the header has 3']);
  });

  test.each([
    [
      'a cell too many',
      'a,b\n1,2,3\n',
      'csv-width answers.csv:2: this row has 3 cells where the header has 2',
    ],
    [
      'a delimiter too many',
      'a,b\n1,2,\n',
      'csv-width answers.csv:2: this row has 3 cells where the header has 2',
    ],
    [
      'the last row cut short',
      'a,b\n1,2\n3',
      'csv-width answers.csv:3: this row has 1 cell where the header has 2',
    ],
    [
      'text behind a closing quote',
      'a,b\n1,"x" y\n',
      'csv-quote answers.csv:2: a quoted cell has text behind its closing quote',
    ],
    [
      'a quote never closed',
      'a,b\n1,2\n3,"open\n5,6\n',
      'csv-quote answers.csv:3: a quote opened on this row is never closed, so the rest of the file cannot be read',
    ],
    [
      'a file cut inside a quoted cell',
      'a,b\n1,"two',
      'csv-quote answers.csv:2: a quote opened on this row is never closed, so the rest of the file cannot be read',
    ],
    ['an empty file', '', 'csv-empty answers.csv: this file has no header row'],
    ['blank lines only', '\n\r\n \n', 'csv-empty answers.csv: this file has no header row'],
    ['a header row too few', 'a,b\n', 'csv-empty answers.csv: this file has no header row', 2],
  ])('%s is named with its line', async (_, content, fault, headerRows = 1) => {
    expect((await read(content, { headerRows: headerRows as number })).faults).toEqual([fault]);
  });

  test('a fault in the header stops the reading: no row of answers becomes the header', async () => {
    expect(await read('"a"x,b\n1,2\n3,4\n')).toEqual({
      names: [],
      rows: [],
      lines: [],
      faults: ['csv-quote answers.csv:1: a quoted cell has text behind its closing quote'],
    });
  });

  test('lines count the line breaks inside cells', async () => {
    const file = 'a,b\r\n"one\r\n\r\nfour\nfive",1\r\nshort\r\n"x",y\r\n';
    expect(await read(file)).toMatchObject({
      lines: [2, 7],
      faults: ['csv-width answers.csv:6: this row has 1 cell where the header has 2'],
    });
  });

  test('lines of a file with lone CRs count these', async () => {
    expect((await read('a,b\r1,2\r3\r')).faults).toEqual([
      'csv-width answers.csv:3: this row has 1 cell where the header has 2',
    ]);
  });

  test('a missing column is told which columns there are, an ambiguous one which positions to choose from', async () => {
    const problems: unknown[] = [];
    const { readCsv } = await import('../../../integrations/candor/dist/sources/csv.js');
    const { undeclaredOpening } = await import('../../../integrations/candor/dist/sources/read.js');
    async function* file(): AsyncGenerator<Buffer> {
      yield Buffer.from('Other,score,,Other\n');
    }
    const begin = ({ find }: Parameters<Parameters<typeof readCsv>[0]['begin']>[0]) => {
      for (const name of ['Score', 'Other', 'score', { index: 3 }, { index: 4 }]) problems.push(find(name));
      return () => {};
    };
    await readCsv(
      {
        ...{ name: 'a.csv', path: '', begin, report: () => {} },
        ...{ opening: undeclaredOpening, choose: () => ({ headerRows: 1 }) },
      },
      file(),
    );
    expect(problems).toEqual([
      { problem: 'there is no such column; the columns are: Other, score, Other' },
      { problem: 'several columns have this header; use { "index": 0 } or { "index": 3 }' },
      1,
      3,
      { problem: 'there are only 4 columns' },
    ]);
  });
});

test('cells that come again and again and cells that never do are both read as they stand', async () => {
  const repeated = ['', '9', '10', 'é', '"a ""b"" c"', 'quote name', 'x'.repeat(32), 'y'.repeat(33), '雨'];
  const cells = Array.from({ length: 5000 }, (_, index) => [
    repeated[index % repeated.length]!,
    `id-${index}`,
    String((index * 7919) % 600),
  ]);
  const { rows } = await read(`a,b,c\n${cells.map((row) => `${row.join(',')}\n`).join('')}`);
  expect(rows).toEqual(
    cells.map(([first, ...rest]) => [first === '"a ""b"" c"' ? 'a "b" c' : first, ...rest]),
  );
});
