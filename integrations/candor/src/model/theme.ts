import { z } from 'zod';

/** Where an owner writes what comments are about. */
export const themesFile = 'content/themes.yaml';

const phrases = z.array(z.string().min(1));
const byLanguage = z.union([
  phrases.transform((any): Record<string, string[]> => ({ any })),
  z.record(z.string(), phrases),
]);

/** One subject several comments are about. */
export const themeSchema = z.strictObject({
  /** What changes and reports call it. */
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/, 'expected lower-case letters, digits and -, such as "waiting"'),
  /** What pages call it. */
  name: z.string().min(1),
  /** Words and phrases, each a whole word; `repair*` matches what begins so. A list, or a list for each language and `any`. @default [] */
  patterns: byLanguage.prefault([]),
  /** Phrases in which a pattern does not count: "waiting room". A list, or a list for each language and `any`. @default [] */
  exclude: byLanguage.prefault([]),
  /** A response with one of these tags is about it too. @default [] */
  tags: z.array(z.string().min(1)).default([]),
});

export type Theme = z.output<typeof themeSchema>;

/** `content/themes.yaml`: a list of themes. */
export const themesSchema = z.array(themeSchema).superRefine((themes, context) => {
  const seen = new Set<string>();
  themes.forEach((theme, index) => {
    const { id, patterns, tags } = theme;
    const fault = (message: string, ...path: (string | number)[]): void =>
      context.addIssue({ code: 'custom', path: [index, ...path], message });
    if (seen.has(id)) fault(`"${id}" stands there twice`, 'id');
    seen.add(id);
    for (const { path, what } of [...listFaults(theme, 'patterns'), ...listFaults(theme, 'exclude')])
      fault(`in the theme "${id}", ${what}`, ...path);
    if (tags.length === 0 && Object.values(patterns).every((list) => list.length === 0))
      fault(`"${id}" needs patterns or tags`);
  });
});

interface Fault {
  path: (string | number)[];
  what: string;
}

/** What can never match in a list of a theme. */
function listFaults(theme: Theme, list: 'patterns' | 'exclude'): Fault[] {
  return Object.entries(theme[list]).flatMap(([language, texts]) => [
    ...(isLanguageKey(language)
      ? []
      : [
          { path: [list], what: `"${language}" is no language; write "any", or one such as "de" or "de-at"` },
        ]),
    ...texts.flatMap((text, index) => {
      const fault = phraseFault(text);
      const path = [list, ...(language === 'any' ? [] : [language]), index];
      return fault === null ? [] : [{ path, what: `"${text}" can never match: ${fault}` }];
    }),
  ]);
}

function isLanguageKey(key: string): boolean {
  return key === 'any' || /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(key);
}

function phraseFault(text: string): string | null {
  const plain = text.normalize('NFKD').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  if (!/[\p{L}\p{N}]/u.test(plain)) return 'it has no letter and no digit';
  if (!plain.includes('*') || /^[^*]*[\p{L}\p{N}\p{M}]\*\s*$/u.test(plain)) return null;
  return '"*" stands at the end of the last word only';
}
