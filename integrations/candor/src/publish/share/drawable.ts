import { wordSegments } from '../../text/word-segments.js';
import { cut } from '../shorten.js';
import { familyOrder, hanFamily } from './font-ranges.js';
import type { FontShelf, FontSlice } from './font-shelf.js';

/** What fonts can draw of a text. */
export interface Drawable {
  /** The text; null where so much of it is missing that nothing of it may stand there. */
  text: string | null;
  slices: FontSlice[];
  /** The characters no font has, each once. */
  missing: string[];
}

/** Finds the slice that has a character whole, with its accents and joiners; null where none has. */
export interface FindSlice {
  (character: string): FontSlice | null;
  /** The families it asks, in order. */
  order: readonly string[];
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const composed = /[\p{M}\p{Cf}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{RI}]/u;
const invisible = /^[\s\p{Default_Ignorable_Code_Point}]$/u;
/** More of a quotation than this may not be cut: what is left would say something else. */
const mostMissing = 0.2;

/** Looks characters up in the fonts at hand. Which font comes first hangs on the words: Han characters differ from language to language. */
export function finders(shelf: FontShelf): (words: string, language: string | null) => FindSlice {
  const made = new Map<string, FindSlice>();
  return (words, language) => {
    const han = hanFamily(words, language);
    const found = made.get(han) ?? finder(shelf, familyOrder([...shelf.keys()], han));
    made.set(han, found);
    return found;
  };
}

function finder(shelf: FontShelf, order: readonly string[]): FindSlice {
  const slices = order.flatMap((family) => shelf.get(family)!);
  const known = new Map<string, FontSlice | null>();
  const find = (character: string): FontSlice | null => {
    const found = known.get(character);
    if (found !== undefined) return found;
    const codes = [...character].filter((code) => !invisible.test(code)).map((code) => code.codePointAt(0)!);
    const slice = slices.find((one) => codes.every((code) => one.has(code))) ?? null;
    known.set(character, slice);
    return slice;
  };
  return Object.assign(find, { order });
}

/** Characters without a look of their own that mean something to lines, joins, directions and flags; fonts have boxes for some of the others. */
const meaningful = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe00-\ufe0f]/;
const flagTag = /(?<=\u{1f3f4}[\u{e0020}-\u{e007e}]*)[\u{e0020}-\u{e007f}]/u;
const unseen = new RegExp(
  `(?!${meaningful.source}|${flagTag.source})\\p{Default_Ignorable_Code_Point}`,
  'gu',
);

/** Text as it is drawn: well formed, composed, without control characters, white space as it stands on a page. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\S\n\u00a0\u202f]+/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(unseen, '')
    .trim();
}

/** A quotation: words that no font has are cut and marked as such, whole words only. */
export function drawableWords(words: string, find: FindSlice): Drawable {
  const plain = plainText(words);
  const found = lookUp(plain, find);
  if (found.missing.length === 0) return { text: plain, ...found };
  const segments = wordSegments(plain).map(({ segment }) => ({
    segment,
    whole: charactersOf(segment).every((character) => find(character) !== null),
  }));
  const lost = segments.filter(({ whole }) => !whole).reduce((sum, { segment }) => sum + segment.length, 0);
  if (lost > plain.replace(/\s/g, '').length * mostMissing) return { text: null, ...found };
  const marked = segments.map(({ segment, whole }) => (whole ? segment : '\0')).join('');
  return {
    text: marked
      .replace(/ *\0(?:\s*\0)* */g, ` ${cut} `)
      .replace(/\] (?=[.,;:!?])/g, ']')
      .trim(),
    ...found,
  };
}

/** A name, a role or a sentence of ours: drawn without pictographs no font has, and not at all without its letters. */
export function drawableLine(line: string, find: FindSlice): Drawable {
  const plain = plainText(line).replace(/\n/g, ' ');
  const found = lookUp(plain, find);
  const lettered = found.missing.some((character) => /[\p{L}\p{N}]/u.test(character));
  const left = found.missing.reduce((text, character) => text.replaceAll(character, ''), plain);
  return { text: lettered ? null : left.replace(/ {2,}/g, ' ').trim(), ...found };
}

function lookUp(text: string, find: FindSlice): { slices: FontSlice[]; missing: string[] } {
  const slices = new Set<FontSlice>();
  const missing = new Set<string>();
  for (const character of new Set(charactersOf(`${text}${cut}`))) {
    if (invisible.test(character)) continue;
    const slice = find(character);
    if (slice === null) missing.add(character);
    else slices.add(slice);
  }
  return { slices: [...slices], missing: [...missing] };
}

function charactersOf(text: string): string[] {
  return composed.test(text) ? [...characters.segment(text)].map(({ segment }) => segment) : [...text];
}
