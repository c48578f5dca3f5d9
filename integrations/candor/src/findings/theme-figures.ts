import type { ThemeFigures } from '../model/finding.js';
import { roundTo } from '../model/rounding.js';
import type { RoundTally } from './round-tally.js';

/** The themes in their order, and what may be shown of them. */
export interface ThemeExamples {
  themes: readonly { id: string; name: string }[];
  /** Public ids of published comments of a round about a theme, newest first. */
  examples(round: string, theme: string): readonly string[];
}

const shownExamples = 2;

/** How many comments mention each theme; null where there are no themes, too few comments, or some that were not read. */
export function themeFigures(
  { round, themes: tally }: RoundTally,
  { themes, examples }: ThemeExamples,
  minimum: number,
): ThemeFigures | null {
  if (themes.length === 0 || tally.comments < minimum || tally.unread > 0) return null;
  const counted = themes.map(({ id, name }, index) => {
    const n = tally.counts[index] ?? 0;
    const share = roundTo((100 * n) / tally.comments, 1);
    return { id, name, n, share, examples: examples(round, id).slice(0, shownExamples) };
  });
  // Sorting is stable: themes mentioned as often stay in the owner's order.
  return { comments: tally.comments, none: tally.none, themes: counted.sort((a, b) => b.n - a.n) };
}
