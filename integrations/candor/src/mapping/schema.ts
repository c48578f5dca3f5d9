import { z } from 'zod';
import { consentScopes } from '../model/response.js';

/** A header, a 0-based position, or (JSON) a path such as `answers.score`. */
const column = z.union([z.string().min(1), z.strictObject({ index: z.int().min(0) })]);
const withColumn = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.preprocess(
    (value) =>
      typeof value === 'string'
        ? { column: value }
        : typeof value === 'object' && value !== null && 'index' in value
          ? { column: value }
          : value,
    z.strictObject({ column, ...shape }),
  );
const scopes = z.array(z.enum(consentScopes));

const longestScale = 101;

/** What the score's cells mean. */
const score = withColumn({
  /** Lowest value of the scale that was asked. Required: a scale is never guessed. */
  min: z.int(),
  /** Highest value of the scale that was asked. Required. */
  max: z.int(),
  /** Labels and the scores they stand for: `{ "Absolutely": 10 }`. @default {} */
  values: z.record(z.string(), z.int()).default({}),
  /** Spellings of "no answer". Blank cells always are. @default [] */
  none: z.array(z.string()).default([]),
})
  .refine(({ min, max }) => min < max, { path: ['max'], message: 'Expected a number above "min"' })
  .refine(({ min, max }) => max - min < longestScale, {
    path: ['max'],
    message: `Expected a scale of at most ${longestScale} values`,
  })
  .refine(({ min, max, values }) => Object.values(values).every((value) => value >= min && value <= max), {
    path: ['values'],
    message: 'Expected scores within the scale',
    when: ({ issues }) => issues.length === 0,
  });

/** When the answer was given. */
const submittedAt = withColumn({
  /** Unicode TR 35 tokens: `dd.MM.yyyy HH:mm`. @default ISO 8601 */
  format: z.string().min(1).optional(),
  /** IANA zone of times that carry none of their own. @default 'UTC' */
  zone: z.string().min(1).default('UTC'),
});

/** What was agreed to. Only the spellings listed here count; anything else is an issue. */
const consent = z.strictObject({
  column,
  /** Spellings of agreement; or each spelling with the scopes it grants. @default [] */
  yes: z.union([z.array(z.string()), z.record(z.string(), scopes)]).default([]),
  /** Spellings of refusal. @default [] */
  no: z.array(z.string()).default([]),
  /** What an agreement covers where `yes` does not say; `listed` when the cell itself lists scopes. @default ['quote'] */
  scopes: z.union([scopes, z.literal('listed')]).default(['quote']),
});

/** How the rows of one source become responses. Public surface: the same object in the config and in `<file>.mapping.json`. */
export const mappingSchema = z.strictObject({
  /** Cell delimiter of a CSV file. @default 'auto' */
  delimiter: z.enum(['auto', ',', ';', '\t', '|']).default('auto'),
  /** Header rows of a CSV file; the first gives the names. @default 1 */
  headerRows: z.int().min(1).max(5).default(1),
  /** Where the array of responses lies in a JSON file. @default the top */
  path: z.string().min(1).optional(),
  /** The round all rows belong to, or the column that says. @default the file's name */
  round: z.union([z.string().min(1), z.strictObject({ column })]).optional(),
  columns: z.strictObject({
    /** A column that names every response once. @default a hash of the mapped cells */
    id: column.optional(),
    score,
    comment: column.optional(),
    submittedAt: submittedAt.optional(),
    consent: consent.optional(),
    name: column.optional(),
    role: column.optional(),
    organisation: column.optional(),
    email: column.optional(),
    language: column.optional(),
    /** Tags, separated by commas, semicolons or spaces. */
    tags: column.optional(),
    /** A column that names the person, to follow the same people from round to round; never published. @default none */
    person: column.optional(),
    /** Columns to break findings down by, under the names they are shown as. @default {} */
    segments: z.record(z.string(), column).default({}),
  }),
  /** Whose collection it is: our own asking, or reviews left on a platform. @default 'ours' */
  collection: z
    .union([z.literal('ours'), z.strictObject({ platform: z.string().min(1), url: z.url() })])
    .default('ours'),
});

export type UserMapping = z.input<typeof mappingSchema>;
export type Mapping = z.output<typeof mappingSchema>;
export type MappedColumn = z.output<typeof column>;
