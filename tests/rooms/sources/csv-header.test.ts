import { describe, expect, test } from 'vitest';
import type { ColumnName } from '../../../integrations/candor/dist/sources/contract.js';
import { headerColumns } from '../../../integrations/candor/dist/sources/csv-header.js';
import { read } from './reading.js';

const table = (...headers: string[][]) =>
  headerColumns(headers, Math.max(...headers.map((row) => row.length)));

describe('one header row', () => {
  const { names, find } = table([
    'Id',
    'Other',
    'Would you\nrecommend us?',
    'Other',
    '',
    'Other',
    'None',
    'None',
  ]);

  test('names its columns', () => {
    expect(names).toEqual(['Id', 'Other', 'Would you\nrecommend us?', 'Other', '', 'Other', 'None', 'None']);
    expect(find('Id')).toBe(0);
    expect(find({ index: 4 })).toBe(4);
    expect(find({ index: 8 })).toEqual({ problem: 'there are only 8 columns' });
  });

  test('needs positions where several columns have the same header', () => {
    const problem = 'several columns have this header; use';
    expect(find('Other')).toEqual({ problem: `${problem} { "index": 1 }, { "index": 3 } or { "index": 5 }` });
    expect(find('None')).toEqual({ problem: `${problem} { "index": 6 } or { "index": 7 }` });
  });

  test('is found in one line, though it has breaks or hard spaces in it', () => {
    expect(find('Would you recommend us?')).toBe(2);
    expect(table(['a\u00a0b', 'a b']).find('a b')).toBe(1);
    expect(table(['a\u00a0b', 'a  b']).find('a b')).toMatchObject({
      problem: expect.stringContaining('several'),
    });
  });

  test('says which columns there are', () => {
    expect(table(['Id', '', 'Why?']).find('why?')).toEqual({
      problem: 'there is no such column; the columns are: Id, Why?',
    });
  });
});

describe('two header rows', () => {
  const columns = table(
    ['Respondent ID', 'Which bikes?', '', '', 'Would you\u00a0recommend us?', '', 'Anything else?', '', ''],
    [
      '',
      'City',
      'Cargo',
      'Other (please specify)',
      'Response',
      'Why?',
      'Open-Ended Response',
      '',
      'Response',
    ],
  );
  const listed = [
    'Respondent ID',
    'Which bikes? / City',
    'Which bikes? / Cargo',
    'Which bikes? / Other (please specify)',
    'Would you\u00a0recommend us?',
    'Would you recommend us? / Why?',
    'Anything else?',
    '',
    'Anything else? / Response',
  ];

  test('are joined: a blank head goes on with the question to its left, and what only says "Response" adds nothing', () => {
    expect(columns.names).toEqual(listed);
  });

  test('every name that is listed finds its column, and every position does', () => {
    for (const [slot, name] of listed.entries()) {
      if (name !== '') expect(columns.find(name)).toBe(slot);
      expect(columns.find({ index: slot })).toBe(slot);
    }
  });

  test.each<[ColumnName, number]>([
    ['Would you recommend us?', 4],
    ['Would you recommend us? / Response', 4],
    ['Why?', 5],
    ['Cargo', 2],
    ['Anything else? / Open-Ended Response', 6],
  ])('%s is found too', (name, slot) => {
    expect(columns.find(name)).toBe(slot);
  });

  test('a question of several columns is none of them, and says which there are', () => {
    expect(columns.find('Which bikes?')).toEqual({
      problem:
        'this question has 3 columns: "Which bikes? / City", "Which bikes? / Cargo", "Which bikes? / Other (please specify)"; name one of them',
    });
    const many = table(['Which?', ...Array.from({ length: 11 }, () => '')], Array.from('abcdefghijkl'));
    expect(many.find('Which?')).toEqual({
      problem: expect.stringMatching(
        /^this question has 12 columns: "Which\? \/ a", .+"Which\? \/ h" and 4 more;/,
      ),
    });
  });

  test('a sub-head that several questions have needs their names', () => {
    const { find } = table(['One?', '', 'Two?', ''], ['Response', 'Why?', 'Response', 'Why?']);
    expect(find('Why?')).toEqual({ problem: expect.stringContaining('{ "index": 1 } or { "index": 3 }') });
    expect(find('Two? / Why?')).toBe(3);
    expect(find('Response')).toMatchObject({ problem: expect.stringContaining('several') });
  });

  test('the second may be longer than the first, or begin without a question', () => {
    expect(table(['', 'Why?'], ['City', '', 'Cargo']).names).toEqual(['City', 'Why?', 'Why? / Cargo']);
  });

  test('a question asked twice needs positions', () => {
    const { find } = table(['Why?', 'Why?'], ['Response', 'Response']);
    expect(find('Why?')).toEqual({ problem: expect.stringContaining('{ "index": 0 } or { "index": 1 }') });
  });

  test('rows below them are answers, however many cells each header row has', async () => {
    const { names, rows } = await read('Respondent ID,Would you?\n,Response,Why?\n7,9,Fast\n', {
      headerRows: 2,
    });
    expect(names).toEqual(['Respondent ID', 'Would you?', 'Would you? / Why?']);
    expect(rows).toEqual([['7', '9', 'Fast']]);
  });
});

describe('three header rows', () => {
  const { names, find } = table(
    ['StartDate', 'ResponseId', 'UserLanguage', 'Q1', 'Q2'],
    ['Start Date', 'Antwort-ID', 'User Language', 'Would you recommend us?', 'Why?'],
    ['startDate', '_recordId', 'userLanguage', 'QID1', 'QID2_TEXT'].map((id) => `{"ImportId":"${id}"}`),
  );

  test('give codes with their questions, and nothing of what is meant for machines', () => {
    expect(names).toEqual([
      'StartDate',
      'ResponseId / Antwort-ID',
      'UserLanguage',
      'Q1 / Would you recommend us?',
      'Q2 / Why?',
    ]);
  });

  test.each<[string, number]>([
    ['ResponseId', 1],
    ['Q1', 3],
    ['Would you recommend us?', 3],
    ['Q2 / Why?', 4],
  ])('find %s', (name, slot) => {
    expect(find(name)).toBe(slot);
  });
});
