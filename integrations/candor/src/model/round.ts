import { z } from 'zod';
import { isoDay } from './day.js';
import { drawShape } from './draw.js';

/** Where an owner declares rounds, one file each. */
export const roundsFolder = 'content/rounds';

/** How the people of a round were chosen. Undeclared rounds are `imported-unknown`. */
export const roundKinds = ['invited-all', 'invited-random', 'open-form', 'imported-unknown'] as const;
export type RoundKind = (typeof roundKinds)[number];

const sentence = z.string().min(1);
const count = z.int().nonnegative();

const roundShape = z.strictObject({
  /** What the round is called on the pages. @default the id */
  title: sentence.optional(),
  /** The wording that was asked. */
  question: sentence.optional(),
  /** The words at both ends of the scale, or `none` where it had only numbers. */
  scaleLabels: z
    .union([z.literal('none'), z.strictObject({ lowest: sentence, highest: sentence })])
    .optional(),
  /** What people read or were asked before the question, or `none`. @default not stated */
  before: sentence.optional(),
  /** How the answers were collected, in a sentence: a survey by e-mail, a form at the counter. */
  strategy: sentence.optional(),
  /** Who asked and who ran it: "ourselves", or the firm that did. */
  askedBy: sentence.optional(),
  /** Which customers the round is about, and which are left out. */
  population: sentence.optional(),
  /** How many people that is, where it is known: makes the interval narrower. @default not known */
  populationSize: z.int().positive().optional(),
  /** How the people asked were chosen. @default 'imported-unknown' */
  kind: z.enum(roundKinds).default('imported-unknown'),
  /** The same in a sentence: from which list, how drawn, how reminded. */
  chosen: sentence.optional(),
  /** By which way it was asked: web form, e-mail, telephone, on paper. */
  mode: sentence.optional(),
  /** BCP 47 tags of the languages it was asked in. */
  languages: z.array(z.string().min(2)).min(1).optional(),
  /** First day answers were taken. @default the day of the first answer */
  opened: isoDay.optional(),
  /** Last day answers were taken. @default the day of the last answer, or still open */
  closed: isoDay.optional(),
  /** How many people were asked; unknown for an open form. */
  asked: z.int().positive().optional(),
  /** How many invitations arrived. @default not stated */
  delivered: count.optional(),
  /** How many people began to answer. @default not stated */
  answered: count.optional(),
  /** How many finished. @default not stated */
  complete: count.optional(),
  /** What was offered for answering, `none` included. */
  incentive: sentence.optional(),
  /** Whether everybody got it, whatever the answer said. Required where something was offered. */
  incentiveForAnyAnswer: z.boolean().optional(),
  /** The prize draw that was offered: takes `incentive`, and `incentiveForAnyAnswer: true`. @default none */
  draw: drawShape.optional(),
  /** Who collected the answers, where it was somebody else, and whether they are independent of the business. @default not stated */
  collector: z
    .strictObject({ name: sentence, url: z.url({ protocol: /^https?$/ }), independent: z.boolean() })
    .optional(),
  /** `none`, or the shares that the groups of a segment have among all customers: `{ by: plan, shares: { free: 0.6, pro: 0.4 } }`. */
  weighting: z
    .union([
      z.literal('none'),
      z
        .strictObject({
          by: sentence,
          shares: z.record(z.string(), z.number().positive()),
          /** Where the shares come from. */
          source: sentence,
        })
        .refine(
          ({ shares }) => Math.abs(Object.values(shares).reduce((sum, share) => sum + share, 0) - 1) < 1e-6,
          { path: ['shares'], message: 'expected shares that add up to 1' },
        ),
    ])
    .optional(),
  /** What was done with the answers before they were counted, with how many it concerned; or `none`. */
  processing: z
    .union([z.literal('none'), z.array(z.strictObject({ what: sentence, removed: count.optional() })).min(1)])
    .optional(),
  /** What the figures cannot tell, in a sentence or two. */
  limitations: sentence.optional(),
  /** Rounds of one series stand on one line of the trend. @default its kind */
  series: sentence.optional(),
  /** Why the round cannot be compared with the one before it. @default found in wording, scale, way of asking and choice of people */
  break: sentence.optional(),
  /** Corrections since the figures were first published. @default none */
  revisions: z.array(z.strictObject({ date: isoDay, what: sentence })).default([]),
  /** Whether the round is published: its figures, and then its quotes. @default true */
  publish: z.boolean().default(true),
  /** What the people asked are to the business, for all responses of the round. @default not stated */
  relationship: sentence.optional(),
  /** What its answers are about, of the things the business sells. @default not stated */
  product: sentence.optional(),
  /** Whether and how it is checked that the people who answer are customers. @default not stated */
  verification: z.strictObject({ method: sentence, note: z.string().optional() }).optional(),
  /** A sentence about the round printed with its figures. @default none */
  note: sentence.optional(),
});

type RoundShape = z.output<typeof roundShape>;

/**
 * What a published round has to disclose: the eleven items that the AAPOR asks to be stated with any published result (Code of
 * Professional Ethics and Practices, April 2021, III.A). Item 8, how many answered, is counted.
 */
export const disclosureItems = [
  { item: 1, key: 'strategy', what: 'how the answers were collected' },
  { item: 2, key: 'askedBy', what: 'who asked' },
  { item: 3, key: 'question', what: 'the wording' },
  { item: 3, key: 'scaleLabels', what: 'the words at the ends of the scale, or none' },
  { item: 4, key: 'population', what: 'which customers it is about' },
  { item: 5, key: 'chosen', what: 'how people were chosen' },
  { item: 5, key: 'incentive', what: 'what was offered for answering, or none' },
  { item: 6, key: 'mode', what: 'the way it was asked' },
  { item: 6, key: 'languages', what: 'the languages it was asked in' },
  { item: 7, key: 'opened', what: 'the first day answers were taken' },
  { item: 9, key: 'weighting', what: 'how answers were weighted, or none' },
  { item: 10, key: 'processing', what: 'what was removed or changed before counting, or none' },
  { item: 11, key: 'limitations', what: 'what the figures cannot tell' },
] as const satisfies { item: number; key: keyof RoundShape; what: string }[];

/** One asking: `content/rounds/<id>.yaml`. A published one states all eleven items. */
export const roundSchema = roundShape.superRefine((round, context) => {
  const fault = (path: string, message: string): void =>
    context.addIssue({ code: 'custom', path: [path], message });
  const { kind, asked, opened, closed, incentive, incentiveForAnyAnswer } = round;
  const invited = isInvited(kind);
  if (round.publish)
    for (const { item, key, what } of disclosureItems)
      if (round[key] === undefined)
        fault(key, `missing; a published round states it: ${what} (AAPOR item ${item} of 11)`);
  if (round.publish && invited && asked === undefined)
    fault('asked', 'missing; a round of invitations states how many people were asked (AAPOR item 8 of 11)');
  if (kind === 'open-form' && asked !== undefined)
    fault('asked', 'an open form asks nobody in particular; leave "asked" out');
  if (opened !== undefined && closed !== undefined && closed < opened)
    fault('closed', 'the round closes before it opens');
  if (incentive !== undefined && incentive !== 'none' && incentiveForAnyAnswer !== true)
    fault(
      'incentiveForAnyAnswer',
      'a reward must not depend on the answer (16 CFR 465.4); write `incentiveForAnyAnswer: true` where everybody got it',
    );
  if (round.draw !== undefined && (incentive === undefined || incentive === 'none'))
    fault('draw', 'a place in a prize draw is an incentive; write `incentive` too, as people were told it');
  if (round.draw !== undefined && incentiveForAnyAnswer !== true)
    fault('draw', 'every answer takes part in a draw; write `incentiveForAnyAnswer: true`');
  for (const [part, whole] of stages) {
    const [n, of] = [round[part], round[whole]];
    if (n !== undefined && of !== undefined && n > of) fault(part, `${n} is more than "${whole}", ${of}`);
  }
});

/** Each count is at most the one of the stage before it. */
const stages = [
  ['asked', 'populationSize'],
  ['delivered', 'asked'],
  ['answered', 'delivered'],
  ['answered', 'asked'],
  ['complete', 'answered'],
] as const;

export type RoundDeclaration = RoundShape;
export interface Round extends RoundDeclaration {
  id: string;
  /** Whether `content/rounds/` declares it. */
  declared: boolean;
}

/** A round nobody declared: known only because responses name it. */
export function undeclaredRound(id: string): Round {
  return { ...roundShape.parse({}), id, declared: false };
}

/** Whether people were asked one by one, so that what they say can stand for those asked. */
export function isInvited(kind: RoundKind): boolean {
  return kind === 'invited-all' || kind === 'invited-random';
}

/** Whether a round may still get answers on this day. What nobody declared is a file as it was exported. */
export function isOpen({ declared, closed }: Pick<Round, 'declared' | 'closed'>, asOf: string): boolean {
  return declared && (closed === undefined || closed >= asOf);
}
