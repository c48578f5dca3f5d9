import { describe, expect, test } from 'vitest';
import { read } from './reading.js';

describe('the delimiter is found', () => {
  test.each<[string, string, string[][]]>([
    [
      'in a hotel file of semicolons whose every row has a decimal comma, as many as its header has commas',
      'Hotel, Stadt;Note\nAdler;8,5\nKrone;9,0\n',
      [
        ['Adler', '8,5'],
        ['Krone', '9,0'],
      ],
    ],
    [
      'where commas would cut every record into more cells, as evenly',
      'Preis,Note;Hotel,Stadt\n120,50;Adler,Ulm\n99,00;Krone,Wien\n',
      [
        ['120,50', 'Adler,Ulm'],
        ['99,00', 'Krone,Wien'],
      ],
    ],
    [
      'under questions with more commas than there are columns',
      'Tag;Wie sehr, von 0 bis 10, alles, in allem?;Warum?\n1;8,5;9,5\n2;9,0;8,5\n',
      [
        ['1', '8,5', '9,5'],
        ['2', '9,0', '8,5'],
      ],
    ],
    [
      'where every answer has a semicolon as prose',
      'id,What; why?\n1,good; fast\n2,bad; slow\n',
      [
        ['1', 'good; fast'],
        ['2', 'bad; slow'],
      ],
    ],
    [
      'where a cell joins choices with semicolons',
      'id,languages\n1,C;R\n2,Go\n',
      [
        ['1', 'C;R'],
        ['2', 'Go'],
      ],
    ],
    [
      'under quoted heads with line breaks',
      '"How\nlikely, now?";"Why;\nsay?"\n9;good, yes\n',
      [['9', 'good, yes']],
    ],
    ['between tabs, with commas in every cell', 'a, b\tc, d\n1, 2\t3, 4\n', [['1, 2', '3, 4']]],
    ['behind commas with blanks', 'a, b, c\n1, 2, 3\n', [['1', ' 2', ' 3']]],
    [
      'though a row is broken',
      'a;b,c\n1;2,5\n3\n4;5,5\n',
      [
        ['1', '2,5'],
        ['4', '5,5'],
      ],
    ],
    ['of a header alone', 'Tag;Wie sehr, von 0 bis 10;Warum?\n', []],
    ['by a "sep=" line, whatever the rows say', 'sep=|\na;b|c;d\n1;2|3;4\n', [['1;2', '3;4']]],
  ])('%s', async (_, content, rows) => {
    expect((await read(content)).rows).toEqual(rows);
  });

  test('a list of one column has none, even where its texts have commas', async () => {
    const { names, rows, faults } = await read('comment\nGood, fast\nNice; really\n');
    expect(names).toEqual(['comment']);
    expect(rows).toEqual([['Good, fast'], ['Nice; really']]);
    expect(faults).toEqual([]);
  });

  test('a "sep=" line without a delimiter is no such line', async () => {
    expect(await read('sep=\r\na,b\r\n')).toMatchObject({ names: ['sep='] });
  });
});
