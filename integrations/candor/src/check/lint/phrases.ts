import { foldedWords } from './tokens.js';

/** One place of a phrase: any of some words, or up to three words that may stand between. */
type Step = 'gap' | ((word: string) => boolean);
type Phrase = readonly Step[];

const widest = 3;
const remembered = 10_000;

/** Which words of a sentence a phrase stands for. */
export interface Found {
  from: number;
  to: number;
}

/**
 * Phrases as lists write them: words apart by blanks, `a|b` for either, `stem*` and `*part*` for any ending and any word with it, and
 * `..` for up to three words between.
 */
export class Phrases {
  readonly #phrases: readonly Phrase[];
  /** Those that a word may begin, found out when it is first met. */
  readonly #beginning = new Map<string, readonly Phrase[]>();

  constructor(written: readonly string[]) {
    this.#phrases = written.map((phrase) =>
      phrase.split(' ').map((step) => (step === '..' ? 'gap' : wordTest(step))),
    );
  }

  /** The first place in the words of a sentence where one of them stands. */
  find(words: readonly string[]): Found | undefined {
    for (let from = 0; from < words.length; from++) for (const found of this.#at(words, from)) return found;
    return undefined;
  }

  /** Every place where one of them stands. */
  findAll(words: readonly string[]): Found[] {
    return words.flatMap((_, from) => this.#at(words, from));
  }

  #at(words: readonly string[], from: number): Found[] {
    return this.#beginningWith(words[from]!).flatMap((phrase) => {
      const to = endOf(words, from, phrase, 0);
      return to === -1 ? [] : [{ from, to }];
    });
  }

  #beginningWith(word: string): readonly Phrase[] {
    let known = this.#beginning.get(word);
    if (known !== undefined) return known;
    known = this.#phrases.filter(([first]) => typeof first === 'function' && first(word));
    if (this.#beginning.size < remembered) this.#beginning.set(word, known);
    return known;
  }
}

function wordTest(step: string): Step {
  const exact = new Set<string>();
  const tests: ((word: string) => boolean)[] = [];
  for (const written of step.split('|')) {
    const [word = ''] = foldedWords(written.replaceAll('*', ''));
    if (written.startsWith('*')) tests.push((other) => other.includes(word));
    else if (written.endsWith('*')) tests.push((other) => other.startsWith(word));
    else exact.add(word);
  }
  return (word) => exact.has(word) || tests.some((test) => test(word));
}

/** Where a phrase that begins here ends; -1 where it does not stand here. */
function endOf(words: readonly string[], at: number, phrase: Phrase, step: number): number {
  const test = phrase[step];
  if (test === undefined) return at;
  if (test !== 'gap')
    return at < words.length && test(words[at]!) ? endOf(words, at + 1, phrase, step + 1) : -1;
  for (let skipped = 0; skipped <= widest; skipped++) {
    const end = endOf(words, at + skipped, phrase, step + 1);
    if (end !== -1) return end;
  }
  return -1;
}
