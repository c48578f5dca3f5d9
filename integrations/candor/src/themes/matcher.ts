import type { Theme } from '../model/theme.js';

/** Positions of the themes a comment is about, ascending; `language` is a BCP 47 tag or empty. */
export type ThemeMatcher = (comment: string, language: string, tags: readonly string[]) => number[];

/** Makes the matcher of a site's themes. */
export function createMatcher(themes: readonly Theme[]): ThemeMatcher {
  return (comment, _language, tags) => {
    const text = comment.toLowerCase();
    return themes.flatMap((theme, index) =>
      theme.tags.some((tag) => tags.includes(tag)) ||
      Object.values(theme.patterns).some((list) => list.some((pattern) => text.includes(pattern)))
        ? [index]
        : [],
    );
  };
}
