import { z } from 'zod';
import { relationships } from '../model/disclosure.js';
import { consentScopes } from '../model/response.js';

/** A column: its header (`Question / Sub-head` under several header rows), its 0-based position `{ index: 2 }`, or in JSON a key or path such as `answers.score`. */
export const column = z.union([z.string().min(1), z.strictObject({ index: z.int().min(0) })]);
/** A column alone is short for an object of it. */
function inObject(value: unknown): unknown {
  const alone =
    typeof value === 'string' || (typeof value === 'object' && value !== null && 'index' in value);
  return alone ? { column: value } : value;
}
const withColumn = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.preprocess(
    inObject,
    z.strictObject({
      /** Which column it is: required where no preset knows it. @default the preset's */
      column: column.optional(),
      ...shape,
    }),
  );
const ofColumn = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.preprocess(
    inObject,
    z.strictObject({
      /** Which column it is: required. */
      column,
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

const dates = {
  /** Unicode TR 35 tokens: `dd.MM.yyyy HH:mm`; or `unix` for seconds since 1970, `unix-ms` for milliseconds; `iso` where the preset has another. @default the preset's, else ISO 8601 */
  format: z.string().min(1).optional(),
  /** IANA zone of times that carry none of their own. @default the preset's, else 'UTC' */
  zone: z.string().min(1).optional(),
};

/** When the answer was given. */
export const submittedAt = withColumn(dates);

/** Until which day somebody was a customer. */
export const customerUntil = ofColumn(dates);

/** When what somebody speaks of happened. */
export const experienceAt = ofColumn(dates);

/** When somebody agreed to publication. */
export const consentedAt = ofColumn(dates);

/** Who somebody is to the organisation, told in the card. Blank cells say nothing; anything that is neither one of our words nor listed here is an issue. */
export const relationship = ofColumn({
  /** Spellings and what they stand for: `{ "Staff": "employee" }`. @default {} */
  values: z.record(z.string(), z.enum(relationships)).default({}),
});

/** What somebody was offered for answering, told in the card as it stands. */
export const incentive = ofColumn({
  /** Spellings of "nothing". Blank cells leave it to the round. @default [] */
  none: z.array(z.string()).default([]),
});

/** How it was checked that somebody is a customer. */
export const verification = ofColumn({
  /** Spellings of "not checked". Blank cells leave it to the round. @default [] */
  none: z.array(z.string()).default([]),
});

/** Whether a machine wrote the words. Blank cells, `no` and `false` say that none did. */
export const aiGenerated = ofColumn({
  /** Spellings and what they stand for: `{ "Drafted by assistant": "yes" }`. @default {} */
  values: z.record(z.string(), z.enum(['yes', 'no'])).default({}),
});

/** The language the words were translated from, told in the card. Blank cells say they were not. */
export const translatedFrom = ofColumn({
  /** Spellings and the BCP 47 tags they stand for: `{ "German": "de" }`. @default {} */
  values: z.record(z.string(), z.string().min(2)).default({}),
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
