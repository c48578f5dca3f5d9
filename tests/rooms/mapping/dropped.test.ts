import { expect, test } from 'vitest';
import type { UserMapping } from '../../../integrations/candor/dist/mapping/schema.js';
import { ingestFiles, toldBy } from '../ingested.js';

const file = 'content/responses/survey.csv';
const table = [
  'Time Started,Date Submitted,Status,IP Address,City,Contact ID,Score,Why,Why',
  '2026-03-04 09:08:07,2026-03-04 09:09:10,Complete,192.0.2.7,Biel,77,9,Fast,',
  '',
].join('\n');
const score = { column: 'Score', min: 0, max: 10 };
const run = (mapping: UserMapping) =>
  ingestFiles({ [file]: table, 'content/responses/survey.mapping.json': JSON.stringify(mapping) });

test('a column that the preset drops cannot be read as a segment, a comment or anything else that may be shown', async () => {
  const mapping = { columns: { score, comment: 'IP Address', segments: { city: 'City' } } };
  await expect(run(mapping)).rejects.toThrow(
    [
      `${file}, column "IP Address": the mapping reads "comment" from a column that is dropped, as it may tell who or where somebody is [mapping-dropped]`,
      `${file}, column "City": the mapping reads "segments.city" from a column that is dropped, as it may tell who or where somebody is [mapping-dropped]`,
    ].join('\n'),
  );
  await expect(run(mapping)).rejects.toThrow(
    expect.objectContaining({ hint: expect.stringContaining('"preset": false') }),
  );
});

test('nor by its position', async () => {
  await expect(run({ columns: { score, segments: { city: { index: 4 } } } })).rejects.toThrow(
    'the mapping reads "segments.city" from a column that is dropped',
  );
});

test('it may be who somebody is', async () => {
  const { summary } = await run({
    columns: { score, person: 'Contact ID', name: 'City', email: 'IP Address' },
  });
  expect(summary).toMatchObject({ read: 1, counted: 1 });
});

test('without the preset its columns are as any other', async () => {
  const { summary } = await run({ preset: false, columns: { score, segments: { city: 'City' } } });
  expect(summary).toMatchObject({ read: 1, counted: 1 });
});

test('what a mapping drops itself is held to the same', async () => {
  await expect(run({ preset: false, drop: ['City'], columns: { score, comment: 'City' } })).rejects.toThrow(
    'the mapping reads "comment" from a column that is dropped',
  );
  const { summary } = await run({ preset: false, drop: ['City', { index: 3 }], columns: { score } });
  expect(summary).toMatchObject({ read: 1 });
});

test('all columns of the same header are dropped', async () => {
  await expect(run({ drop: ['Why'], columns: { score, comment: { index: 8 } } })).rejects.toThrow(
    'the mapping reads "comment" from a column that is dropped',
  );
});

test('a misspelt "drop" is told: the column it means would be printed', async () => {
  await expect(run({ drop: ['IP'], columns: { score } })).rejects.toThrow(
    `${file}, column "IP": the mapping's "drop" was not found: there is no such column`,
  );
});

test('JSON drops by key and by path', async () => {
  const item = {
    responseId: 'a',
    createTime: '2026-03-04T09:08:07Z',
    lastSubmittedTime: '2026-03-04T09:08:07Z',
  };
  const answers = { q1: { textAnswers: { answers: [{ value: '9' }] } } };
  const responses = [{ ...item, respondentEmail: 'ada@example.org', at: { city: 'Biel' }, answers }];
  const json = (mapping: UserMapping) =>
    ingestFiles({
      'content/responses/form.json': JSON.stringify({ responses }),
      'content/responses/form.mapping.json': JSON.stringify(mapping),
    });
  const q1 = { column: 'q1', min: 0, max: 10 };
  for (const columns of [{ comment: 'respondentEmail' }, { segments: { city: 'at.city' } }])
    await expect(json({ drop: ['at.city'], columns: { score: q1, ...columns } })).rejects.toThrow(
      'that is dropped',
    );
  const read = await json({ drop: ['at.city'], columns: { score: q1, email: 'respondentEmail' } });
  expect(read.summary).toMatchObject({ read: 1, counted: 1 });
  expect(toldBy(read)).toEqual([]);
});

test('JSON drops a key in whichever way its path is written, and all that lies in it', async () => {
  const items = [{ id: 'a', nps: 9, ip: '192.0.2.7', contact: { place: { city: 'Biel' } } }];
  const read = (place: string, drop: string[]) =>
    ingestFiles({
      'content/responses/list.json': JSON.stringify(items),
      'content/responses/list.mapping.json': JSON.stringify({
        drop,
        columns: { score: { column: 'nps', min: 0, max: 10 }, segments: { place } },
      }),
    });
  for (const [place, drop] of [
    ['["ip"]', 'ip'],
    ['ip', '["ip"]'],
    ['contact.place.city', 'contact'],
    ['contact["place"].city', 'contact.place'],
  ] as const)
    await expect(read(place, [drop])).rejects.toThrow('"segments.place" from a column that is dropped');
  expect(toldBy(await read('contact.place.city', ['contact.place.street', 'contacts']))).toEqual([]);
});

test('headers that differ in nothing but spaces are dropped together', async () => {
  const files = {
    [file]: 'Score,Home  address,Home address\n9,,Biel\n',
    'content/responses/survey.mapping.json': JSON.stringify({
      drop: ['Home  address'],
      columns: { score, segments: { home: { index: 2 } } },
    }),
  };
  await expect(ingestFiles(files)).rejects.toThrow('"segments.home" from a column that is dropped');
});
