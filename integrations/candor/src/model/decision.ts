import { z } from 'zod';
import { isoDay } from './day.js';

export const decisionActions = [
  'approve',
  'decline',
  'withdraw',
  'excerpt',
  'feature',
  'tag',
  'redact',
  'mark-spam',
  'reply',
  'reconfirm',
  'erase',
  'substantiate',
] as const;
export type DecisionAction = (typeof decisionActions)[number];

/** Why a response may be declined. None of them speaks of the score or the sentiment. */
export const declineReasons = [
  'spam',
  'duplicate',
  'not-a-customer',
  'personal-data',
  'illegal',
  'off-topic',
  'obscene',
  'fraud-suspected',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

const needs = { excerpt: 'excerpt', redact: 'excerpt', tag: 'tags', reply: 'reply' } as const;

const placing: readonly DecisionAction[] = ['feature', 'excerpt'];
/** Which actions a field belongs to, and why to no other. */
const belonging = {
  for: [placing, 'names where words belong'],
  review: [placing, 'says who looked at an excerpt'],
  notifiedAt: [['decline', 'mark-spam'], 'says when the author was told'],
  words: [['approve', 'feature', 'excerpt'], 'tells the words that were decided about'],
  substantiation: [['substantiate'], 'proves what words claim'],
  typicalResult: [['substantiate'], 'says what customers can generally expect'],
} as const satisfies Record<string, readonly [readonly DecisionAction[], string]>;
const place = z.string().trim().min(1);

/** One line of `content/decisions.jsonl`: an appended record about a response. */
export const decisionSchema = z
  .strictObject({
    /** The response it is about. */
    response: z.string().min(1),
    action: z.enum(decisionActions),
    /** Who decided. */
    by: z.string().min(1),
    /** The day it was decided. */
    at: isoDay,
    /** Required to decline: one of the fixed reasons. */
    reason: z.string().min(1).optional(),
    /** Exact words of the comment, with `[...]` for cuts and `[...]`-bracketed insertions. */
    excerpt: z.string().min(1).optional(),
    tags: z.array(z.string().min(1)).min(1).optional(),
    /** A place on the site, or several: `feature` puts the quote there first, an excerpt is its shorter form there and nowhere else. */
    for: z.union([place, z.array(place).min(1)]).optional(),
    /** The owner's public answer. */
    reply: z.string().min(1).optional(),
    /** Who looked at an excerpt and found that it leaves nothing out which changes its meaning, and when. */
    review: z.strictObject({ by: z.string().min(1), at: isoDay }).optional(),
    /** The day the author was told that it is not published, and why. */
    notifiedAt: isoDay.optional(),
    /** First 16 hexadecimal digits of the SHA-256 of the stored comment, in Unicode form NFC: the words that were decided about. */
    words: z
      .string()
      .regex(/^[0-9a-f]{16}$/, { message: 'expected the 16 hexadecimal digits that `candor decide` writes' })
      .optional(),
    /** What proves what the words claim. Never published. */
    substantiation: z.string().trim().min(1).optional(),
    /** What customers can generally expect, where the words tell of a result. Told in the card. */
    typicalResult: z.string().trim().min(1).optional(),
  })
  .superRefine((decision, context) => {
    const key = needs[decision.action as keyof typeof needs];
    if (key !== undefined && decision[key] === undefined) {
      context.addIssue({ code: 'custom', path: [key], message: `is what "${decision.action}" needs` });
    }
    for (const [key, [actions, why]] of Object.entries(belonging)) {
      if (decision[key as keyof typeof belonging] === undefined) continue;
      if ((actions as readonly string[]).includes(decision.action)) continue;
      const message = `${why}: only ${actions.map((action) => `"${action}"`).join(' and ')} ${actions.length === 1 ? 'has' : 'have'} it`;
      context.addIssue({ code: 'custom', path: [key], message });
    }
    if (decision.review !== undefined && decision.excerpt === undefined && placing.includes(decision.action))
      context.addIssue({
        code: 'custom',
        path: ['review'],
        message: 'is about an excerpt, and there is none',
      });
    const { substantiation, typicalResult } = decision;
    if (decision.action === 'substantiate' && substantiation === undefined && typicalResult === undefined) {
      const message = '"substantiate" needs this, or "typicalResult"';
      context.addIssue({ code: 'custom', path: ['substantiation'], message });
    }
    if (decision.action === 'decline' && !isDeclineReason(decision.reason)) {
      const message = `"decline" needs one of these reasons: ${declineReasons.join(', ')}`;
      context.addIssue({ code: 'custom', path: ['reason'], message });
    }
  });

export type Decision = z.output<typeof decisionSchema>;

/** Actions that publish words: with them stands which words they were. */
export const wordedActions: readonly DecisionAction[] = belonging.words[0];

/** The places a decision speaks of; empty where it speaks of the whole site. */
export function placesOf({ for: places = [] }: Pick<Decision, 'for'>): readonly string[] {
  return typeof places === 'string' ? [places] : places;
}

export function isDeclineReason(reason: string | undefined): reason is DeclineReason {
  return (declineReasons as readonly string[]).includes(reason ?? '');
}

const notGenuine: readonly DeclineReason[] = ['spam', 'duplicate', 'not-a-customer', 'fraud-suspected'];

/** Declined because no customer stands behind it: not counted either. Other reasons concern the words only. */
export function isNotGenuine(reason: DeclineReason): boolean {
  return notGenuine.includes(reason);
}
