import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withDeclarations } from '../../../integrations/candor/dist/mapping/declare.js';
import { mappingSchema, type UserMapping } from '../../../integrations/candor/dist/mapping/schema.js';
import { sourceSnippet } from '../../../integrations/candor/dist/mapping/snippet.js';
import { writtenMapping } from '../../../integrations/candor/dist/mapping/written.js';

const word = fc.string({ minLength: 1, unit: fc.constantFrom(...`ab'"\\\n\u2028\u00a0😀 {}<!`) });
const column = fc.oneof(word, fc.record({ index: fc.nat(99) }));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const mapping = fc.record(
  {
    preset: maybe(fc.constantFrom('typeform' as const, false as const)),
    delimiter: fc.constantFrom('auto' as const, ';' as const, '\t' as const),
    encoding: fc.constantFrom('auto' as const, 'windows-1252' as const),
    headerRows: maybe(fc.integer({ min: 1, max: 5 })),
    round: maybe(fc.oneof(word, fc.record({ column }))),
    drop: fc.array(column, { maxLength: 2 }),
    columns: fc.record(
      {
        score: fc.record(
          {
            column,
            min: fc.constant(0),
            max: fc.constant(10),
            values: fc.dictionary(word, fc.nat(10)),
            none: fc.array(word, { maxLength: 2 }),
          },
          { requiredKeys: ['column'] },
        ),
        comment: column,
        consent: fc.record(
          {
            column,
            yes: fc.oneof(
              fc.array(word),
              fc.dictionary(word, fc.constant(['quote' as const]), { minKeys: 1 }),
            ),
          },
          { requiredKeys: ['column'] },
        ),
        segments: fc.dictionary(word, column),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
) as unknown as fc.Arbitrary<UserMapping>;

test('a mapping is written without what it means anyway, and means the same when it is read again', () => {
  fc.assert(
    fc.property(mapping, (given) => {
      const declared = mappingSchema.parse(given);
      const again = mappingSchema.parse(JSON.parse(JSON.stringify(writtenMapping(declared))));
      expect(again).toEqual(JSON.parse(JSON.stringify(declared)));
    }),
  );
});

test('what is the default is not written', () => {
  const declared = mappingSchema.parse({
    columns: { score: { column: 'NPS', min: 0, max: 10 }, consent: { column: 'May we?', yes: ['Yes'] } },
  });
  expect(writtenMapping(declared, 'typeform')).toEqual({
    preset: 'typeform',
    columns: { score: { column: 'NPS', min: 0, max: 10 }, consent: { column: 'May we?', yes: ['Yes'] } },
  });
});

test('the line for the Astro config is JavaScript that says exactly the mapping', () => {
  fc.assert(
    fc.property(mapping, word, (given, path) => {
      const written = writtenMapping(mappingSchema.parse(given));
      const line = sourceSnippet('csv', path, written);
      const read = new Function('csv', `return [${line}][0]`) as (csv: unknown) => unknown;
      expect(JSON.stringify(read((...args: unknown[]) => args))).toBe(JSON.stringify([path, written]));
    }),
  );
});

test('the line reads as people write configs', () => {
  const written: UserMapping = {
    preset: 'surveymonkey',
    columns: {
      score: {
        column: 'How likely are you to recommend us?',
        min: 0,
        max: 10,
        values: { 'Very likely': 10 },
      },
      comment: "What's the reason?",
    },
  };
  expect(sourceSnippet('csv', 'content/responses/spring.csv', written))
    .toBe(`csv('content/responses/spring.csv', {
  preset: 'surveymonkey',
  columns: {
    score: {
      column: 'How likely are you to recommend us?',
      min: 0,
      max: 10,
      values: { 'Very likely': 10 },
    },
    comment: "What's the reason?",
  },
}),`);
  expect(sourceSnippet('jsonl', 'a.jsonl', null)).toBe("jsonl('a.jsonl'),");
});

test('what is declared besides is added to the mapping, and the later word wins', () => {
  const before: UserMapping = {
    columns: {
      score: { column: 'Old', min: 1, max: 10, none: ['-'] },
      consent: { column: 'May we?', yes: { 'With name': ['name'] } },
    },
  };
  const given = {
    ...{ score: '#3', scale: { min: 0, max: 10 }, labels: { Absolutely: 10, 'N/A': null } },
    ...{ consent: { column: 'May we?', yes: ['Yes'] }, refused: ['No'], date: 'When', zone: 'Europe/London' },
  };
  expect(withDeclarations(before, given)).toEqual({
    columns: {
      score: { column: { index: 3 }, min: 0, max: 10, values: { Absolutely: 10 }, none: ['-', 'N/A'] },
      consent: { column: 'May we?', yes: { Yes: ['quote'], 'With name': ['name'] }, no: ['No'] },
      submittedAt: { column: 'When', zone: 'Europe/London' },
    },
  });
});
