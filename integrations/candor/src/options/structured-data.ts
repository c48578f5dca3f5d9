import { z } from 'zod';

/** What the pages tell search engines in JSON-LD (https://schema.org). */
export const structuredDataSchema = z.union([
  z.literal(false),
  z.strictObject({
    /** Whether the pages name who publishes them, with the policy on feedback. @default true */
    organisation: z.boolean().default(true),
    /** Whether the figures are described as a data set. @default true */
    findings: z.boolean().default(true),
  }),
]);

export type StructuredDataOptions = z.output<typeof structuredDataSchema>;
