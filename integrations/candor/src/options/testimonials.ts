import { z } from 'zod';
import { shareImageSizes } from '../model/share-image.js';
import { dateDisplays, nameDisplays } from '../model/display.js';

/** How testimonials and comments are shown. */
export const testimonialsSchema = z.strictObject({
  /** How much of a name is shown, never more than the person agreed to: `full`, `first` name, `initials` or `none`. @default 'full' */
  nameDisplay: z.enum(nameDisplays).default('full'),
  /** How exactly the day of an answer is shown: `day`, `month`, `year` or `none`. @default 'day' */
  dateDisplay: z.enum(dateDisplays).default('day'),
  /** How many testimonials one page of a wall holds, 6 to 500. @default 48 */
  perPage: z.int().min(6).max(500).default(48),
  /**
   * Which images to share each testimonial has: `card` (1200 x 630, what a link shows), `square` (1080 x 1080), `story` (1080 x 1920);
   * `false` for none. Sizes asked for without `@takumi-rs/core` installed stop the build. @default all where it is installed, else none
   */
  shareImages: z.union([z.array(z.enum(shareImageSizes)).min(1), z.literal(false)]).optional(),
  /** Hosts, such as `cdn.example`, from which pictures of people are fetched, once, while the site is built; from others none is. @default [] */
  avatarHosts: z.array(z.hostname()).default([]),
  /** Whether there are pages of testimonials for other sites to embed, one for each look. @default true */
  embed: z.boolean().default(true),
  /** Whether testimonials can be searched with Pagefind, which the site has to run over its output. @default false */
  search: z.boolean().default(false),
});
