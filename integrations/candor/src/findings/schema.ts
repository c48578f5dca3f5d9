import { z } from 'zod';

/** What the findings show. */
export const findingsSchema = z.strictObject({
  /** Whether rounds that `content/rounds/` does not declare appear on the findings pages. @default 'show' */
  undeclared: z.enum(['show', 'hide']).default('show'),
  /** Columns that files in Candor's own format carry to break figures down by. @default [] */
  segments: z.array(z.string().min(1)).default([]),
});

export type FindingsOptions = z.output<typeof findingsSchema>;
