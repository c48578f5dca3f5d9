import { z } from 'zod';
import {
  consentBoxes,
  textLimits,
  type ConsentBox,
  type FaultKey,
  type FormFault,
  type Question,
} from '../model/form.js';
import { cleanLine, cleanText, lengthOf } from './clean-text.js';
import type { Posted } from './posted.js';
import { ownFields } from './schema.js';

/** What a visitor answered, checked and cleaned. */
export interface Answers {
  score: number | null;
  comment: string;
  consent: ConsentBox[];
  name: string;
  role: string;
  organisation: string;
  /** Empty unless they agreed to be written to. */
  email: string;
  /** Answers to the configured questions, by id; those left out are missing. */
  extra: Record<string, string>;
}

const shortFields: readonly string[] = ['name', 'role', 'organisation', 'email'];
const fault = (key: FaultKey): string => key;
const score = z
  .union(
    [
      z.literal('').transform(() => null),
      z.null(),
      z.int().min(0, fault('score')).max(10, fault('score')),
      z
        .string()
        .regex(/^(\d|10)$/)
        .transform(Number),
    ],
    {
      error: fault('score'),
    },
  )
  .transform((value) => (value === 0 ? 0 : value))
  .default(null);
const text = (clean: (text: string) => string, most: number) =>
  z
    .union([z.string(), z.number().transform(String), z.null().transform(() => '')])
    .refine((value) => value.isWellFormed(), fault('characters'))
    .transform(clean)
    .refine((value) => lengthOf(value) <= most, fault('long'))
    .default('');
const line = text(cleanLine, textLimits.short);
/** One plain address: no list, no quoting, no angle brackets, nothing that a mail header could take for more. */
const plainAddress = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,}$/;
const email = text(cleanLine, 254).refine(
  (value) => value === '' || plainAddress.test(value),
  fault('email'),
);
const consent = z
  .union([z.array(z.enum(consentBoxes)), z.enum(consentBoxes).transform((box) => [box])], {
    error: fault('choice'),
  })
  .transform((boxes) => consentBoxes.filter((box) => boxes.includes(box)))
  .default([]);
const followup = z
  .union([z.literal(['yes', 'on']).transform(() => true), z.literal(['', 'no']).transform(() => false)], {
    error: fault('choice'),
  })
  .default(false);

/** The address that somebody typed, as the form would take it; null where it is not one plain address. */
export function emailAddress(typed: string): string | null {
  const { data = '' } = email.safeParse(typed);
  return data === '' ? null : data;
}

/** The schema of a form with these questions; its messages are fault keys. */
export function answersSchema(questions: readonly Question[]) {
  const extra = Object.fromEntries(questions.map((question) => [question.id, answerSchema(question)]));
  return z.object({
    score,
    comment: text(cleanText, textLimits.comment),
    consent,
    name: line,
    role: line,
    organisation: line,
    followup,
    email,
    ...extra,
  });
}

function answerSchema(question: Question): z.ZodType<string> {
  const blank = z.literal(['', null]).transform(() => '');
  if (question.kind === 'text') return text(cleanText, textLimits.comment);
  if (question.kind === 'score') return score.transform((value) => (value === null ? '' : String(value)));
  const choices = question.kind === 'choice' ? question.choices : ['yes', 'no'];
  return z.union([z.enum(choices), blank], { error: fault('choice') }).default('');
}

export type AnswersSchema = ReturnType<typeof answersSchema>;

/** Checks a post against the form. Throws nothing: faults are for the visitor, in the order of the form. */
export function checkAnswers(
  schema: AnswersSchema,
  posted: Posted,
): { answers: Answers } | { faults: FormFault[] } {
  // No prototype: a question may be called "constructor".
  const parsed = schema.safeParse(Object.assign(Object.create(null), Object.fromEntries(posted)));
  if (!parsed.success) return { faults: parsed.error.issues.map((issue) => faultOf(issue, posted)) };
  const {
    score: given,
    comment,
    consent: boxes,
    name,
    role,
    organisation,
    followup: agreed,
    email: address,
    ...rest
  } = parsed.data;
  const extra = Object.fromEntries(
    Object.entries(rest as Record<string, string>).filter(([, answer]) => answer !== ''),
  );
  const faults: FormFault[] = [];
  if (given === null && comment === '' && Object.keys(extra).length === 0)
    faults.push({ field: 'score', key: 'empty' });
  if (address !== '' && !agreed) faults.push({ field: 'followup', key: 'followupMissing' });
  if (address === '' && agreed) faults.push({ field: 'email', key: 'emailMissing' });
  if (faults.length > 0) return { faults };
  return {
    answers: {
      score: given,
      comment,
      consent: boxes,
      name,
      role,
      organisation,
      email: agreed ? address : '',
      extra,
    },
  };
}

/** Names a post may use; anything else is not from our form. */
export function fieldNames(schema: AnswersSchema, honeypot: string): Set<string> {
  return new Set([...Object.keys(schema.shape), ...ownFields, honeypot]);
}

function faultOf({ path, message }: z.core.$ZodIssue, posted: Posted): FormFault {
  const field = String(path[0]);
  const most = shortFields.includes(field) ? textLimits.short : textLimits.comment;
  return {
    field,
    key: message as FaultKey,
    values: { max: most, n: lengthOf(cleanText(String(posted.get(field) ?? ''))) },
  };
}
