import { expansions, folded } from './characters.js';

const gap = 1;
export const root = 1;

interface Node {
  next: Map<number, Node>;
  exact: number[];
  opening: number[];
}

/** A phrase to find: folded words, the last of which may be only the beginning of one. */
export interface TriePhrase {
  id: number;
  words: readonly string[];
  opens: boolean;
}

/**
 * Phrases letter by letter, as a double array (Aoe 1989): the state after a letter is `base[state] + symbol` where `check` there names
 * the state come from. Two reads a letter, and memory follows the phrases, not the alphabet.
 */
export class PhraseTrie {
  /** Ids of the phrases whose last word ends in a state. */
  readonly exact: (readonly number[] | undefined)[];
  /** Ids of the phrases whose last word begins as the letters up to a state do. */
  readonly opening: (readonly number[] | undefined)[];
  /** After `walk`: the last state passed that has `opening`; 0 when there was none. */
  opened = 0;
  #base = new Int32Array(1024);
  #check = new Int32Array(1024);
  readonly #symbols = new Uint16Array(0x10000);
  #alphabet = gap;
  #free = root + 1;

  constructor(phrases: readonly TriePhrase[]) {
    const start: Node = { next: new Map(), exact: [], opening: [] };
    for (const phrase of phrases) this.#insert(start, phrase);
    this.#grow(root);
    // The list grows while it is gone through: parents come before their children.
    const laid: { node: Node; state: number }[] = [{ node: start, state: root }];
    for (const { node, state } of laid) laid.push(...this.#lay(node, state));
    const { length } = this.#base;
    this.exact = Array.from({ length }, () => undefined);
    this.opening = Array.from({ length }, () => undefined);
    for (const { node, state } of laid) {
      if (node.exact.length > 0) this.exact[state] = node.exact;
      if (node.opening.length > 0) this.opening[state] = node.opening;
    }
  }

  /** The state after the letters from `from` to `to` of a text; 0 when no phrase goes on like this. */
  walk(text: string, from: number, to: number, state: number): number {
    this.opened = 0;
    for (let at = from; at < to; at++) {
      const unit = folded[text.charCodeAt(at)]!;
      if (unit > 1) state = this.#after(state, this.#symbols[unit]!);
      else if (unit === 1)
        for (const char of expansions.get(text.charCodeAt(at))!)
          if (state !== 0) state = this.#after(state, this.#symbols[char.charCodeAt(0)]!);
      if (state === 0) return 0;
    }
    return state;
  }

  /** The state after the end of a word, where a further one is to follow; 0 when none is. */
  nextWord(state: number): number {
    const next = this.#base[state]! + gap;
    return this.#check[next] === state ? next : 0;
  }

  #after(state: number, symbol: number): number {
    if (symbol === 0) return 0;
    const next = this.#base[state]! + symbol;
    if (this.#check[next] !== state) return 0;
    if (this.opening[next] !== undefined) this.opened = next;
    return next;
  }

  #insert(start: Node, { id, words, opens }: TriePhrase): void {
    let node = start;
    words.forEach((word, index) => {
      if (index > 0) node = child(node, gap);
      for (let at = 0; at < word.length; at++) node = child(node, this.#symbolOf(word.charCodeAt(at)));
    });
    (opens ? node.opening : node.exact).push(id);
  }

  #symbolOf(unit: number): number {
    return (this.#symbols[unit] ||= ++this.#alphabet);
  }

  #lay(node: Node, state: number): { node: Node; state: number }[] {
    if (node.next.size === 0) return [];
    const base = this.#freeBase([...node.next.keys()]);
    this.#base[state] = base;
    return [...node.next].map(([symbol, next]) => {
      this.#check[base + symbol] = state;
      if (symbol !== gap) next.opening.push(...node.opening);
      return { node: next, state: base + symbol };
    });
  }

  /** The first base at which every one of the symbols has a free place. */
  #freeBase(symbols: readonly number[]): number {
    while (this.#check[this.#free] !== 0) this.#grow(++this.#free);
    const least = Math.min(...symbols);
    for (let base = Math.max(this.#free - least, root); ; base++) {
      this.#grow(base);
      if (symbols.every((symbol) => this.#check[base + symbol] === 0)) return base;
    }
  }

  /** Makes room for every symbol after a base, so that reads never leave the arrays. */
  #grow(base: number): void {
    if (base + this.#alphabet < this.#base.length) return;
    const size = 2 * (base + this.#alphabet);
    [this.#base, this.#check] = [grown(this.#base, size), grown(this.#check, size)];
  }
}

function child(node: Node, symbol: number): Node {
  const known = node.next.get(symbol);
  if (known !== undefined) return known;
  const made: Node = { next: new Map(), exact: [], opening: [] };
  node.next.set(symbol, made);
  return made;
}

function grown(from: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(size);
  to.set(from);
  return to;
}
