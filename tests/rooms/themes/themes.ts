import { themesSchema } from '../../../integrations/candor/dist/model/theme.js';
import { createMatcher } from '../../../integrations/candor/dist/themes/matcher.js';

interface Written {
  patterns?: unknown;
  exclude?: unknown;
  tags?: string[];
}

/** Themes as an owner writes them, checked; they are named a, b, c ... */
export function themesOf(...written: Written[]) {
  return themesSchema.parse(
    written.map((theme, index) => ({
      id: String.fromCharCode(97 + index),
      name: `Theme ${index}`,
      ...theme,
    })),
  );
}

/** Whether a comment is about a theme of these patterns. */
export function mentions(
  patterns: unknown,
  comment: string,
  { language = '', exclude = [] }: { language?: string; exclude?: unknown } = {},
): boolean {
  return createMatcher(themesOf({ patterns, exclude }))(comment, language, []).length === 1;
}
