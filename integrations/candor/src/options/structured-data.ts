import { z } from 'zod';
import { reviewedTypes } from '../model/structured-data.js';

const selfServing = [
  `expected one of ${reviewedTypes.map((type) => `"${type}"`).join(', ')}`,
  'search engines show reviews of these only, and refuse those of an Organization, a LocalBusiness or any other kind of business on its own site, because they serve whoever they are about (Google, review snippet guidelines)',
].join(': ');

/** The thing that answers are about. */
const reviewsSchema = z.strictObject({
  /** What it is, in the words of schema.org. A business itself is refused. */
  type: z.enum(reviewedTypes, { error: selfServing }),
  /** What it is called; the pages that have the markup say so. */
  name: z.string().min(1),
  /** Its own page. @default none */
  url: z.url({ protocol: /^https?$/ }).optional(),
});

/** What the pages tell search engines in JSON-LD (https://schema.org). */
export const structuredDataSchema = z.union([
  z.literal(false),
  z.strictObject({
    /** Whether the pages name who publishes them, with the policy on feedback. @default true */
    organisation: z.boolean().default(true),
    /** Whether the figures are described as a data set. @default true */
    findings: z.boolean().default(true),
    /** The thing that answers are about, where it is one that reviews may be marked up for. @default none: no reviews are marked up */
    reviews: reviewsSchema.optional(),
  }),
]);
