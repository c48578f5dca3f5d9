import { expect, test } from 'vitest';
import { draftOf } from '../../../integrations/candor/dist/mapping/draft.js';
import { mappingSchema, type UserMapping } from '../../../integrations/candor/dist/mapping/schema.js';
import { FileSurvey } from '../../../integrations/candor/dist/mapping/survey.js';

/** The survey of a table; names that begin with "secret" are private. */
function survey(mapping: UserMapping, names: string[], rows: string[][]): FileSurvey {
  const found = new FileSurvey({
    names,
    draft: draftOf(mappingSchema.parse(mapping), null),
    isPrivate: (name) => name.startsWith('secret'),
    find: (column) => {
      const slots = names.flatMap((name, slot) => (name === column ? [slot] : []));
      const slot = typeof column === 'object' ? column.index : slots.length === 1 ? slots[0]! : -1;
      return slot === -1 ? { problem: 'no' } : slot;
    },
  });
  rows.forEach((row) => found.look({ text: (slot) => row[slot]! }));
  return found;
}

const scored = (score: object = {}): UserMapping => ({
  columns: { score: { column: 'Rating', ...score }, comment: 'Why' },
});

test('each column has the name a mapping can use, what it becomes, and up to three different values', () => {
  const rows = [
    ['9', 'Fine', 'a', 'b', ''],
    ['9', 'Fine', 'c', 'd', ''],
    ['7', 'Slow\nand dear', 'e', 'f', ''],
    ['5', 'x'.repeat(80), 'g', 'h', ''],
    ['3', 'Late', 'i', 'j', ''],
  ];
  const told = survey(scored(), ['Rating', 'Why', 'Other', 'Other', ''], rows).columns();
  expect(told).toEqual([
    { name: 'Rating', column: 'Rating', becomes: 'score', private: false, samples: ['9', '7', '5'] },
    {
      ...{ name: 'Why', column: 'Why', becomes: 'comment', private: false },
      samples: ['Fine', 'Slow and dear', `${'x'.repeat(39)}…`],
    },
    { name: 'Other', column: { index: 2 }, becomes: 'not read', private: false, samples: ['a', 'c', 'e'] },
    { name: 'Other', column: { index: 3 }, becomes: 'not read', private: false, samples: ['b', 'd', 'f'] },
    { name: '', column: { index: 4 }, becomes: 'not read', private: false, samples: [] },
  ]);
});

test('dropped columns, names, addresses and columns known to be private show no values', () => {
  const mapping: UserMapping = {
    drop: ['Ref'],
    columns: { name: 'Who', email: 'Mail', person: 'Key', segments: { plan: 'Plan' } },
  };
  const names = ['Ref', 'Who', 'Mail', 'Key', 'Plan', 'secret'];
  const told = survey(mapping, names, [['r', 'Ada', 'm', 'k', 'small', 's']]).columns();
  expect(told.map(({ becomes }) => becomes)).toEqual([
    'dropped',
    'name, shown where agreed',
    'e-mail, never published',
    'who it is, never published',
    'segment "plan"',
    'not read',
  ]);
  expect(told.map(({ samples }) => samples)).toEqual([[], [], [], [], ['small'], []]);
});

test.each([
  ['e-mail addresses', 'ada@lund.example'],
  ['addresses of machines', '192.0.2.17'],
  ['addresses of machines in version 6', '2001:db8::ff00:42:8329'],
  ['telephone numbers', '+44 1632 960001'],
  ['telephone numbers without a country', '(555) 010-1234'],
])('a column with %s is private, whatever it is called', (_, value) => {
  const told = survey({}, ['Reach'], [['none'], [value]]).columns();
  expect(told).toMatchObject([{ private: true, samples: [] }]);
});

test('a comment that names an address is not shown, and the others are', () => {
  const rows = [
    ['9', 'Write to ada@lund.example'],
    ['9', 'Fine'],
  ];
  expect(survey(scored(), ['Rating', 'Why'], rows).columns()[1]).toMatchObject({
    private: false,
    samples: ['Fine'],
  });
});

test('days, times, ids and numbers are no telephone numbers', () => {
  const values = ['2026-03-04 10:12:33', '4/22/2016 19:57:50', '30.09.2021', '11868932842', '1,234,567'];
  for (const value of values)
    expect(survey({}, ['x'], [[value]]).columns()).toMatchObject([{ private: false, samples: [value] }]);
});

test('the score is checked: lowest, highest, labels with what they stand for, blanks and what is outside', () => {
  const mapping = scored({ min: 0, max: 10, values: { Absolutely: 10 }, none: ['N/A'] });
  const cells = ['9', '3', ' 9 ', 'Absolutely', 'N/A', 'Perhaps', 'Perhaps', '', '11', '7.5'];
  const rows = cells.map((cell) => [cell, '']);
  expect(survey(mapping, ['Rating', 'Why'], rows).score()).toEqual({
    ...{ scale: { min: 0, max: 10 }, kind: 'nps', lowest: 3, highest: 11, numbers: 4, blank: 1 },
    labels: [
      { value: 'Perhaps', n: 2, declared: false, score: null },
      { value: 'Absolutely', n: 1, declared: true, score: 10 },
      { value: 'N/A', n: 1, declared: true, score: null },
    ],
    ...{ outside: 2, others: 0 },
  });
});

test('whole numbers as data frames write them are numbers, and no labels', () => {
  const rows = ['9.0', '1E+01', '2e0'].map((cell) => [cell, '']);
  const found = survey(scored({ min: 0, max: 10 }), ['Rating', 'Why'], rows).score();
  expect(found).toMatchObject({ lowest: 2, highest: 10, numbers: 3, labels: [], outside: 0 });
});

test('without a scale the score column is still described', () => {
  const found = survey(
    scored(),
    ['Rating', 'Why'],
    [
      ['1', ''],
      ['5', ''],
    ],
  ).score();
  expect(found).toMatchObject({ scale: null, kind: null, lowest: 1, highest: 5, outside: 0 });
});

test('while no score is declared the columns of whole numbers are listed, and none is chosen', () => {
  const names = ['Stars', 'Label', 'Id', 'Word', 'secret'];
  const rows = Array.from({ length: 200 }, (_, index) => [
    String((index % 5) + 1),
    index % 4 === 0 ? 'Absolutely' : String((index % 9) + 1),
    String(100_000 + index),
    'yes',
    '5',
  ]);
  const found = survey({}, names, rows);
  expect(found.score()).toBeNull();
  expect(found.candidates()).toEqual([
    {
      ...{ name: 'Label', column: 'Label', lowest: 1, highest: 9, numbers: 150 },
      labels: [{ value: 'Absolutely', n: 50 }],
    },
    { name: 'Stars', column: 'Stars', lowest: 1, highest: 5, numbers: 200, labels: [] },
  ]);
});

test('consent values are told with what each is taken for', () => {
  const mapping: UserMapping = {
    columns: { consent: { column: 'May we?', yes: { 'With name': ['quote', 'name'] }, no: ['No'] } },
  };
  const cells = ['With name', 'no', 'no', 'Maybe', '', ''];
  expect(
    survey(
      mapping,
      ['May we?'],
      cells.map((cell) => [cell]),
    ).consent(),
  ).toEqual({
    values: [
      { value: 'no', n: 2, agrees: [] },
      { value: 'Maybe', n: 1, agrees: null },
      { value: 'With name', n: 1, agrees: ['quote', 'name'] },
    ],
    ...{ blank: 2, others: 0 },
  });
});

test('of a column with a value for every row a thousand are kept, and the rest is counted', () => {
  const rows = Array.from({ length: 1_500 }, (_, index) => [`word ${index}`, '']);
  const found = survey(scored({ min: 0, max: 10 }), ['Rating', 'Why'], rows).score()!;
  expect(found.labels).toHaveLength(1_000);
  expect(found.others).toBe(500);
});

test('dates are looked at where no format is declared, and columns of dates are named', () => {
  const dated: UserMapping = { columns: { submittedAt: 'When' } };
  expect(survey(dated, ['When'], [['2026-03-04'], ['2026-03-05T10:00:00Z']]).dates()).toEqual({
    kind: 'iso',
  });
  expect(survey(dated, ['When'], [['4/22/2026'], ['1/2/2026']]).dates()).toMatchObject({
    kind: 'format',
    format: 'M/d/yyyy',
  });
  expect(survey({}, ['When', 'Why'], [['2026-03-04', 'Fine']]).dateColumns()).toEqual(['When']);
});
