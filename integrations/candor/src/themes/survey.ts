import type { Theme } from '../model/theme.js';
import type { Finder } from './finder.js';
import { themesByTag } from './matcher.js';
import { Terms, type Term } from './terms.js';
import { ThemeWords } from './theme-words.js';

/** One pattern or excluded phrase, and in how many comments it matched, or prevented a match. */
export interface PhraseCount {
  /** `any`, or the language it is for. */
  language: string;
  text: string;
  comments: number;
}

/** What themes do over many comments. */
export interface Survey {
  comments: number;
  themes: {
    id: string;
    name: string;
    comments: number;
    /** Percent of all comments, 0 to 100, one decimal. */
    share: number;
    /** Comments that are about it by a tag alone. */
    byTag: number;
    patterns: PhraseCount[];
    exclude: PhraseCount[];
  }[];
  /** Pairs of themes that comments are about both of, most comments first. */
  overlaps: { themes: [string, string]; comments: number }[];
  unmatched: { comments: number; words: Term[]; phrases: Term[] };
}

const shownWords = 30;
const shownPhrases = 20;

/** Counts what each theme, pattern and excluded phrase does, and what the comments about no theme say. */
export class ThemeSurvey {
  readonly #words: ThemeWords;
  readonly #tagged: ReadonlyMap<string, readonly number[]>;
  readonly #about: number[];
  readonly #byTag: number[];
  readonly #phrases: number[];
  readonly #pairs = new Map<number, number>();
  readonly #terms = new Terms();
  #comments = 0;
  #unmatched = 0;

  constructor(readonly themes: readonly Theme[]) {
    this.#words = new ThemeWords(themes);
    this.#tagged = themesByTag(themes);
    this.#about = themes.map(() => 0);
    this.#byTag = themes.map(() => 0);
    this.#phrases = this.#words.phrases.map(() => 0);
  }

  /** Adds a comment; returns the positions of the themes it is about, as the matcher does. */
  add(comment: string, language: string, tags: readonly string[]): number[] {
    this.#comments++;
    const finder = this.#words.finderFor(language);
    finder.find(comment);
    const spoken = this.#countPhrases(finder);
    const about = new Set([...spoken, ...tags.flatMap((tag) => this.#tagged.get(tag) ?? [])]);
    const sorted = [...about].sort((a, b) => a - b);
    sorted.forEach((theme, at) => {
      this.#about[theme]!++;
      if (!spoken.has(theme)) this.#byTag[theme]!++;
      for (const other of sorted.slice(at + 1)) increase(this.#pairs, theme * this.themes.length + other);
    });
    if (sorted.length === 0) {
      this.#unmatched++;
      this.#terms.add(comment, language);
    }
    return sorted;
  }

  /** Counts each phrase once for the comment; returns the themes whose patterns matched. */
  #countPhrases(finder: Finder): ReadonlySet<number> {
    const { phrases } = this.#words;
    const [about, seen] = [new Set<number>(), new Set<number>()];
    for (let at = 0; at < finder.count; at++) {
      const phrase = phrases[finder.ids[at]!]!;
      if (phrase.excludes) continue;
      const guards = this.#guards(finder, at);
      if (guards.length === 0) about.add(phrase.theme);
      for (const id of guards.length === 0 ? [phrase.id] : guards) seen.add(id);
    }
    for (const id of seen) this.#phrases[id]!++;
    return about;
  }

  /** The excluded phrases that prevent a match. */
  #guards(finder: Finder, at: number): number[] {
    return finder.ids.slice(0, finder.count).filter((_, other) => this.#words.prevents(finder, other, at));
  }

  result(): Survey {
    const { themes } = this;
    return {
      comments: this.#comments,
      themes: themes.map(({ id, name }, index) => ({
        id,
        name,
        comments: this.#about[index]!,
        share: this.#comments === 0 ? 0 : Math.round((1000 * this.#about[index]!) / this.#comments) / 10,
        byTag: this.#byTag[index]!,
        patterns: this.#countsOf(index, false),
        exclude: this.#countsOf(index, true),
      })),
      overlaps: [...this.#pairs]
        .sort(([a, n], [b, m]) => m - n || a - b)
        .map(([pair, comments]) => ({
          themes: [themes[Math.floor(pair / themes.length)]!.id, themes[pair % themes.length]!.id],
          comments,
        })),
      unmatched: {
        comments: this.#unmatched,
        words: this.#terms.words(shownWords),
        phrases: this.#terms.phrases(shownPhrases),
      },
    };
  }

  #countsOf(index: number, excluded: boolean): PhraseCount[] {
    return this.#words.phrases
      .filter(({ theme, excludes }) => theme === index && excludes === excluded)
      .map(({ id, language, text }) => ({ language, text, comments: this.#phrases[id]! }));
  }
}

function increase(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
