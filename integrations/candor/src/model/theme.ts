import { z } from 'zod';

/** Where an owner writes what comments are about. */
export const themesFile = 'content/themes.yaml';

const phrases = z.array(z.string().min(1)).default([]);
const byLanguage = z.union([
  phrases.transform((any): Record<string, string[]> => ({ any })),
  z.record(z.string().min(2), z.array(z.string().min(1))),
]);

/** One subject several comments are about. */
export const themeSchema = z.strictObject({
  /** What changes and reports call it. */
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/, 'expected lower-case letters, digits and -, such as "waiting"'),
  /** What pages call it. */
  name: z.string().min(1),
  /** Words and phrases, each a whole word; `repair*` matches what begins so. A list, or a list for each language. @default [] */
  patterns: byLanguage.prefault([]),
  /** Phrases in which a pattern does not count: "waiting room". A list, or a list for each language. @default [] */
  exclude: byLanguage.prefault([]),
  /** A response with one of these tags is about it too. @default [] */
  tags: z.array(z.string().min(1)).default([]),
});

/** `content/themes.yaml`: a list of themes. */
export const themesSchema = z.array(themeSchema).superRefine((themes, context) => {
  const seen = new Set<string>();
  themes.forEach(({ id, patterns, tags }, index) => {
    if (seen.has(id))
      context.addIssue({ code: 'custom', path: [index, 'id'], message: `"${id}" stands there twice` });
    seen.add(id);
    if (tags.length > 0 || Object.values(patterns).some((list) => list.length > 0)) return;
    context.addIssue({ code: 'custom', path: [index], message: `"${id}" needs patterns or tags` });
  });
});

export type Theme = z.output<typeof themeSchema>;
