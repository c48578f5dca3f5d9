import type { Theme } from '../model/theme.js';
import { ThemeWords } from './theme-words.js';

/** Positions of the themes a comment is about, ascending; `language` is a BCP 47 tag or empty. */
export type ThemeMatcher = (comment: string, language: string, tags: readonly string[]) => number[];

/**
 * Makes the matcher of a site's themes. Patterns are words and phrases, compared without case and accents on word boundaries;
 * `repair*` is what begins so. A match that lies in or over an excluded phrase of its theme does not count. A tag does, whatever the words.
 */
export function createMatcher(themes: readonly Theme[]): ThemeMatcher {
  const words = new ThemeWords(themes);
  const { phrases, guarded } = words;
  const tagged = themesByTag(themes);
  return (comment, language, tags) => {
    const about: number[] = [];
    const add = (theme: number): void => {
      if (!about.includes(theme)) about.push(theme);
    };
    const finder = words.finderFor(language);
    finder.find(comment);
    for (let at = 0; at < finder.count; at++) {
      const { theme, excludes } = phrases[finder.ids[at]!]!;
      if (!excludes && !(guarded[theme]! && words.isPrevented(finder, at))) add(theme);
    }
    for (const tag of tags) tagged.get(tag)?.forEach(add);
    return about.sort((a, b) => a - b);
  };
}

/** Positions of the themes that have a tag. */
export function themesByTag(themes: readonly Theme[]): ReadonlyMap<string, readonly number[]> {
  const byTag = new Map<string, number[]>();
  themes.forEach(({ tags }, index) => {
    for (const tag of tags) byTag.set(tag, [...(byTag.get(tag) ?? []), index]);
  });
  return byTag;
}
