import type { Said } from '../model/published-change.js';
import type { Texts } from '../text/texts.js';

/** How many comments said so, of how many, in which rounds; or why that is not known. */
export function countSentence({ theme, rounds, n, base, share }: Said, texts: Texts): string {
  const values = { rounds: texts.list(rounds.map(({ title }) => title)) };
  if (n === null) return texts.t(theme === null ? 'change.count.unread' : 'change.count.few', values);
  if (base === null || share === null) return texts.count('change.count.bare', n, values);
  const counted = { ...values, base, share: texts.share(share) };
  if (theme === null) return texts.count('change.count.list', n, counted);
  return texts.count('change.count.theme', n, { ...counted, theme: theme.name });
}
