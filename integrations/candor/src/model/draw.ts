import { z } from 'zod';
import { isoDay } from './day.js';

/** A prize draw among those who answer. */
export const drawShape = z
  .strictObject({
    /** Address of its rules. */
    rules: z.url({ protocol: /^https$/, error: 'expected an address that begins with https://' }),
    /** First and last day on which an answer takes part. */
    from: isoDay,
    to: isoDay,
    /** What can be won. */
    prize: z.string().min(1),
    /** What the chances are, in a sentence. @default not stated */
    odds: z.string().min(1).optional(),
    /** What became of it, once it is drawn: a sentence without names that nobody agreed to. @default not stated */
    winner: z.string().min(1).optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'the draw ends before it begins' });
export type RoundDraw = z.output<typeof drawShape>;
