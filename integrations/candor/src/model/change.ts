import { z } from 'zod';
import { isoDay } from './day.js';

export const changeStatuses = [
  'heard',
  'looking',
  'planned',
  'doing',
  'done',
  'partly',
  'cannot',
  'reversed',
] as const;
export type ChangeStatus = (typeof changeStatuses)[number];

const reasonNeeded: readonly ChangeStatus[] = ['cannot', 'partly', 'reversed'];
/** "34 people", "12 % of customers", "dozens of riders": a count a person typed, which nobody could check. */
const typedCount =
  /\b(\d+|dozens?|hundreds?|thousands?|half|most|many|dutzende|hunderte|viele|die meisten)( of)?( our| unserer?)? (people|persons?|customers?|respondents?|answers?|riders?|members?|guests?|visitors?|menschen|leute|kund\w+|personen|antworten)\b|\d+\s*(%|percent\b|prozent\b)/i;

/** Frontmatter of `content/changes/*.mdx`: one "you said, we did". */
export const changeSchema = z
  .strictObject({
    title: z.string().min(1),
    /** How far it has come. */
    status: z.enum(changeStatuses),
    /** What people said, in a sentence without counts: counts are computed, never typed. */
    said: z.string().min(1),
    /** What was done about it. @default nothing yet */
    did: z.string().min(1).optional(),
    /** Why not, or why only so far. Required for cannot, partly and reversed. */
    reason: z.string().min(1).optional(),
    /** The day this status began. */
    since: isoDay,
  })
  .superRefine((change, context) => {
    if (reasonNeeded.includes(change.status) && change.reason === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['reason'],
        message: `status "${change.status}" needs a reason people can read`,
      });
    }
    for (const key of ['title', 'said', 'reason'] as const) {
      const count = typedCount.exec(change[key] ?? '');
      if (count === null) continue;
      const message = `"${count[0]}" is a count typed by hand; leave it out, counts are computed from the responses`;
      context.addIssue({ code: 'custom', path: [key], message });
    }
  });

export type ChangeEntry = z.output<typeof changeSchema>;
/** A change and the id its page and anchors use: the file's name. */
export interface Change extends ChangeEntry {
  id: string;
}

/** Newest status first, then by id. */
export function byNews(a: Change, b: Change): number {
  return a.since === b.since ? (a.id < b.id ? -1 : 1) : a.since < b.since ? 1 : -1;
}
