import type { TextKey } from '../../text/translations/en.js';
import type { Texts } from '../../text/texts.js';
import { plainText } from './showing.js';

/** What stands in the places of a text of ours. */
export interface Reading {
  texts: Readonly<Record<string, string>>;
  numbers: Readonly<Record<string, number>>;
}

interface Pattern {
  expression: RegExp;
  /** What the form itself says: `two` is 2. */
  n: number | undefined;
}

const forms: Readonly<Record<string, number | undefined>> = {
  ...{ zero: 0, one: 1, two: 2, few: undefined, many: undefined, other: undefined },
};
const places = [
  'n',
  'filters',
  'order',
  'pages',
  'page',
  'from',
  'to',
  'score',
  'max',
  'method',
  'language',
  'place',
];
/** Those that hold a number: as a language writes it, white space as one blank. */
const counted = new Set(['n', 'pages', 'page', 'from', 'to', 'score', 'max']);
const anyNumber = String.raw`\p{Nd}{1,3}(?:[.,’٬ ]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+(?:[.,٫]\p{Nd}+)?`;
const known = new WeakMap<Texts, Map<string, Pattern[]>>();

/** Finds one of the forms of a text in another and tells what fills its places; null where none of them is there. */
export function readingsOf(text: string, key: string, texts: Texts): Reading | null {
  for (const { expression, n } of patternsOf(key, texts)) {
    const groups = expression.exec(text)?.groups;
    if (groups === undefined) continue;
    const numbers = Object.entries(groups).map(([name, found]) => [name, numberIn(found, texts)] as const);
    return { texts: groups, numbers: Object.fromEntries([['n', n] as const, ...numbers].filter(isNumber)) };
  }
  return null;
}

function isNumber(entry: readonly [string, number | undefined]): entry is [string, number] {
  return entry[1] !== undefined;
}

function patternsOf(key: string, texts: Texts): Pattern[] {
  const all = known.get(texts) ?? new Map<string, Pattern[]>();
  known.set(texts, all);
  const found = all.get(key) ?? [
    ...patternOf(key, undefined, texts),
    ...Object.entries(forms).flatMap(([form, n]) => patternOf(`${key}.${form}`, n, texts)),
  ];
  all.set(key, found);
  return found;
}

/** A text with every place in it as a group of its name; none where there is no such text. */
function patternOf(key: string, n: number | undefined, { t }: Texts): Pattern[] {
  const marked = Object.fromEntries(places.map((place) => [place, `\u0001${place}\u0002`]));
  const text = t(key as TextKey, marked);
  if (text === key) return [];
  const source = plainText([text])
    .replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
    .replace(/\u0001(\w+)\u0002/g, (_, place: string) =>
      counted.has(place) ? `(?<!\\p{Nd})(?<${place}>${anyNumber})` : `(?<${place}>.*?)`,
    );
  return [{ expression: new RegExp(source, 'u'), n }];
}

const digitsKnown = new WeakMap<Texts, Map<string, string>>();

/** A number as a language writes it. */
function numberIn(text: string, texts: Texts): number | undefined {
  const known = digitsKnown.get(texts) ?? digitsOf(texts.number);
  digitsKnown.set(texts, known);
  const digits = [...text].map((digit) => (/\d/.test(digit) ? digit : known.get(digit)));
  const plain = digits.filter((digit) => digit !== undefined).join('');
  return plain === '' ? undefined : Number(plain);
}

function digitsOf(number: Texts['number']): Map<string, string> {
  return new Map(Array.from({ length: 10 }, (_, digit) => [number(digit), String(digit)]));
}
