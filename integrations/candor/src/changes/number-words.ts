const onesOf = {
  en: 'two three four five six seven eight nine',
  de: 'zwei drei vier fünf sechs sieben acht neun',
};
const teensOf = {
  en: 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  de: 'zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
};
const tensOf = {
  en: 'twenty thirty forty fifty sixty seventy eighty ninety',
  de: 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
};
const round: readonly [string, number][] = [
  ['half a dozen', 6],
  ['a dozen', 12],
  ['two dozen', 24],
  ['a hundred', 100],
  ['one hundred', 100],
  ['ein halbes dutzend', 6],
  ['ein dutzend', 12],
  ['zwei dutzend', 24],
  ['hundert', 100],
  ['einhundert', 100],
];

/** Numbers in words, `two` to `ninety-nine` and a few round ones, and what they are. */
const valueOfWords: ReadonlyMap<string, number> = new Map([
  ...round,
  ...below20('en'),
  ...below20('de'),
  ...list(tensOf.en).flatMap((ten, at): [string, number][] => [
    [ten, 10 * at + 20],
    ...['one', ...list(onesOf.en)].map((one, index): [string, number] => [
      `${ten} ${one}`,
      10 * at + 21 + index,
    ]),
  ]),
  ...list(tensOf.de).flatMap((ten, at): [string, number][] => [
    [ten, 10 * at + 20],
    ...['ein', ...list(onesOf.de)].map((one, index): [string, number] => [
      `${one}und${ten}`,
      10 * at + 21 + index,
    ]),
  ]),
]);

/** Source of a pattern for a whole number in digits, thousands apart or not, or in words. */
export const wholeNumber = [
  String.raw`\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+`,
  String.raw`\d+(?:[.,]\d+)?`,
  ...[...valueOfWords.keys()].map((words) => words.replaceAll(' ', String.raw`[-\s]+`)),
].join('|');

/** Source of a pattern for a number that may have decimals, with a point or a comma. */
export const decimalNumber = String.raw`\d+(?:[.,]\d+)?`;

/** The value of what `wholeNumber` found; null where that is none. */
export function wholeValue(text: string): number | null {
  if (/^\d{1,3}(?:\D\d{3})+$/.test(text)) return Number(text.replace(/\D/g, ''));
  return /^\d/.test(text)
    ? decimalValue(text)
    : (valueOfWords.get(text.toLowerCase().replace(/[-\s]+/g, ' ')) ?? null);
}

export function decimalValue(text: string): number {
  return Number(text.replace(',', '.'));
}

function below20(language: 'en' | 'de'): [string, number][] {
  return [...list(onesOf[language]), ...list(teensOf[language])].map((word, index) => [word, index + 2]);
}

function list(words: string): string[] {
  return words.split(' ');
}
