import { CandorError, errorIssue, warningIssue, type Issue } from '../model/issue.js';
import { remembered } from './remembered.js';
import { directionOf, firstOfMonth, hasRightToLeft, inDigitsOf, isolated } from './script.js';
import { ar } from './translations/ar.js';
import { de } from './translations/de.js';
import { en, type TextKey, type Translation } from './translations/en.js';
import { es } from './translations/es.js';
import { fr } from './translations/fr.js';

export { directionOf } from './script.js';

const translations: Record<string, Translation> = { en, ar, de, es, fr };
/** Languages have up to six plural forms; English names two of them (CLDR). */
const pluralForm = /\.(zero|one|two|few|many|other)$/;
type Values = Readonly<Record<string, string | number>>;

/** Prints texts, numbers and days in one language, never in the machine's. */
export interface Texts {
  /** The language the texts are really in: English where the site's has neither a translation nor texts of its own. */
  language: string;
  dir: 'ltr' | 'rtl';
  /** The digits it prints, by their name in Unicode: `latn`, `arab`. */
  digits: string;
  /** The text of a key with its `{names}` filled in. */
  t(key: TextKey, values?: Values): string;
  /** The form of a text that fits the number `n`, which fills `{n}`. */
  count(key: string, n: number, values?: Values): string;
  number(value: number, digits?: number): string;
  /** With an explicit plus and a real minus sign, and just so many decimals, so that a column of them lines up. @default 1 */
  signed(value: number, digits?: number): string;
  /** A share in percent, always with one decimal so that a column of them lines up. */
  share(percent: number): string;
  /** Things in a row as a sentence names them: `a, b and c`. */
  list(items: readonly string[]): string;
  /** Things beside each other, `a, b`, with the mark of their own script between them. @default 'comma' */
  row(items: readonly string[], mark?: 'comma' | 'semicolon'): string;
  /** A UTC day, `30 June 2026`. */
  day(day: string): string;
  /** The month of a UTC day, short: `Jun 2026`. */
  month(day: string): string;
  /** The year of a UTC day: `2026`. */
  year(day: string): string;
}

/** Texts of a language with the owner's own on top; English, numbers and days too, where a language has none. */
export function createTexts(site: string, own: Readonly<Record<string, string>>): Texts {
  const language = translationOf(site) === undefined && Object.keys(own).length === 0 ? 'en' : site;
  const translation = translationOf(language);
  const table: Record<string, string> = {
    ...(translation === undefined ? en : inDigitsOf(language, translation)),
    ...own,
  };
  const dir = directionOf(language);
  const plural = new Intl.PluralRules(language);
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const years = new Intl.DateTimeFormat(language, { year: 'numeric', timeZone: 'UTC' });
  const { number, signed, share } = figuresIn(language);
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const apart = (items: readonly string[]): string[] => items.map((item) => isolated(item, dir));
  const row: Texts['row'] = (items, mark = 'comma') => {
    const foreign = dir === 'rtl' && !items.some(hasRightToLeft);
    return foreign
      ? items.join({ comma: ', ', semicolon: '; ' }[mark])
      : apart(items).join(t(`list.${mark}`));
  };
  const filled = (name: string, value: string | number | undefined): string => {
    if (value === undefined) return `{${name}}`;
    return isolated(typeof value === 'number' ? number(value) : value, dir);
  };
  /** What stands between the names of a text, and the names. */
  const partsOf = remembered((key: string) => (table[key] ?? key).split(/\{(\w+)\}/));
  const t = (key: string, values: Values = {}): string => {
    const parts = partsOf(key);
    if (parts.length === 1) return parts[0]!;
    return parts.map((part, at) => (at % 2 === 0 ? part : filled(part, values[part]))).join('');
  };
  const count = (key: string, n: number, values: Values = {}): string => {
    const form = `${key}.${plural.select(n)}`;
    const found = [form, `${key}.other`].find((name) => Object.hasOwn(table, name)) ?? key;
    return t(found, { ...values, n });
  };
  return {
    language,
    dir,
    digits: days.resolvedOptions().numberingSystem,
    t,
    count,
    number,
    signed,
    share,
    list: (items) => lists.format(apart(items)),
    row,
    day: remembered((day) => firstOfMonth(days.format(Date.parse(`${day}T00:00:00Z`)), language)),
    month: remembered((day) => months.format(Date.parse(`${day}T00:00:00Z`))),
    year: remembered((day) => years.format(Date.parse(`${day}T00:00:00Z`))),
  };
}

/** How a language writes figures. */
function figuresIn(language: string): Pick<Texts, 'number' | 'signed' | 'share'> {
  const numbers = remembered(
    (digits: number) =>
      new Intl.NumberFormat(language, { maximumFractionDigits: digits, signDisplay: 'negative' }),
  );
  const shares = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const signs = remembered(
    (digits: number) =>
      new Intl.NumberFormat(language, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay: 'exceptZero',
      }),
  );
  const number = (value: number, digits: number): string =>
    numbers(digits).format(value).replace('-', '\u2212');
  const small = remembered((value: number) => number(value, 0));
  return {
    number: (value, digits = 1) =>
      Number.isInteger(value) && value >= 0 && value < 1000 ? small(value) : number(value, digits),
    signed: (value, digits = 1) => signs(digits).format(value).replace('-', '\u2212'),
    // 0.35 / 100 is a little less than 0.0035; so many digits make it the half that is rounded away from zero.
    share: (percent) => shares.format(Number((percent / 100).toPrecision(12))),
  };
}

/** Refuses text keys that no page prints and languages Intl does not know; warns of languages without a translation. */
export function checkTexts(language: string, own: Readonly<Record<string, string>>): Issue[] {
  const unknown = Object.keys(own).filter(
    (key) =>
      ![key, key.replace(pluralForm, '.other'), key.replace(pluralForm, '')].some((known) =>
        Object.hasOwn(en, known),
      ),
  );
  if (unknown.length > 0) {
    const what = `\`texts\` has keys that do not exist: ${unknown.join(', ')}`;
    throw new CandorError([errorIssue('texts', {}, what, `The keys are: ${Object.keys(en).join(', ')}`)]);
  }
  try {
    Intl.getCanonicalLocales(language);
  } catch {
    const what = `"${language}" is not a language tag`;
    throw new CandorError([errorIssue('language', {}, what, 'Use a BCP 47 tag such as "en" or "de-CH".')]);
  }
  if (translationOf(language) !== undefined) return [];
  const missing = Object.keys(en).filter((key) => !Object.hasOwn(own, key));
  if (missing.length === 0) return [];
  const what = `there is no translation for "${language}"; ${missing.length} texts stay English`;
  return [warningIssue('language', {}, what, 'Give your own in `texts`.')];
}

function translationOf(language: string): Translation | undefined {
  return translations[language] ?? translations[language.split('-')[0]!];
}
