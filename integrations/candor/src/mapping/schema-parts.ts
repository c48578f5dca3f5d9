import { z } from 'zod';
import { consentScopes } from '../model/response.js';

/** A column: its header (`Question / Sub-head` under several header rows), its 0-based position `{ index: 2 }`, or in JSON a key or path such as `answers.score`. */
export const column = z.union([z.string().min(1), z.strictObject({ index: z.int().min(0) })]);
const withColumn = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.preprocess(
    (value) =>
      typeof value === 'string'
        ? { column: value }
        : typeof value === 'object' && value !== null && 'index' in value
          ? { column: value }
          : value,
    z.strictObject({
      /** Which column it is: required where no preset knows it. @default the preset's */
      column: column.optional(),
      ...shape,
    }),
  );
const scopes = z.array(z.enum(consentScopes));

/** Values of the widest scale that can be asked on: 0 to 100. */
export const widestScale = 101;

/** What the score's cells mean. */
export const score = withColumn({
  /** Lowest value of the scale that was asked: required where no platform fixes it, for a scale is never guessed. @default the preset's, else an error */
  min: z.int().optional(),
  /** Highest value of the scale that was asked: required likewise. @default the preset's, else an error */
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
  .refine(({ min = 0, max = min }) => max - min < widestScale, {
    path: ['max'],
    message: `Expected a scale of at most ${widestScale} values`,
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
export const submittedAt = withColumn({
  /** Unicode TR 35 tokens: `dd.MM.yyyy HH:mm`; or `unix` for seconds since 1970, `unix-ms` for milliseconds; `iso` where the preset has another. @default the preset's, else ISO 8601 */
  format: z.string().min(1).optional(),
  /** IANA zone of times that carry none of their own. @default the preset's, else 'UTC' */
  zone: z.string().min(1).optional(),
});

/** What was agreed to. Only the spellings listed here count; anything else is an issue. */
export const consent = z.strictObject({
  /** Which column it is: required, for no preset knows it. */
  column,
  /** Spellings of agreement; or each spelling with the scopes it grants. @default [] */
  yes: z.union([z.array(z.string()), z.record(z.string(), scopes)]).default([]),
  /** Spellings of refusal. @default [] */
  no: z.array(z.string()).default([]),
  /** What an agreement covers where `yes` does not say; `listed` when the cell itself lists scopes. @default ['quote'] */
  scopes: z.union([scopes, z.literal('listed')]).default(['quote']),
});

/** What tells an answer that was broken off. */
export const partial = z.strictObject({
  /** Column that says how far an answer got: required. */
  column,
  /** Spellings of an answer that was broken off, `""` for a blank cell: at least one. */
  values: z.array(z.string()).min(1),
});
