export type QuoteMarks = readonly [open: string, close: string];

/** Opening and closing marks, by the first part of a language tag (CLDR, `quotationStart` and `quotationEnd`). */
const marks: Readonly<Record<string, string>> = {
  ar: '”“',
  be: '«»',
  bg: '„“',
  ca: '«»',
  cs: '„“',
  da: '”“',
  de: '„“',
  el: '«»',
  es: '«»',
  et: '„“',
  eu: '«»',
  fa: '«»',
  fi: '””',
  he: '””',
  hr: '„”',
  hu: '„”',
  hy: '«»',
  is: '„“',
  it: '«»',
  ja: '「」',
  ka: '„“',
  kk: '“”',
  lt: '„“',
  lv: '“”',
  mk: '„“',
  nb: '«»',
  nl: '‘’',
  nn: '«»',
  no: '«»',
  pl: '„”',
  ro: '„”',
  ru: '«»',
  sk: '„“',
  sl: '„“',
  sq: '«»',
  sr: '„”',
  sv: '””',
  uk: '«»',
};
const narrowSpace = '\u202f';

/** The marks around words of a language; around words of an unknown one those of the page, turned where the words run against it. */
export function quoteMarks(
  words: { lang: string | null; dir: 'ltr' | 'rtl' },
  page: { lang: string; dir: 'ltr' | 'rtl' },
): QuoteMarks {
  if (words.lang === null && words.dir !== page.dir) return words.dir === 'rtl' ? ['”', '“'] : ['“', '”'];
  const tag = (words.lang ?? page.lang).toLowerCase();
  if (/^zh-(.*-)?(hant|tw|hk|mo)(-|$)/.test(tag)) return ['「', '」'];
  if (/^de-(ch|li)/.test(tag)) return ['«', '»'];
  const language = tag.split('-')[0]!;
  if (language === 'fr') return [`«${narrowSpace}`, `${narrowSpace}»`];
  const [open = '“', close = '”'] = [...(marks[language] ?? '')];
  return [open, close];
}
