import { dayOf, startOfDay } from '../model/day.js';
import type { Countable } from '../model/published.js';
import type { Scale } from '../model/scale.js';
import { absorbCell, addTo, cellOf, isEmptyCell, nothingLeftOver, type Cell, type Counted } from './cells.js';
import { absorbThemes, countComment, emptyTally, type RoundTally } from './round-tally.js';

/** A round that gets no more answers: everything is added up at once. */
export class FinishedRound {
  readonly #counts: RoundTally;
  readonly scale: Scale;
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;
  /** The counts that each combination of segment values goes to; many responses share one. */
  readonly #cells = new WeakMap<object, Cell[]>();

  constructor(round: string, scale: Scale) {
    this.#counts = emptyTally(round, scale);
    this.scale = this.#counts.scale;
  }

  /** The counts so far. */
  get tally(): RoundTally {
    const dated = this.#last >= this.#first;
    return {
      ...this.#counts,
      first: dated ? dayOf(this.#first) : null,
      last: dated ? dayOf(this.#last) : null,
    };
  }

  add({ score, submittedAt, segments }: Countable, { n = 1, named = false, about = null }: Counted): void {
    const tally = this.#counts;
    countComment(tally.themes, about, n);
    if (score === null) {
      tally.blank += n;
      return;
    }
    tally.received += n;
    tally.eligible += n;
    if (named) tally.named += n;
    tally.distribution.set(score, (tally.distribution.get(score) ?? 0) + n);
    let cells = this.#cells.get(segments);
    if (cells === undefined) this.#cells.set(segments, (cells = this.#cellsOf(segments)));
    for (const cell of cells) addTo(cell, score, n, named);
    if (submittedAt === null) return;
    if (submittedAt < this.#first) this.#first = submittedAt;
    if (submittedAt > this.#last) this.#last = submittedAt;
  }

  /** What this round's part of all counts is. */
  state(): RoundTally {
    return this.tally;
  }

  /** Adds the counts of other responses to this round. */
  absorb(other: RoundTally): void {
    const tally = this.#counts;
    tally.blank += other.blank;
    tally.received += other.received;
    tally.eligible += other.eligible;
    tally.named += other.named;
    for (const [score, n] of other.distribution)
      if (n !== 0) tally.distribution.set(score, (tally.distribution.get(score) ?? 0) + n);
    for (const [name, { values }] of other.segments)
      for (const [value, cell] of values) if (!isEmptyCell(cell)) absorbCell(this.#cellOf(name, value), cell);
    absorbThemes(tally.themes, other.themes);
    const { first, last } = other;
    if (first !== null) this.#first = Math.min(this.#first, startOfDay(first));
    if (last !== null) this.#last = Math.max(this.#last, startOfDay(last));
  }

  #cellsOf(segments: Readonly<Record<string, string>>): Cell[] {
    return Object.entries(segments).map(([name, value]) => this.#cellOf(name, value));
  }

  #cellOf(name: string, value: string): Cell {
    const { segments } = this.#counts;
    let segment = segments.get(name);
    if (segment === undefined)
      segments.set(name, (segment = { values: new Map(), leftOver: nothingLeftOver }));
    return cellOf(segment.values, value);
  }
}
