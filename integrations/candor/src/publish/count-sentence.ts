import type { Said } from '../model/published-change.js';
import type { Texts } from '../text/texts.js';

/** How many comments said so, and whether more may come. */
export function countSentences(said: Said, open: readonly string[], texts: Texts): string {
  const unfinished = said.rounds.filter(({ id }) => open.includes(id)).map(({ title }) => title);
  const counted = countSentence(said, texts);
  if (unfinished.length === 0) return counted;
  return `${counted} ${texts.count('change.count.open', unfinished.length, { rounds: texts.list(unfinished) })}`;
}

/** How many comments said so, of how many, in which rounds; or why that is not known. */
function countSentence({ theme, rounds, n, base, share }: Said, texts: Texts): string {
  const titles = rounds.map(({ title }) => title);
  if (n === null)
    return texts.t(theme === null ? 'change.count.unread' : 'change.count.few', {
      rounds: texts.list(titles),
    });
  // Titles may have commas: several stand at the end, apart from each other and from the sentence.
  const several = titles.length > 1 ? '.several' : '';
  const [only = ''] = titles.length === 1 ? titles : [];
  const named = only.includes(',') ? texts.t('change.count.named', { round: only }) : only;
  const values = { rounds: several === '' ? named : texts.row(titles, 'semicolon'), many: titles.length };
  if (base === null || share === null) return texts.count(`change.count.bare${several}`, n, values);
  const counted = { ...values, base, share: texts.share(share) };
  if (theme === null) return texts.count(`change.count.list${several}`, n, counted);
  return texts.count(`change.count.theme${several}`, n, { ...counted, theme: theme.name });
}
