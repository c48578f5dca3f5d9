import { expect, test } from 'vitest';
import { completeMapping } from '../../../integrations/candor/dist/mapping/plan.js';
import { mappingSchema } from '../../../integrations/candor/dist/mapping/schema.js';
import { refuseTotals } from '../../../integrations/candor/dist/mapping/table-shape.js';

const heads = (line: string): string[] => line.split(',');
const grouped =
  'this looks like a summary table with grouped headings, not one row for each person who answered';
const totals = 'this looks like a table of totals, not one row for each person who answered';

test.each([
  [',,North,,,,,,South,,,,,,West,,,,,,,,,,', grouped],
  [
    'Region,Tot. Answers,Under 30,30 to 60,Over 60,Total,Under 30,30 to 60,Over 60,Total,Promoters%,Detractors%',
    totals,
  ],
  ['score,count', totals],
  ['score,count,%', totals],
  ['Bewertung,Anzahl,Anteil', totals],
  ['Month,Total,Total', totals],
])('%s is refused', (line, message) => {
  expect(() => refuseTotals('a.csv', heads(line), undefined)).toThrow(`a.csv:1: ${message}`);
});

test.each([
  'score',
  'score,comment',
  'score,comment,,,,,,,,,',
  'score,comment,Total cost',
  'score,comment,Total cost,Total time spent,Discount %',
  'score,comment,date,total',
  'id,score,comment,date,Orders total,Total spent,Count of visits,Discount %,Tip %,Sum insured',
  'Timestamp,,How satisfied are you?,Would you recommend us?,Anything else?',
])('%s is an ordinary table of answers', (line) => {
  expect(() => refuseTotals('a.csv', heads(line), undefined)).not.toThrow();
});

const columns = { score: { column: 'score', min: 0, max: 10 } };
const mapping = (more: object, headerRows = 1) =>
  completeMapping('a.csv', mappingSchema.parse({ headerRows, columns: { ...columns, ...more } }), null);
const survey = heads(
  'Respondent ID,Collector ID,Which projects?,,,,,,,,,Would you recommend us?,,Anything else?',
);

test('a survey whose questions span many columns is read once its two header rows are declared, and is told so', () => {
  expect(() => refuseTotals('a.csv', survey, mapping({}, 2))).not.toThrow();
  expect(() => refuseTotals('a.csv', survey, mapping({}))).toThrow(
    expect.objectContaining({ hint: expect.stringContaining('"headerRows": 2') }),
  );
});

test('a mapping that finds comments, dates, consent or ids in a table is believed', () => {
  for (const more of [{ comment: 'Why' }, { submittedAt: 'At' }, { consent: { column: 'OK' } }, { id: 'Id' }])
    expect(() => refuseTotals('a.csv', survey, mapping(more))).not.toThrow();
});

test('JSON, which has no header, is not judged by it', () => {
  expect(() => refuseTotals('a.json', [], undefined)).not.toThrow();
});
