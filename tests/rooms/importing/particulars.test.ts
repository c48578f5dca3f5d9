import { expect, test } from 'vitest';
import type { UserMapping } from '../../../integrations/candor/dist/mapping/schema.js';
import { imported, places } from './imported.js';

const mapping: UserMapping = {
  columns: {
    score: { column: 'Rate', min: 0, max: 10 },
    comment: 'Why',
    consent: { column: 'May we?', yes: ['Yes'], no: ['No'] },
    relationship: { column: 'Who', values: { Staff: 'employee' } },
    incentive: { column: 'Gift', none: ['no'] },
    product: 'Bike',
    translatedFrom: { column: 'Original' },
    customerUntil: { column: 'Left', format: 'dd.MM.yyyy' },
    picture: 'Face',
  },
};
const header = 'Rate,Why,May we?,Who,Gift,Bike,Original,Left,Face,Avatar';
const row = (who: string, consent = 'Yes') =>
  `9,Fine,${consent},${who},a bell,Cargo bike,de,31.12.2025,content/people/ada-lund.jpg,https://cdn.example/ada-lund`;
const file = 'content/responses/a.csv';
const read = (...rows: string[]) =>
  imported(file, [header, ...rows, ''].join('\n'), {
    files: { 'content/responses/a.mapping.json': JSON.stringify(mapping) },
  });

test('what is told beside the words is told of each column, and no picture is printed, mapped or not', async () => {
  const { report, text, json } = await read(row('Staff'), row(''));
  expect(Object.fromEntries(report.columns.map(({ name, becomes }) => [name, becomes]))).toMatchObject({
    Who: 'who they are to you, told beside their words',
    Gift: 'what was offered, told beside their words',
    Bike: 'product it is about',
    Original: 'language translated from, told beside their words',
    Left: 'customer until, told beside their words',
    Face: 'picture, shown where agreed',
    Avatar: 'not read',
  });
  expect(report.mapping).toEqual(mapping);
  expect(report.snippet).toContain("relationship: { column: 'Who', values: { Staff: 'employee' } }");
  expect(report.problems).toBe(false);
  for (const output of [text, json]) expect(output).not.toContain('ada-lund');
});

test('a relationship that nobody declared is told with its line and what to write', async () => {
  const result = await read(row('Staff'), row('Neighbour'), row('Neighbour', 'No'));
  expect(places(result)).toEqual([`${file}:3:12 relationship-undeclared`]);
  expect(result.report.problems).toBe(true);
  expect(result.text).toContain(
    `In the mapping's "relationship" write "values": { "Neighbour": "<what it stands for>" }, one of customer, former-customer, employee`,
  );
});
