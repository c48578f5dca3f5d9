import { z } from 'zod';

/** What may be published, and what must be decided first. The same for every score. */
export const policySchema = z.strictObject({
  /** Whether a person has to approve a consented comment before it is published. @default 'required' */
  approval: z.enum(['required', 'automatic']).default('required'),
  /** Comments older than this, and not reconfirmed since, are withheld; `false` for no limit. @default 36 */
  maximumAgeMonths: z.union([z.int().positive(), z.literal(false)]).default(36),
});

export type PolicyOptions = z.output<typeof policySchema>;
