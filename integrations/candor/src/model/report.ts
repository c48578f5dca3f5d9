import { z } from 'zod';
import { isoDay } from './day.js';

/** Frontmatter of `content/reports/*.mdx`: a story around live figures. */
export const reportSchema = z.strictObject({
  title: z.string().min(1),
  /** A sentence for the list of reports and for search engines. @default none */
  description: z.string().min(1).optional(),
  /** The day it is of. @default not stated */
  date: isoDay.optional(),
});

/** A report and the id its page uses: the file's name. */
export interface Report extends z.output<typeof reportSchema> {
  id: string;
}

/** Newest first; undated last, by id. */
export function byDate(a: Report, b: Report): number {
  const [x, y] = [a.date ?? '', b.date ?? ''];
  return x === y ? (a.id < b.id ? -1 : 1) : x < y ? 1 : -1;
}
