import type { Said } from '../model/published-change.js';
import type { Texts } from '../text/texts.js';

/** By how many something was said, of how many, in which rounds; null where nothing could be counted. */
export function countSentence({ n, base, share, theme, rounds }: Said, texts: Texts): string | null {
  if (n === null) return null;
  const where = rounds.map(({ title }) => title).join(', ');
  if (base === null || share === null) return texts.count('feed.count.plain', n, { rounds: where });
  const values = { base, share: texts.share(share), rounds: where };
  return theme === null
    ? texts.count('feed.count.said', n, values)
    : texts.count('feed.count.theme', n, { ...values, theme: theme.name });
}
