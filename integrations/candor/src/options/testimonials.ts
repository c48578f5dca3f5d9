import { z } from 'zod';
import { shareImageSizes } from '../model/share-image.js';
import { dateDisplays, nameDisplays } from '../model/display.js';

/** How testimonials and comments are shown. */
export const testimonialsSchema = z.strictObject({
  /** How much of a name is shown, and never more than the person agreed to. @default 'full' */
  nameDisplay: z.enum(nameDisplays).default('full'),
  /** How exactly the day of an answer is shown. @default 'day' */
  dateDisplay: z.enum(dateDisplays).default('day'),
  /** How many testimonials one page of the wall holds. @default 48 */
  perPage: z.int().min(6).max(500).default(48),
  /** Which images to share each testimonial has; `false` for none. @default all sizes where `@takumi-rs/core` is installed, else none */
  shareImages: z.union([z.array(z.enum(shareImageSizes)).min(1), z.literal(false)]).optional(),
  /** Hosts from which pictures of people are fetched, once, while the site is built. @default [] */
  avatarHosts: z.array(z.hostname()).default([]),
  /** Whether there is a page of testimonials for other sites to embed. @default true */
  embed: z.boolean().default(true),
  /** Whether testimonials can be searched with Pagefind, which the site has to run over its output. @default false */
  search: z.boolean().default(false),
});
