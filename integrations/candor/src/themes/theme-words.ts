import type { Theme } from '../model/theme.js';
import { Finder } from './finder.js';
import { fold } from './fold.js';
import { keysFor } from './languages.js';
import { wordsOf } from './words.js';

/** A pattern or an excluded phrase of a theme. */
export interface ThemePhrase {
  /** Position among all phrases. */
  id: number;
  /** Position of its theme. */
  theme: number;
  /** The key it stands under, lower case. */
  language: string;
  /** As its owner wrote it. */
  text: string;
  excludes: boolean;
  words: readonly string[];
  /** Whether the last word may go on. */
  opens: boolean;
}

const remembered = 500;

/** The words of all themes, and what finds them in a comment of each language. */
export class ThemeWords {
  readonly phrases: readonly ThemePhrase[];
  /** Whether a theme has excluded phrases, by its position. */
  readonly guarded: readonly boolean[];
  readonly #keys: readonly string[];
  readonly #byTag = new Map<string, Finder>();
  readonly #byKeys = new Map<string, Finder>();

  constructor(themes: readonly Theme[]) {
    this.phrases = themes.flatMap(phrasesOf).map((phrase, id) => ({ ...phrase, id }));
    this.guarded = themes.map((_, index) =>
      this.phrases.some(({ theme, excludes }) => excludes && theme === index),
    );
    this.#keys = [...new Set(this.phrases.map(({ language }) => language))];
  }

  /** Finds the phrases that may stand in a response of this language. */
  finderFor(language: string): Finder {
    const known = this.#byTag.get(language);
    if (known !== undefined) return known;
    const keys = keysFor(language, this.#keys);
    const name = keys.join();
    const finder =
      this.#byKeys.get(name) ?? new Finder(this.phrases.filter((phrase) => keys.includes(phrase.language)));
    this.#byKeys.set(name, finder);
    // A column of anything at all must not fill the memory.
    if (this.#byTag.size < remembered) this.#byTag.set(language, finder);
    return finder;
  }

  /** Whether what the finder found at a place lies in or over an excluded phrase of its theme. */
  isPrevented(finder: Finder, at: number): boolean {
    for (let other = 0; other < finder.count; other++) if (this.prevents(finder, other, at)) return true;
    return false;
  }

  /** Whether one thing found is an excluded phrase that prevents another. */
  prevents({ ids, from, to }: Finder, excluded: number, at: number): boolean {
    const [guard, phrase] = [this.phrases[ids[excluded]!]!, this.phrases[ids[at]!]!];
    if (!guard.excludes || guard.theme !== phrase.theme) return false;
    return from[excluded]! <= to[at]! && from[at]! <= to[excluded]!;
  }
}

type Unnumbered = Omit<ThemePhrase, 'id'>;

function phrasesOf({ patterns, exclude }: Theme, theme: number): Unnumbered[] {
  const listed = (lists: Theme['patterns'], excludes: boolean): Unnumbered[] =>
    Object.entries(lists).flatMap(([language, list]) =>
      list.map((text) => ({ theme, language: language.toLowerCase(), text, excludes, ...parsed(text) })),
    );
  return [...listed(patterns, false), ...listed(exclude, true)];
}

function parsed(text: string): Pick<ThemePhrase, 'words' | 'opens'> {
  const opens = text.trimEnd().endsWith('*');
  return { words: wordsOf(fold(opens ? text.replace(/\*\s*$/, '') : text)), opens };
}
