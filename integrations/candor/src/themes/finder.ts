import { fold } from './fold.js';
import { PhraseTrie, root, type TriePhrase } from './trie.js';
import { WordCursor } from './words.js';

/** Finds phrases in texts. What it found last stands in its lists, used again and again, up to `count`. */
export class Finder {
  count = 0;
  /** Ids of the phrases found. */
  readonly ids: number[] = [];
  /** Positions of their first and last words among the words of the text, from 0. */
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly #trie: PhraseTrie;
  readonly #cursor = new WordCursor();
  /** Phrases that have begun: their states, and the positions of their first words. */
  readonly #states: number[] = [];
  readonly #begun: number[] = [];
  #text = '';

  constructor(phrases: readonly TriePhrase[]) {
    this.#trie = new PhraseTrie(phrases);
  }

  /** Finds every phrase in a text as it was written. */
  find(text: string): void {
    if (!this.#run(text, false)) this.findFolded(fold(text));
  }

  /** Finds every phrase in folded text. */
  findFolded(text: string): void {
    this.#run(text, true);
  }

  /** Whether the text could be read to its end. */
  #run(text: string, isFolded: boolean): boolean {
    const cursor = this.#cursor.over(text, isFolded);
    this.#text = text;
    this.count = 0;
    let open = 0;
    for (let word = 0; cursor.next(); word++) {
      const begun = cursor.breaks ? 0 : open;
      open = 0;
      for (let at = 0; at < begun; at++) open = this.#step(this.#states[at]!, this.#begun[at]!, word, open);
      open = this.#step(root, word, word, open);
    }
    return !cursor.complex;
  }

  /** Takes one word from a state on; returns how many phrases are open then. */
  #step(state: number, from: number, word: number, open: number): number {
    const trie = this.#trie;
    const after = trie.walk(this.#text, this.#cursor.start, this.#cursor.end, state);
    if (trie.opened !== 0) this.#take(trie.opening[trie.opened]!, from, word);
    if (after === 0) return open;
    const ended = trie.exact[after];
    if (ended !== undefined) this.#take(ended, from, word);
    const next = trie.nextWord(after);
    if (next === 0) return open;
    this.#states[open] = next;
    this.#begun[open] = from;
    return open + 1;
  }

  #take(ids: readonly number[], from: number, to: number): void {
    for (const id of ids) {
      this.ids[this.count] = id;
      this.from[this.count] = from;
      this.to[this.count++] = to;
    }
  }
}
