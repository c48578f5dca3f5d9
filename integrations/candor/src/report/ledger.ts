import type { WithheldReason } from '../model/published.js';

/** What became of a response: published, or why its words are not. */
export type Fate = 'published' | WithheldReason;

/** The fate of every response, a few bytes each, and the guard against one id standing for two answers. */
export class Ledger {
  readonly #sources: SourceLedger[] = [];

  /** Opens the account of the next source. */
  open(name: string): SourceLedger {
    const source = new SourceLedger(name, [...this.#sources]);
    this.#sources.push(source);
    return source;
  }

  /** The source that has this id, if any. */
  sourceOf(id: string): string | undefined {
    return this.#sources.find((source) => source.has(id))?.name;
  }

  /** How many responses met each fate, counted and not counted ones apart. */
  totals(): FateTotal[] {
    return this.#sources.flatMap((source) => source.totals());
  }

  *entries(): Generator<{ id: string; source: string; fate: Fate; counted: boolean }> {
    for (const source of this.#sources) yield* source.entries();
  }
}

interface FateTotal {
  fate: Fate;
  counted: boolean;
  n: number;
}

class SourceLedger {
  readonly #codes = new Map<string, number>();
  readonly #kinds: FateTotal[] = [];
  readonly #counted = new Map<Fate, number>();
  readonly #uncounted = new Map<Fate, number>();

  constructor(
    readonly name: string,
    readonly before: readonly SourceLedger[],
  ) {}

  totals(): readonly FateTotal[] {
    return this.#kinds;
  }

  has(id: string): boolean {
    return this.#codes.has(id);
  }

  /** Notes a response's fate; returns the source that had its id already, undefined when it is new. */
  record(id: string, fate: Fate, counted: boolean): string | undefined {
    const { size } = this.#codes;
    const code = this.#code(fate, counted);
    this.#codes.set(id, code);
    this.#kinds[code]!.n++;
    if (this.#codes.size === size) return this.name;
    return this.before.find((source) => source.has(id))?.name;
  }

  /** Notes the fate of responses that are known by their number only. */
  add(fate: Fate, counted: boolean, n: number): void {
    this.#kinds[this.#code(fate, counted)]!.n += n;
  }

  *entries(): Generator<{ id: string; source: string; fate: Fate; counted: boolean }> {
    for (const [id, code] of this.#codes) {
      const { fate, counted } = this.#kinds[code]!;
      yield { id, source: this.name, fate, counted };
    }
  }

  #code(fate: Fate, counted: boolean): number {
    const codes = counted ? this.#counted : this.#uncounted;
    let code = codes.get(fate);
    if (code === undefined) {
      code = this.#kinds.push({ fate, counted, n: 0 }) - 1;
      codes.set(fate, code);
    }
    return code;
  }
}
