/** First and last code point, both included. */
export type CodePointRange = [first: number, last: number];

/** The ranges of CSS `unicode-range`, as Fontsource writes them: `U+0000-00FF,U+0131`. */
export function parseRanges(list: string): CodePointRange[] {
  return list.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

export function inRanges(code: number, ranges: readonly CodePointRange[]): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}

/** The families in the order they are asked: ours, then the one for Han characters, emoji last. */
export function familyOrder(families: readonly string[], han: string): string[] {
  const rank = (family: string): number =>
    ours.includes(family) ? ours.indexOf(family) : family === han ? 10 : family === emojiFamily ? 30 : 20;
  return families.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** The families in the package. */
export const ours = ['noto-sans', 'noto-sans-arabic', 'noto-sans-hebrew'];
export const emojiFamily = 'noto-emoji';

/** The same Han character is written differently in Japan, Korea, Taiwan and China. */
export function hanFamily(words: string, language: string | null): string {
  if (/^ja(-|$)/i.test(language ?? '') || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words))
    return 'noto-sans-jp';
  if (/^ko(-|$)/i.test(language ?? '') || /\p{Script=Hangul}/u.test(words)) return 'noto-sans-kr';
  return /^zh-(.*-)?(hant|tw|hk|mo)(-|$)/i.test(language ?? '') ? 'noto-sans-tc' : 'noto-sans-sc';
}
