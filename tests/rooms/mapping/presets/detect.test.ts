import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectPreset } from '../../../../integrations/candor/dist/mapping/detect.js';
import { ownFields } from '../../../../integrations/candor/dist/mapping/own-names.js';
import { presets } from '../../../../integrations/candor/dist/mapping/presets/index.js';
import type { Sample } from '../../../../integrations/candor/dist/model/sample.js';
import { cases, hasSample, sampleOf } from './samples.js';

const csv = (...rows: string[][]): Sample => ({ kind: 'csv', rows });
const json = (data: unknown): Sample => ({ kind: 'json', rows: [], data });
const nameOf = (sample: Sample): string | undefined => detectPreset(sample)?.preset.name;
const known = cases.filter(({ file }) => hasSample(file));
const surveymonkey = ['Respondent ID', 'Collector ID', 'Start Date', 'End Date', 'Would you?'];

test.each(known.map(({ file, preset }) => [file, preset.name] as const))(
  '%s is known as %s',
  (file, name) => {
    expect(nameOf(sampleOf(file))).toBe(name);
  },
);

test('why is told by the columns that were found', () => {
  expect(detectPreset(sampleOf('alchemer.csv'))?.why).toBe(
    'it has "Time Started", "Date Submitted", "Status", as exports of Alchemer (SurveyGizmo) do',
  );
});

test('further columns, in any order, do not change which tool it is', () => {
  const tables = known.filter(({ kind }) => kind === 'csv').map(({ file, preset }) => ({ file, preset }));
  const property = fc.property(
    fc.constantFrom(...tables),
    fc.array(fc.string({ minLength: 1 }).filter((name) => name.trim() !== 'score')),
    ({ file, preset }, more) => {
      const { rows } = sampleOf(file);
      const below = more.map(() => '');
      const wider = rows.map((row, at) => [...row, ...(at === 0 ? more : below)]);
      expect(nameOf(csv(...wider))).toBe(preset.name);
    },
  );
  fc.assert(property);
});

test('without one of its marks a table is not known, or known as another layout of the same tool', () => {
  for (const { file, kind, shape, preset } of known) {
    if (kind !== 'csv') continue;
    const { rows } = sampleOf(file);
    for (const mark of shape.marks) {
      const slot = rows[0]!.findIndex((cell) => cell.trim() === mark);
      const less = rows.map((row) => row.filter((_, at) => at !== slot));
      expect([undefined, preset.name], `${file} without ${mark}`).toContain(nameOf(csv(...less)));
    }
  }
});

test('a file in our own format is never taken for the export of a tool', () => {
  for (const name of ['Timestamp', 'id', 'date', 'Status'])
    expect(nameOf(csv([name, 'score', 'comment', 'consent'], ['1', '9', '', 'yes']))).toBeUndefined();
  expect(
    nameOf(
      csv(
        [...ownFields],
        ownFields.map(() => ''),
      ),
    ),
  ).toBeUndefined();
  expect(nameOf(json([Object.fromEntries(ownFields.map((field) => [field, '']))]))).toBeUndefined();
  expect(nameOf(csv(['Timestamp', 'comment'], ['3/4/2026 9:08:07', 'Fast']))).toBe('google-forms');
});

test('a table with a column "score" that is not ours is known by all that is none of ours', () => {
  expect(sampleOf('site-reviews.csv').rows[0]).toContain('score');
  expect(nameOf(sampleOf('site-reviews.csv'))).toBe('site-reviews');
});

test('Qualtrics is known by its third row, in whatever language its second is', () => {
  const { rows } = sampleOf('qualtrics.csv');
  expect(nameOf(csv(rows[0]! as string[], rows[1]! as string[]))).toBeUndefined();
  expect(nameOf(csv(...(rows.filter((_, at) => at !== 2) as string[][])))).toBeUndefined();
});

test('SurveyMonkey is known by its second header row: without it the first answer would be taken for one', () => {
  expect(nameOf(csv(surveymonkey, ['', '', '', '', 'Response'], ['1', '2', '', '', '9']))).toBe(
    'surveymonkey',
  );
  expect(nameOf(csv(surveymonkey, ['1', '2', '', '', '9'], ['2', '2', '', '', '3']))).toBeUndefined();
  expect(nameOf(csv(surveymonkey))).toBeUndefined();
});

test('a sheet is known as Google Forms by its first column only', () => {
  expect(nameOf(csv(['Timestamp', 'Why?'], ['', '']))).toBe('google-forms');
  expect(nameOf(csv(['Why?', 'Timestamp'], ['', '']))).toBeUndefined();
});

test('JSON is known by the first object where its tool puts them, in lines by the line itself', () => {
  const item = { responseId: 'a', createTime: '', lastSubmittedTime: '' };
  expect(nameOf(json({ responses: [null, item] }))).toBe('google-forms');
  expect(nameOf({ kind: 'jsonl', rows: [], data: item })).toBe('google-forms');
  for (const other of [item, [item], { responses: [] }, { responses: {} }, null, 'text', [], [1], undefined])
    expect(nameOf(json(other))).toBeUndefined();
});

test.each([
  [[]],
  [[[]]],
  [[['']]],
  [
    [
      ['Some', 'other'],
      ['1', '2'],
    ],
  ],
])('%j is known as nothing', (rows) => {
  expect(nameOf({ kind: 'csv', rows })).toBeUndefined();
});

test('of what fits the most telling is chosen, wherever it stands in the list', () => {
  const heads = ['Timestamp', 'Id', 'Start time', 'Completion time', 'Email', 'Name'];
  expect(
    nameOf(
      csv(
        heads,
        heads.map(() => ''),
      ),
    ),
  ).toBe('microsoft-forms');
  expect(presets.findIndex(({ name }) => name === 'google-forms')).toBeLessThan(
    presets.findIndex(({ name }) => name === 'microsoft-forms'),
  );
});
