import { expect, test } from 'vitest';
import type { PresetName } from '../../../../integrations/candor/dist/mapping/presets/names.js';
import { presets } from '../../../../integrations/candor/dist/mapping/presets/index.js';
import { imported, isKnown, mapped, planned } from './imported.js';

const heads: [name: PresetName, head: string, below: string[], dropped: string[]][] = [
  [
    'surveymonkey',
    'Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,Score',
    [',,,,,,,,,Response'],
    ['IP Address', 'Email Address', 'First Name', 'Last Name'],
  ],
  ['typeform', '#,Score,Start Date (UTC),Submit Date (UTC),Network ID', [], ['Network ID']],
  [
    'qualtrics',
    'StartDate,EndDate,Status,IPAddress,Progress,Finished,RecordedDate,ResponseId,LocationLatitude,LocationLongitude,Score',
    ['', Array<string>(11).fill('{"ImportId":"QID1"}').join(',')],
    ['IPAddress', 'LocationLatitude', 'LocationLongitude'],
  ],
  ['google-forms', 'Timestamp,Email Address,Score', [], ['Email Address']],
];

for (const [name, head, below, columns] of heads)
  test.skipIf(!isKnown(name))(`nobody reads ${columns.join(', ')} of ${name}`, () => {
    const dropped = planned([head, ...below], 'Score', name).preset!.shape.dropped;
    expect(dropped).toEqual(expect.arrayContaining(columns));
  });

test.skipIf(!isKnown('netlify'))('nobody reads the address and the browser of forms at Netlify', () => {
  const { dropped } = presets.find(({ name }) => name === 'netlify')!.json!;
  expect(dropped.some((name) => /(^|\.)ip$/.test(String(name)))).toBe(true);
  expect(dropped.some((name) => /(^|\.)user_agent$/.test(String(name)))).toBe(true);
});

test('columns that nobody mapped reach nothing that is published, counted or told', async () => {
  const file = [
    'Score,Why?,IP Address,Who taught you?,E-mail',
    ...Array.from(
      { length: 12 },
      (_, index) => `9,Fine ${index},203.0.113.${index},Ada Example,ada${index}@mail.example`,
    ),
    '12,Fine,203.0.113.99,Ada Example,ada@mail.example',
    '',
  ].join('\n');
  const { run } = await imported(file, mapped({ consent: undefined }));
  const { quotables, findings, summary } = run!;
  const all = JSON.stringify({ quotables, findings, summary });
  expect(all).not.toMatch(/203\.0\.113|Ada Example|mail\.example/);
});
