import { createHash } from 'node:crypto';
import { dayOf } from '../model/day.js';
import type { Countable } from '../model/published.js';
import type { Scale } from '../model/scale.js';
import {
  addTo,
  cellOf,
  nothingLeftOver,
  type About,
  type Cell,
  type Counted,
  type SegmentTally,
} from './cells.js';

/** Responses of one day that are alike in all that is counted. */
export interface Entry {
  day: string;
  score: number | null;
  segments: Readonly<Record<string, string>>;
  named: boolean;
  about: About;
  n: number;
  /** Where it stands within its day. */
  order: string;
}

/**
 * A round that may still get answers. Two builds with one answer between them would tell that answer, so it speaks of whole groups
 * only: of the first floor(n / k) * k answers by day of arrival. A day counts when it is over. Within a day the order is a fixed
 * shuffle of what is counted, so that it depends neither on the order of a file nor on anybody's decision.
 */
export class OpenRound {
  readonly #entries = new Map<string, Entry>();
  readonly scale: Scale;
  received = 0;
  eligible = 0;
  undated = 0;

  constructor(
    readonly round: string,
    { min, max }: Scale,
    readonly asOf: string,
  ) {
    this.scale = { min, max };
  }

  add({ score, submittedAt, segments }: Countable, { n = 1, named = false, about = null }: Counted): void {
    if (score !== null) this.received += n;
    if (submittedAt === null) {
      if (score !== null) this.undated += n;
      return;
    }
    const day = dayOf(submittedAt);
    if (day >= this.asOf) return;
    if (score !== null) this.eligible += n;
    const order = shuffled(score, segments);
    const key = JSON.stringify([day, order, named, about]);
    const entry = this.#entries.get(key);
    if (entry === undefined) this.#entries.set(key, { day, score, segments, named, about, n, order });
    else entry.n += n;
  }

  /** The entries that may be spoken of, in order; the last one cut to what fills the last group. */
  settled(minimum: number): Entry[] {
    const entries = [...this.#entries].sort(byArrival).map(([, entry]) => entry);
    let open = Math.floor(this.eligible / minimum) * minimum;
    const settled: Entry[] = [];
    for (const entry of entries) {
      if (open === 0) break;
      const n = entry.score === null ? entry.n : Math.min(open, entry.n);
      settled.push({ ...entry, n });
      if (entry.score !== null) open -= n;
    }
    return settled;
  }

  /** By segment and value: the first whole groups of each value, and what is left over from all of them. */
  segments(entries: readonly Entry[], minimum: number): Map<string, SegmentTally> {
    const scored = entries.filter(({ score }) => score !== null);
    const names = new Set(scored.flatMap(({ segments }) => Object.keys(segments)));
    return new Map([...names].map((name) => [name, segmentOf(scored, name, minimum)]));
  }
}

function segmentOf(entries: readonly Entry[], name: string, minimum: number): SegmentTally {
  const sizes = new Map<string, number>();
  const valueOf = ({ segments }: Entry): string => segments[name] ?? '';
  for (const entry of entries) sizes.set(valueOf(entry), (sizes.get(valueOf(entry)) ?? 0) + entry.n);
  const values = new Map<string, Cell>();
  const leftOver = structuredClone(nothingLeftOver);
  const open = new Map([...sizes].map(([value, n]) => [value, Math.floor(n / minimum) * minimum]));
  for (const entry of entries) {
    const value = valueOf(entry);
    const room = open.get(value)!;
    const taken = Math.min(room, entry.n);
    open.set(value, room - taken);
    if (taken > 0) addTo(cellOf(values, value), entry.score!, taken, entry.named);
    if (entry.n > taken) addTo(leftOver, entry.score!, entry.n - taken, entry.named);
  }
  const unfilled = new Set([...sizes.keys()].filter((value) => !values.has(value)));
  return { values, unfilled, leftOver };
}

function byArrival([a, first]: [string, Entry], [b, second]: [string, Entry]): number {
  const [x, y] = [`${first.day}${first.order}`, `${second.day}${second.order}`];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : 1;
}

function shuffled(score: number | null, segments: Readonly<Record<string, string>>): string {
  const known = Object.entries(segments).filter(([, value]) => value !== '');
  const text = JSON.stringify([score, known.sort(([a], [b]) => (a < b ? -1 : 1))]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
