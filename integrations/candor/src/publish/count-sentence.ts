import type { Said } from '../model/published-change.js';
import type { Texts } from '../text/texts.js';

/** How many comments said so, and whether more may come. */
export function countSentences(said: Said, open: readonly string[], texts: Texts): string {
  const unfinished = said.rounds.filter(({ id }) => open.includes(id)).map(({ title }) => title);
  const counted = countSentence(said, texts);
  if (unfinished.length === 0) return counted;
  return `${counted} ${texts.t('change.count.open', { rounds: texts.list(unfinished) })}`;
}

/** How many comments said so, of how many, in which rounds; or why that is not known. */
function countSentence({ theme, rounds, n, base, share }: Said, texts: Texts): string {
  const values = { rounds: texts.list(rounds.map(({ title }) => title)) };
  if (n === null) return texts.t(theme === null ? 'change.count.unread' : 'change.count.few', values);
  if (base === null || share === null) return texts.count('change.count.bare', n, values);
  const counted = { ...values, base, share: texts.share(share) };
  if (theme === null) return texts.count('change.count.list', n, counted);
  return texts.count('change.count.theme', n, { ...counted, theme: theme.name });
}
