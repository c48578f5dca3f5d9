import { z } from 'zod';

/** What may be published, and what must be decided first. The same for every score. */
export const policySchema = z.strictObject({
  /** Whether a person has to approve a consented comment before it is published. @default 'required' */
  approval: z.enum(['required', 'automatic']).default('required'),
  /** Comments older than this, and not reconfirmed since, are withheld; `false` for no limit. @default 36 */
  maximumAgeMonths: z.union([z.int().positive(), z.literal(false)]).default(36),
  /**
   * Whether promoters' words always stand beside the links to all comments and to the figures of all answers. Without it a page says
   * that they are selected; the UK and the EU allow no such page. @default true
   */
  balance: z.boolean().default(true),
  /** Days within which an answer is published or declined, as the policy page says. @default not stated */
  publishWithinDays: z.int().positive().optional(),
});

export type PolicyOptions = z.output<typeof policySchema>;
