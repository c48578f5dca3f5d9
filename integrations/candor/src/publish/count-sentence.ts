import type { Said } from '../model/published-change.js';
import type { Texts } from '../text/texts.js';

/** How many comments said so, of how many, in which rounds; or why that is not known. */
export function countSentence({ theme, rounds, n, base, share }: Said, texts: Texts): string {
  const titles = rounds.map(({ title }) => title);
  if (n === null)
    return texts.t(theme === null ? 'change.count.unread' : 'change.count.few', {
      rounds: texts.list(titles),
    });
  // Titles may have commas: several stand at the end, apart from each other and from the sentence.
  const several = titles.length > 1 ? '.several' : '';
  const [only = ''] = titles.length === 1 ? titles : [];
  const named = only.includes(',') ? texts.t('change.count.named', { round: only }) : only;
  const values = { rounds: several === '' ? named : titles.join('; '), many: titles.length };
  if (base === null || share === null) return texts.count(`change.count.bare${several}`, n, values);
  const counted = { ...values, base, share: texts.share(share) };
  if (theme === null) return texts.count(`change.count.list${several}`, n, counted);
  return texts.count(`change.count.theme${several}`, n, { ...counted, theme: theme.name });
}
