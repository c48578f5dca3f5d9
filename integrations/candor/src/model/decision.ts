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
    /** The day the person was told that and why their words are declined. */
    notifiedAt: isoDay.optional(),
  })
  .superRefine((decision, context) => {
    const key = needs[decision.action as keyof typeof needs];
    if (key !== undefined && decision[key] === undefined) {
      context.addIssue({ code: 'custom', path: [key], message: `is what "${decision.action}" needs` });
    }
    if (decision.for !== undefined && !placing.includes(decision.action)) {
      const message = `names where words belong: only ${placing.map((action) => `"${action}"`).join(' and ')} have it`;
      context.addIssue({ code: 'custom', path: ['for'], message });
    }
    if (decision.action === 'decline' && !isDeclineReason(decision.reason)) {
      const message = `"decline" needs one of these reasons: ${declineReasons.join(', ')}`;
      context.addIssue({ code: 'custom', path: ['reason'], message });
    }
  });

export type Decision = z.output<typeof decisionSchema>;

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
