import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Declarations } from '../../../integrations/candor/dist/mapping/declare.js';
import { runs } from '../../helpers/random.js';
import { imported } from './imported.js';

const letters = fc.string({ unit: fc.constantFrom(...'abcdefghkmnpqrstuvwxyz'), minLength: 5, maxLength: 9 });
const part = fc.integer({ min: 100, max: 255 });
const digits = fc.stringMatching(/^[1-9][0-9]{8}$/);
const privates = {
  email: fc.tuple(letters, letters).map(([who, where]) => `${who}@${where}.example`),
  ip: fc.tuple(part, part, part, part).map((parts) => parts.join('.')),
  phone: digits.map((rest) => `+44 ${rest.slice(0, 4)} ${rest.slice(4)}`),
};

/** A value with the column that a person may have declared to be something it is not. */
const kinds = Object.keys(privates) as (keyof typeof privates)[];
const row = fc.record(privates);
const table = fc.array(row, { minLength: 2, maxLength: 12 });
const mistaken: fc.Arbitrary<Declarations> = fc.constantFrom<Declarations>(
  {},
  { score: 'Q1', scale: { min: 0, max: 10 }, comment: 'Q5' },
  { score: 'Q2', scale: { min: 0, max: 10 } },
  { score: 'Q5', scale: { min: 0, max: 10 } },
  { score: 'Q1', scale: { min: 0, max: 10 }, consent: { column: 'Q5', yes: ['Yes'] } },
  { score: '#1', scale: { min: 0, max: 10 }, comment: '#2' },
  { score: '#0', scale: { min: 0, max: 10 }, consent: { column: '#4', yes: ['Yes'] }, date: '#1' },
  { score: 'Q1', scale: { min: 0, max: 10 }, consent: { column: 'Q3', yes: ['Yes'] } },
  { score: 'Q1', scale: { min: 0, max: 10 }, date: 'Q4' },
  { score: 'Q1', scale: { min: 0, max: 10 }, date: 'Q3', dateFormat: 'd.M.yyyy' },
);

test('no e-mail address, machine address or telephone number of a file is in any output, whatever its columns are called and declared to be', async () => {
  await fc.assert(
    fc.asyncProperty(table, mistaken, fc.boolean(), async (rows, given, headed) => {
      const header = headed ? ['Q1,Q2,Q3,Q4,Q5'] : [];
      const lines = rows.map(
        ({ email, ip, phone }, index) =>
          `${index % 11},${email},${ip},${phone},call ${phone} or write ${email}`,
      );
      const { text, json } = await imported('content/responses/a.csv', [...header, ...lines, ''].join('\n'), {
        given,
      });
      for (const values of rows)
        for (const kind of kinds) {
          const start = values[kind].slice(0, 9);
          expect(text).not.toContain(start);
          expect(json).not.toContain(start);
        }
    }),
    { numRuns: runs(30, 100) },
  );
});

test('names, dropped columns and what a mapping calls private are in no output, of JSON neither', async () => {
  const mapping = {
    drop: ['ref'],
    columns: { score: { column: 'rate', min: 0, max: 10 }, name: 'who', email: 'mail', person: 'key' },
  };
  const item = {
    rate: 9,
    ref: 'Ref-77',
    who: 'Ada Lund',
    mail: 'none given',
    key: 'K-1',
    user: { name: 'Ben Okoro' },
  };
  const name = 'content/responses/a.json';
  const { text, json, report } = await imported(name, JSON.stringify([item, { ...item, rate: 'bad' }]), {
    files: { 'content/responses/a.mapping.json': JSON.stringify(mapping) },
  });
  expect(report.columns).toHaveLength(6);
  for (const output of [text, json])
    for (const value of ['Ref-77', 'Ada Lund', 'none given', 'K-1', 'Ben Okoro'])
      expect(output).not.toContain(value);
  expect(text).toContain('(private, not shown)');
});

test.each([
  ['two columns of one header', 'csv', 'Shop,Shop,Why\nHarbour,Quay,fine\n', ['Shop']],
  ['what lies in a dropped object', 'json', '[{"shop":{"a":"Harbour","b":"Quay"},"why":"fine"}]', ['shop']],
])('%s is dropped before the mapping says everything', async (_, kind, content, drop) => {
  const mapping = { drop, columns: { comment: kind === 'csv' ? 'Why' : 'why' } };
  const { text, json, report } = await imported(`content/responses/a.${kind}`, content, {
    files: { 'content/responses/a.mapping.json': JSON.stringify(mapping) },
  });
  expect(report.columns.map(({ becomes }) => becomes)).toEqual(['dropped', 'dropped', 'comment']);
  for (const output of [text, json]) expect(output).not.toMatch(/Harbour|Quay/);
});

test('a value that moves the cursor or hides words is printed as what it is not', async () => {
  const { text } = await imported('content/responses/a.csv', 'Rate,Why\n9,"a\u001b[2Jb"\n8,c\u202ed\n');
  expect(text).toContain('a\ufffd[2Jb');
  expect(text).toContain('c\ufffdd');
});
