const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/** Letters of all other scripts, and the mark that Intl puts around numbers. */
const leftToRight =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}])\p{L}|\u200E/u;
const [isolate, endOfIsolate] = ['\u2068', '\u2069'];

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|he|fa|ur|yi|dv|ps|ckb|sd|ug)(-|$)/i.test(language) ? 'rtl' : 'ltr';
}

export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** The direction of the first letter of a text, as `dir="auto"` finds it; null where it has none. */
export function directionOfText(text: string): 'ltr' | 'rtl' | null {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return null;
  return hasRightToLeft(letter) ? 'rtl' : 'ltr';
}

/**
 * Something put into a sentence that runs the other way, kept together so that neither mixes up the other. Addresses are left alone:
 * programs that make links of them would take the invisible characters along.
 */
export function isolated(text: string, dir: 'ltr' | 'rtl'): string {
  const against = dir === 'rtl' ? leftToRight : rightToLeft;
  return against.test(text) && !/^https?:\S+$/.test(text) ? `${isolate}${text}${endOfIsolate}` : text;
}

/** In French only the first day of a month is counted: `1er mai`, then `2 mai`. Intl does not. */
export function firstOfMonth(day: string, language: string): string {
  return /^fr(-|$)/i.test(language) ? day.replace(/^1(?=\s)/, '1er') : day;
}

/** The same table with the digits and percent signs that Intl prints in this language, so that a page has one kind of them. */
export function inDigitsOf(
  language: string,
  table: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const digits = new Intl.NumberFormat(language, { useGrouping: false });
  if (digits.format(0) === '0') return table;
  const percent = new Intl.NumberFormat(language, { style: 'percent' })
    .formatToParts(1)
    .find(({ type }) => type === 'percentSign')!.value;
  const written = (text: string): string =>
    text
      .replace(/(?<![\w-])\d+(?!\w)/g, (number) => [...number].map((digit) => digits.format(+digit)).join(''))
      .replaceAll('%', percent);
  return Object.fromEntries(Object.entries(table).map(([key, text]) => [key, written(text)]));
}
