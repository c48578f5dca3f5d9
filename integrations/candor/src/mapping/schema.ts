import { z } from 'zod';
import { encodings } from '../model/encoding.js';
import { consentScopes } from '../model/response.js';
import { presetNames } from './presets/names.js';

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
    z.strictObject({
      /** Which column it is. @default the preset's */
      column: column.optional(),
      ...shape,
    }),
  );
const scopes = z.array(z.enum(consentScopes));

const longestScale = 101;

/** What the score's cells mean. */
const score = withColumn({
  /** Lowest value of the scale that was asked. Required, except of platforms whose scale is fixed: a scale is never guessed. */
  min: z.int().optional(),
  /** Highest value of the scale that was asked. Required likewise. */
  max: z.int().optional(),
  /** Labels and the scores they stand for: `{ "Absolutely": 10 }`. @default {} */
  values: z.record(z.string(), z.int()).default({}),
  /** Spellings of "no answer". Blank cells always are. @default [] */
  none: z.array(z.string()).default([]),
})
  .refine(({ min = -Infinity, max = Infinity }) => min < max, {
    path: ['max'],
    message: 'Expected a number above "min"',
  })
  .refine(({ min = 0, max = min }) => max - min < longestScale, {
    path: ['max'],
    message: `Expected a scale of at most ${longestScale} values`,
  })
  .refine(
    ({ min = -Infinity, max = Infinity, values }) =>
      Object.values(values).every((value) => value >= min && value <= max),
    {
      path: ['values'],
      message: 'Expected scores within the scale',
      when: ({ issues }) => issues.length === 0,
    },
  );

/** When the answer was given. */
const submittedAt = withColumn({
  /** Unicode TR 35 tokens: `dd.MM.yyyy HH:mm`; or `unix` for seconds since 1970, `unix-ms` for milliseconds; `iso` where the preset has another. @default the preset's, else ISO 8601 */
  format: z.string().min(1).optional(),
  /** IANA zone of times that carry none of their own. @default the preset's, else 'UTC' */
  zone: z.string().min(1).optional(),
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

const partial = z.strictObject({
  column,
  /** Spellings of an answer that was broken off; `""` is a blank cell. */
  values: z.array(z.string()).min(1),
});

/** How the rows of one source become responses. Public surface: the same object in the config and in `<file>.mapping.json`. */
export const mappingSchema = z.strictObject({
  /** The tool whose export it is: fills in what is left out here. @default the one that the file's columns tell, reported */
  preset: z.enum(presetNames).or(z.literal(false)).optional(),
  /** Cell delimiter of a CSV file. @default 'auto' */
  delimiter: z.enum(['auto', ',', ';', '\t', '|']).default('auto'),
  /** How the text is encoded; `auto` knows UTF-8, and UTF-16 by its byte order mark. @default 'auto' */
  encoding: z.enum(encodings).default('auto'),
  /** Undoes an earlier mistake: `mojibake` reads UTF-8 that was once taken for Windows-1252 and saved so. @default none */
  repair: z.literal('mojibake').optional(),
  /** Header rows of a CSV file; the first gives the names. @default the preset's, else 1 */
  headerRows: z.int().min(1).max(5).optional(),
  /** Where the array of responses lies in a JSON file. @default the preset's, else the top */
  path: z.string().min(1).optional(),
  /** The round all rows belong to, or the column that says. @default the file's name */
  round: z.union([z.string().min(1), z.strictObject({ column })]).optional(),
  /** Answers that were broken off: they are neither counted nor quoted. @default the preset's, else none */
  partial: partial.optional(),
  /** Columns that nothing reads and no command prints, besides the preset's. @default [] */
  drop: z.array(column).default([]),
  columns: z
    .strictObject({
      /** A column that names every response once. @default the preset's, else a hash of the mapped cells */
      id: column.optional(),
      score: score.optional(),
      comment: column.optional(),
      /** The heading of a review on a platform. @default the preset's, else none */
      title: column.optional(),
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
      /** Where a platform shows this review. @default the `url` of `collection` */
      link: column.optional(),
      /** Columns to break findings down by, under the names they are shown as. @default {} */
      segments: z.record(z.string(), column).default({}),
    })
    .prefault({}),
  /** Whose collection it is: our own asking, or reviews left on a platform, with where they can be read. @default the preset's, else 'ours' */
  collection: z
    .union([
      z.literal('ours'),
      z.strictObject({
        /** @default the preset's */
        platform: z.string().min(1).optional(),
        url: z.url({ protocol: /^https?$/ }),
      }),
    ])
    .optional(),
});

export type UserMapping = z.input<typeof mappingSchema>;
/** A mapping as its owner wrote it: a preset may fill in what it leaves out. */
export type DeclaredMapping = z.output<typeof mappingSchema>;
export type MappedColumn = z.output<typeof column>;
type DeclaredColumns = DeclaredMapping['columns'];
type Complete<Part> = { [Key in keyof Part]-?: Exclude<Part[Key], undefined> };

/** A mapping with everything in it that reading needs. */
export interface Mapping extends Omit<DeclaredMapping, 'preset' | 'headerRows' | 'columns' | 'collection'> {
  headerRows: number;
  /** Columns that only an address or a name may be read from: the preset's and `drop`. */
  dropped: readonly MappedColumn[];
  /** The response id in a cell of the id's column. @default the whole cell */
  idOf?: ((cell: string) => string) | undefined;
  columns: Omit<DeclaredColumns, 'score' | 'submittedAt'> & {
    score: Complete<NonNullable<DeclaredColumns['score']>>;
    submittedAt?: { column: MappedColumn; format: string | undefined; zone: string } | undefined;
  };
  collection: 'ours' | { platform: string; url: string };
}
