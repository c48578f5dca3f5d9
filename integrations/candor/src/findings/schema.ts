import { z } from 'zod';

/** What the findings show. */
export const findingsSchema = z.strictObject({
  /** Whether rounds that `content/rounds/` does not declare are published: their figures, and then their quotes. @default 'show' */
  undeclared: z.enum(['show', 'hide']).default('show'),
  /** Columns that files in Candor's own format carry to break figures down by. @default [] */
  segments: z.array(z.string().min(1)).default([]),
  /** Fewest answers that figures of a round or a group are shown for; never below 5. @default 10 */
  minimumGroup: z.int().min(5).default(10),
  /** Fewest answers that get an interval: below 20 the adjusted Wald interval covers too little. @default 20 */
  intervalFrom: z.int().min(10).default(20),
  /** Confidence level of intervals and comparisons, in percent. @default 95 */
  level: z.union([z.literal(90), z.literal(95), z.literal(99)]).default(95),
});

export type FindingsOptions = z.output<typeof findingsSchema>;
