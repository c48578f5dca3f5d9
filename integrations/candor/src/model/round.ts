import { z } from 'zod';
import { isoDay } from './day.js';

/** Where an owner declares rounds, one file each. */
export const roundsFolder = 'content/rounds';

/** How the people of a round were chosen. Undeclared rounds are `imported-unknown`. */
export const roundKinds = ['invited-all', 'invited-random', 'open-form', 'imported-unknown'] as const;
export type RoundKind = (typeof roundKinds)[number];

/** One asking: `content/rounds/<id>.yaml`. */
export const roundSchema = z
  .strictObject({
    /** What the round is called on the pages. @default the id */
    title: z.string().min(1).optional(),
    /** The wording that was asked. @default not stated */
    question: z.string().min(1).optional(),
    /** How the people asked were chosen. @default 'imported-unknown' */
    kind: z.enum(roundKinds).default('imported-unknown'),
    /** First day answers were taken. @default the day of the first answer */
    opened: isoDay.optional(),
    /** Last day answers were taken. @default the day of the last answer, or still open */
    closed: isoDay.optional(),
    /** How many people were asked; unknown for an open form. @default not stated */
    asked: z.int().positive().optional(),
    /** Whether the findings pages show the round. @default true */
    publish: z.boolean().default(true),
    /** What the people asked are to the business, for all responses of the round. @default not stated */
    relationship: z.string().min(1).optional(),
    /** What was offered for answering, `none` included. @default not stated */
    incentive: z.string().min(1).optional(),
    /** Whether and how it is checked that the people who answer are customers. @default not stated */
    verification: z.strictObject({ method: z.string().min(1), note: z.string().optional() }).optional(),
    /** A sentence about the round printed with its figures. @default none */
    note: z.string().min(1).optional(),
  })
  .superRefine(({ kind, asked, opened, closed }, context) => {
    const fault = (path: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (kind === 'open-form' && asked !== undefined)
      fault('asked', 'an open form asks nobody in particular; leave "asked" out');
    if (opened !== undefined && closed !== undefined && closed < opened)
      fault('closed', 'the round closes before it opens');
  });

export type RoundDeclaration = z.output<typeof roundSchema>;
export interface Round extends RoundDeclaration {
  id: string;
  /** Whether `content/rounds/` declares it. */
  declared: boolean;
}

/** A round nobody declared: known only because responses name it. */
export function undeclaredRound(id: string): Round {
  return { ...roundSchema.parse({}), id, declared: false };
}
