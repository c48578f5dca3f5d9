import { expect, test } from 'vitest';
import { sumOf } from './sums.js';
import { imported, places } from './imported.js';

const file = 'content/responses/spring.csv';
const survey = [
  'When;"Would you recommend us?";Why?;May we print it?;E-mail;Plan',
  '22/04/2026 10:00;9;"Wheels true,',
  'tea good";Yes;ada@lund.example;small',
  '23/04/2026 11:30;10;;Yes;ben@lund.example;large',
  '24/04/2026 11:30;Absolutely;Fine;No;;large',
  '01/05/2026 11:30;N/A;So so;;;small',
  '01/05/2026 11:31;11;x;Yes;;small',
  '02/05/2026 11:31;3;y;Perhaps;;small',
  '02/05/2026 11:31;3;y',
  '',
].join('\n');

const given = { score: '#1', scale: { min: 0, max: 10 }, date: 'When', comment: 'Why?' };
const complete = {
  ...given,
  labels: { Absolutely: 10, 'N/A': null },
  consent: { column: 'May we print it?', yes: ['Yes'] },
  refused: ['No', 'Perhaps'],
};

test('before anything is declared the columns are told, and what only the owner can say', async () => {
  const { report, text } = await imported(file, survey);
  expect(report).toMatchObject({
    ...{ place: 'read', preset: null, delimiter: ';', encoding: 'UTF-8', headerRows: 1, mappingFrom: null },
    candidates: [{ name: 'Would you recommend us?', lowest: 3, highest: 11 }],
    fates: { rows: 7, unmapped: 6, unreadable: 1 },
    ...{ rounds: [], noRounds: 'missing', usable: false, problems: true },
  });
  expect(report.toDeclare.filter(({ required }) => required).map(({ option }) => option)).toEqual([
    '--score "<column>"',
    '--scale <lowest>-<highest>',
  ]);
  expect(report.toDeclare.map(({ option }) => option)).toContain('--date "When"');
  expect(text).toContain('#1  Would you recommend us?  3 to 11  4 rows  besides "Absolutely" 1, "N/A" 1');
  expect(text.trimEnd().endsWith("csv('content/responses/spring.csv', {}),")).toBe(true);
});

test('what stands in the file and is not declared is asked for, value by value', async () => {
  const consent = { column: 'May we print it?', yes: ['Yes'] };
  const found = await imported(file, survey, { given: { ...given, consent } });
  expect(found.report.toDeclare.filter(({ required }) => required).map(({ option }) => option)).toEqual([
    '--label "Absolutely=<score or none>"',
    '--label "N/A=<score or none>"',
    '--consent "May we print it?=No", or --refused "No"',
    '--consent "May we print it?=Perhaps", or --refused "Perhaps"',
  ]);
  expect(found.report).toMatchObject({ noRounds: 'undeclared', rounds: [], problems: true });
  expect(found.text).toContain(
    'Figures: none. They would be wrong while some rows hold something nobody declared.',
  );
});

test('each problem stands at its file, line and character', async () => {
  const consent = { column: 'May we print it?', yes: ['Yes'] };
  const found = await imported(file, survey, { given: { ...given, consent } });
  expect(places(found)).toEqual([
    `${file}:5:18 score-undeclared`,
    `${file}:5:34 consent-undeclared`,
    `${file}:6:18 score-undeclared`,
    `${file}:8:22 consent-undeclared`,
    `${file}:9 csv-width`,
    `${file}:7:18 score-outside-scale`,
  ]);
  expect(found.text).toContain(
    `  ${file}:5:18: column #1: the value "Absolutely" is not declared in the mapping\n      In the mapping's "score" write`,
  );
});

test('when all is declared every row has its fate, and the sum is told', async () => {
  const { report, text } = await imported(file, survey, { given: complete });
  expect(report.fates).toEqual({
    ...{ rows: 7, counted: 4, notAnswered: 1, rejected: 1, undeclared: 0, partial: 0, repeated: 0 },
    ...{ withheld: {}, unreadable: 1, unmapped: 0 },
  });
  expect(report.comments).toEqual({
    published: 1,
    withheld: { 'no-comment': 1, 'consent-refused': 2, 'no-consent': 1 },
  });
  expect(report.rounds).toMatchObject([
    { id: 'spring', n: 4, promoters: 3, passives: 0, detractors: 1, nps: 50, printed: false },
  ]);
  expect(text).toContain('7 = 4 + 1 + 1 + 0 + 0 + 0 + 1: every row is accounted for.');
  expect(text).toContain('Round "spring": NPS 50.0 from 4 answers: 3 promoters (9 and 10)');
});

test('dates that can be read in one way only are read so, and the format is written', async () => {
  const { report, text } = await imported(file, survey, { given: complete });
  expect(report.dates).toMatchObject({
    format: 'd/M/yyyy H:mm',
    from: 'found',
    zone: 'UTC',
    zoneDeclared: false,
  });
  expect(text).toContain('Times that name no zone are taken for UTC');
  expect(report.mapping?.columns).toMatchObject({ submittedAt: { column: 'When', format: 'd/M/yyyy H:mm' } });
});

test('dates that can be read in two ways are not read: both ways are shown', async () => {
  const table = 'When,score,Why\n03/04/2026,9,a\n05/06/2026,8,b\n';
  const { report, text } = await imported(file, table, {
    given: { ...given, score: 'score', comment: 'Why' },
  });
  expect(report.dates?.found).toMatchObject({ kind: 'ambiguous' });
  expect(report.toDeclare[0]).toMatchObject({
    option: '--date-format "d/M/yyyy", or --date-format "M/d/yyyy"',
    required: true,
  });
  expect(text).toContain('"03/04/2026" is 3 April 2026, or 4 March 2026');
  const declared = {
    ...given,
    score: 'score',
    comment: 'Why',
    dateFormat: 'd/M/yyyy',
    zone: 'Europe/London',
  };
  const again = await imported(file, table, { given: declared });
  expect(again.report).toMatchObject({ problems: false, dates: { from: 'declared', zoneDeclared: true } });
});

test('where a tool usually writes dates otherwise, those of the file are read as they are, and that is written', async () => {
  const monkey = [
    'Respondent ID,Collector ID,Start Date,End Date,Would you recommend us?',
    ',,,,Response',
    '11,1,2026-03-04 02:43:24,2026-03-04 02:47:33,9',
    '12,1,2026-03-05 02:43:24,2026-03-05 02:47:33,3',
    '',
  ].join('\n');
  const { report, text } = await imported(file, monkey, {
    given: { score: '#4', scale: { min: 0, max: 10 } },
  });
  expect(report).toMatchObject({
    preset: { name: 'surveymonkey' },
    dates: { from: 'found', format: 'iso' },
    fates: { rows: 2, counted: 2 },
    mapping: { columns: { submittedAt: { format: 'iso' } } },
  });
  expect(text).toContain('which is not what this tool writes');
});

test('a column given by its number is written by its name, and a doubled name by its number', async () => {
  const one = await imported(file, survey, { given });
  expect(one.report.mapping?.columns?.score).toMatchObject({ column: 'Would you recommend us?' });
  const two = await imported(file, 'Rate,Rate\n1,2\n', {
    given: { score: '#1', scale: { min: 0, max: 10 } },
  });
  expect(two.report.mapping?.columns?.score).toMatchObject({ column: { index: 1 } });
});

test('a misspelt column is told with the one that is near, even while the scale is missing', async () => {
  const found = await imported(file, survey, { given: { score: 'Would you recommed us' } });
  expect(found.report.issues).toMatchObject([
    {
      rule: 'mapping-column',
      remedy: expect.stringMatching(/^Did you mean "Would you recommend us\?"\?/) as string,
    },
    { rule: 'csv-width' },
  ]);
  expect(found.report.usable).toBe(false);
});

test.each([
  [{ min: 1, max: 10 }, '1 to 10, so no NPS', { nps: null, netScore: 100 }],
  [{ min: 1, max: 5 }, '1 to 5, so no NPS', { nps: null, netScore: null, mean: 4 }],
])('on a scale of %o there is no NPS', async (scale, told, figures) => {
  const top = scale.max === 10 ? '10,9' : '5,3';
  const [one, other] = top.split(',');
  const table = `Rate\n${one}\n${other}\n`;
  const { report, text } = await imported(file, table, { given: { score: 'Rate', scale } });
  expect(text).toContain(told);
  expect(report.rounds).toMatchObject([figures]);
});

test('where a column says the round there are figures for each', async () => {
  const table = `Rate,Season\n${'10,spring\n'.repeat(12)}${'3,autumn\n'.repeat(11)}`;
  const mapping = {
    round: { column: 'Season' },
    columns: { score: { column: 'Rate', min: 0, max: 10 } },
  };
  const { report } = await imported(file, table, {
    files: { 'content/responses/spring.mapping.json': JSON.stringify(mapping) },
  });
  expect(report.rounds).toMatchObject([
    { id: 'autumn', n: 11, nps: -100, printed: true },
    { id: 'spring', n: 12, nps: 100, printed: true },
  ]);
  expect(report).toMatchObject({
    mappingFrom: { file: 'content/responses/spring.mapping.json' },
    asItStands: true,
  });
});

test("a file in Candor's own format needs nothing, and says so", async () => {
  const own =
    'id,submitted_at,score,comment,consent,plan\nr1,2026-03-01,9,Fine,quote,small\nr1,2026-03-01,9,Fine,quote,small\n';
  const { report, text } = await imported(file, own);
  expect(report).toMatchObject({ mappingFrom: 'own', mapping: null, snippet: `csv('${file}'),` });
  expect(report.fates).toMatchObject({ rows: 2, counted: 1, repeated: 1 });
  expect(text).toContain("none needed: the file is in Candor's own format");
  const labelled = await imported(file, own.replace(',9,', ',Great,'), { given: { labels: { Great: 10 } } });
  expect(labelled.report).toMatchObject({ usable: true, mapping: { columns: { comment: 'comment' } } });
});

test('a list of objects is told by its keys and paths', async () => {
  const items = [
    { id: 'a', answers: { rate: 9, why: 'Fine' }, tags: ['x', 'y'], person: { email: 'ada@lund.example' } },
    { id: 'b', answers: { rate: 2 }, extra: true },
  ];
  const name = 'content/responses/spring.json';
  const { report } = await imported(name, JSON.stringify({ data: items }), {
    given: { path: 'data', score: 'answers.rate', scale: { min: 0, max: 10 }, comment: 'answers.why' },
  });
  expect(report.columns.map(({ name, becomes, samples }) => [name, becomes, samples])).toEqual([
    ['id', 'not read', ['a', 'b']],
    ['answers.rate', 'score', ['9', '2']],
    ['answers.why', 'comment', ['Fine']],
    ['tags', 'not read', ['x y']],
    ['person.email', 'not read', []],
    ['extra', 'not read', ['true']],
  ]);
  expect(report).toMatchObject({
    problems: false,
    fates: { rows: 2, counted: 2 },
    rounds: [{ n: 2, nps: 0 }],
  });
  expect(report.snippet).toMatch(/^json\('content\/responses\/spring\.json', \{/);
});

test('JSON without a score says what its keys are and asks', async () => {
  const lines = '{"rate":9,"why":"a"}\n{"rate":3}\n';
  const { report } = await imported('content/responses/spring.jsonl', lines);
  expect(report.candidates).toMatchObject([{ column: 'rate', lowest: 3, highest: 9 }]);
  expect(report).toMatchObject({
    noRounds: 'missing',
    snippet: "jsonl('content/responses/spring.jsonl', {}),",
  });
});

test('a table of totals is refused in one sentence, and nothing is asked', async () => {
  const { report, text } = await imported(file, 'score,count\n0,3\n10,21\n');
  expect(report).toMatchObject({ columns: [], toDeclare: [], problems: true, stopped: true });
  expect(text).toContain('this looks like a table of totals, not one row for each person who answered');
  expect(text).not.toContain('Still to declare');
});

test('a file that breaks off is told as far as it could be read', async () => {
  const { report, text } = await imported(file, 'Rate,Why\n9,a\n8,"b\n7,c\n', {
    given: { score: 'Rate', scale: { min: 0, max: 10 } },
  });
  expect(report).toMatchObject({
    stopped: true,
    noRounds: 'stopped',
    fates: { rows: 2, counted: 1, unreadable: 1 },
  });
  expect(text).toContain('rows as far as the file could be read');
});

test('a date or a zone that cannot be is told', async () => {
  const wrong = { ...complete, dateFormat: 'qq', zone: 'Mars/Crater' };
  const { report } = await imported(file, survey, { given: wrong });
  expect(report.issues[0]).toMatchObject({
    rule: 'mapping-date',
    what: expect.stringContaining('cannot be used') as string,
  });
  expect(report.usable).toBe(false);
});

test('however rows are made, their fates add up', async () => {
  const cells = ['9', '', 'x', '12', '"open', 'a,b', '3.5'];
  const rows = Array.from(
    { length: 300 },
    (_, index) => `${cells[(index * 7 + (index >> 3)) % 6]},${index % 9}`,
  );
  const { report, text } = await imported(file, `Rate,Id\n${rows.join('\n')}\n`, {
    given: { score: 'Rate', scale: { min: 0, max: 10 } },
  });
  expect(sumOf(report.fates)).toBe(report.fates.rows);
  expect(text).toContain('every row is accounted for');
});
