import {
  apostrophe,
  complex,
  folded,
  ignored,
  kindOf,
  kindOfPair,
  kinds,
  learn,
  letter,
  space,
  spaceless,
  surrogate,
  terminal,
} from './characters.js';
import { fold } from './fold.js';

/** Articles and pronouns that lose their vowel in French and Italian: "l'atelier" is two words. */
const elided = new Set(
  'l d j m t s n c qu jusqu lorsqu puisqu quoiqu dell nell all dall sull un quest quell gl'.split(' '),
);

/**
 * Goes through the words of a text without making a string for any. A word is a run of letters, digits and their marks; an apostrophe
 * inside it belongs to it ("can't"), except after an elided article and before a last s ("l'atelier", "mechanic's": two words each).
 * Each letter of a script written without spaces is a word. Everything else separates words, hyphens too.
 */
export class WordCursor {
  start = 0;
  end = 0;
  /** Whether a sentence, or a part of one, ends between this word and the one before: no phrase goes on across it. */
  breaks = false;
  /** Whether the word is a letter of a script written without spaces. */
  alone = false;
  /** Set when `next` stopped because the text has to be folded first. */
  complex = false;
  #text = '';
  #folded = false;

  /** Starts anew; `isFolded` when the text comes from `fold`. */
  over(text: string, isFolded: boolean): this {
    this.#text = text;
    this.#folded = isFolded;
    this.start = this.end = 0;
    this.breaks = this.alone = this.complex = false;
    return this;
  }

  /** Goes to the next word; false when there is none. */
  next(): boolean {
    const text = this.#text;
    let spaced = this.alone;
    let ended = false;
    for (let at = this.end; at < text.length; at++) {
      let kind = kinds[text.charCodeAt(at)]!;
      if (kind >= surrogate) kind = this.#kindAt(at);
      if (kind === space) spaced = true;
      else if (kind === terminal) ended = true;
      else if (kind === letter || kind === spaceless) {
        this.alone = kind === spaceless;
        this.breaks = ended && (spaced || this.alone);
        this.start = at;
        return this.alone ? this.#one(at) : this.#run(at);
      } else if (kind === complex) return this.#stop();
    }
    return false;
  }

  #one(at: number): boolean {
    this.end = at + (kinds[this.#text.charCodeAt(at)] === surrogate ? 2 : 1);
    return true;
  }

  #run(start: number): boolean {
    const text = this.#text;
    let at = start + 1;
    for (; at < text.length; at++) {
      let kind = kinds[text.charCodeAt(at)]!;
      if (kind >= surrogate) kind = this.#kindAt(at);
      if (kind <= ignored) continue;
      if (kind === complex) return this.#stop();
      if (kind !== apostrophe || !this.#joins(at)) break;
    }
    this.end = at;
    return true;
  }

  #stop(): false {
    this.complex = true;
    return false;
  }

  #joins(at: number): boolean {
    const next = this.#seen(at + 1);
    if (this.#kindAt(next) !== letter || elided.has(fold(this.#text.slice(this.start, at)))) return false;
    const isPossessive = folded[this.#text.charCodeAt(next)] === 0x73;
    return !isPossessive || this.#kindAt(this.#seen(next + 1)) === letter;
  }

  /** The first place from here that is not ignored. */
  #seen(at: number): number {
    while (this.#kindAt(at) === ignored) at++;
    return at;
  }

  #kindAt(at: number): number {
    const text = this.#text;
    if (at >= text.length) return space;
    const unit = text.charCodeAt(at);
    const kind = kinds[unit]! > complex ? learn(unit) : kinds[unit]!;
    if (kind < surrogate) return kind;
    if (kind === complex) return this.#folded ? kindOf(text.charAt(at)) : complex;
    const isSecond = unit >= 0xdc00 && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
    return kindOfPair(text.codePointAt(isSecond ? at - 1 : at)!, this.#folded);
  }
}

/** The words of folded text, as strings. */
export function wordsOf(text: string): string[] {
  const cursor = new WordCursor().over(text, true);
  const words: string[] = [];
  while (cursor.next()) words.push(text.slice(cursor.start, cursor.end));
  return words;
}
