import { fold } from './fold.js';

/** What a UTF-16 unit of a comment is for finding words. Letters, and what may stand among them unseen, come first. */
export const letter = 0;
export const ignored = 1;
/** A letter of a script that is written without spaces: a word of its own, so that phrases of such words are found anywhere. */
export const spaceless = 2;
export const apostrophe = 3;
export const space = 4;
/** Ends a sentence or a part of one. */
export const terminal = 5;
export const other = 6;
export const surrogate = 7;
/** Is folded together with its neighbours: the whole text has to be folded first. */
export const complex = 8;
const unknown = 255;

/** The kind of each unit, found out when it is first met. */
export const kinds = new Uint8Array(0x10000).fill(unknown);
/** What each unit met is folded to: one unit, 0 for nothing, 1 for several, which `expansions` has. */
export const folded = new Uint16Array(0x10000);
export const expansions = new Map<number, string>();
kinds.fill(surrogate, 0xd800, 0xe000);
for (let unit = 0xd800; unit < 0xe000; unit++) folded[unit] = unit;

const wordPart = /[\p{L}\p{N}\p{M}]/u;
const withoutSpaces =
  /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
/** Marks that are kept and parts of Korean syllables: they may become one character with the one before. */
const composing = /[\p{M}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;

/** Finds out the kind of a unit met for the first time. */
export function learn(unit: number): number {
  const text = fold(String.fromCharCode(unit));
  if (text === '') return remember(unit, ignored, 0);
  const of = new Set([...text].map(kindOf));
  const [kind = other] = of;
  const whole = of.size === 1 && !composing.test(text) && (kind !== spaceless || text.length === 1);
  if (!whole) return remember(unit, complex, unit);
  if (text.length === 1) return remember(unit, kind, text.charCodeAt(0));
  expansions.set(unit, text);
  return remember(unit, kind, 1);
}

function remember(unit: number, kind: number, to: number): number {
  kinds[unit] = kind;
  folded[unit] = to;
  return kind;
}

/** The kind of a character of folded text. */
export function kindOf(char: string): number {
  if (wordPart.test(char)) return withoutSpaces.test(char) ? spaceless : letter;
  if (char === "'") return apostrophe;
  if (/\p{White_Space}/u.test(char)) return space;
  return /\p{Terminal_Punctuation}/u.test(char) ? terminal : other;
}

/** The kind of a code point that needs two units. Pictures are told apart at once: comments are full of them. */
export function kindOfPair(codePoint: number, isFolded: boolean): number {
  if (codePoint < 0x10000 || (codePoint >= 0x1f300 && codePoint <= 0x1faff)) return other;
  return isFolded ? kindOf(String.fromCodePoint(codePoint)) : complex;
}
