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
import { countComment, emptyTally, type RoundTally } from './round-tally.js';

/** Responses of one day that are alike in all that is counted. */
interface Entry {
  day: string;
  score: number | null;
  segments: Readonly<Record<string, string>>;
  named: boolean;
  about: About;
  n: number;
  /** Where an answer stands within a day that was divided. */
  order?: string;
}

/** The counts of an open round. */
export interface OpenState {
  received: number;
  eligible: number;
  undated: number;
  entries: readonly Entry[];
}

/**
 * A round that may still get answers. Two builds with one answer between them would tell that answer, so it speaks of whole groups
 * only: of the first floor(n / k) * k answers by day of arrival. A day counts when it is over.
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
    this.#enter({ day, score, segments, named, about, n });
  }

  /** What this round's part of all counts is. */
  state(): OpenState {
    const { received, eligible, undated } = this;
    return { received, eligible, undated, entries: [...this.#entries.values()] };
  }

  /** Adds the counts of other responses to this round. */
  absorb({ received, eligible, undated, entries }: OpenState): void {
    this.received += received;
    this.eligible += eligible;
    this.undated += undated;
    for (const entry of entries) this.#enter(entry);
  }

  #enter(entry: Entry): void {
    const { day, score, segments, named, about, n } = entry;
    const key = JSON.stringify([day, answerOf({ score, segments }), named, about]);
    const known = this.#entries.get(key);
    if (known === undefined) this.#entries.set(key, { ...entry });
    else if (known.n + n === 0) this.#entries.delete(key);
    else known.n += n;
  }

  /** The counts of what may be spoken of. */
  tally(minimum: number): RoundTally {
    const entries = this.#settled(minimum);
    const tally = emptyTally(this.round, this.scale);
    for (const entry of entries) addEntry(tally, entry);
    const scored = entries.filter(({ score }) => score !== null);
    for (const name of new Set(scored.flatMap(({ segments }) => Object.keys(segments))))
      tally.segments.set(name, segmentOf(scored, name, minimum));
    return { ...tally, received: this.received, eligible: this.eligible, undated: this.undated };
  }

  /** The entries that may be spoken of. */
  #settled(minimum: number): Entry[] {
    const entries = [...this.#entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
    return divided(entries, Math.floor(this.eligible / minimum) * minimum).first;
  }
}

function addEntry(tally: RoundTally, { n, score, day, about, named }: Entry): void {
  countComment(tally.themes, about, n);
  if (score === null) {
    tally.blank += n;
    return;
  }
  tally.distribution.set(score, (tally.distribution.get(score) ?? 0) + n);
  if (named) tally.named += n;
  if (tally.first === null || day < tally.first) tally.first = day;
  if (tally.last === null || day > tally.last) tally.last = day;
}

function segmentOf(entries: readonly Entry[], name: string, minimum: number): SegmentTally {
  const byValue = Map.groupBy(entries, ({ segments }) => segments[name] ?? '');
  const values = new Map<string, Cell>();
  const leftOver = structuredClone(nothingLeftOver);
  for (const [value, given] of byValue) {
    const whole = Math.floor(answersOf(given) / minimum) * minimum;
    const { first, rest } = divided(given, whole);
    for (const { score, n, named } of first) addTo(cellOf(values, value), score!, n, named);
    const left = whole === 0 ? cellOf(values, value) : leftOver;
    for (const { score, n, named } of rest) addTo(left, score!, n, named);
  }
  return { values, leftOver };
}

/**
 * Divides entries, sorted by day, after so many answers: whole days, and of the day in which they end those that a shuffle puts
 * first. Whoever left the score blank on that day waits until it is whole.
 */
function divided(entries: readonly Entry[], count: number): { first: Entry[]; rest: Entry[] } {
  const [first, rest]: [Entry[], Entry[]] = [[], []];
  let open = count;
  for (const day of Map.groupBy(entries, (entry) => entry.day).values()) {
    const n = answersOf(day);
    if (open === 0) rest.push(...day);
    else if (n <= open) first.push(...day);
    else {
      const answers = shuffled(day);
      first.push(...answers.slice(0, open));
      rest.push(...answers.slice(open), ...day.filter(({ score }) => score === null));
    }
    open -= Math.min(open, n);
  }
  return { first, rest };
}

/**
 * The answers of a day one by one, in an order that depends neither on that of a file nor on anybody's decision, and that does not
 * sort scores: each answer has a hash of its own, also among those that are alike.
 */
function shuffled(day: readonly Entry[]): Entry[] {
  const alike = new Map<string, number>();
  const answers = day.flatMap((entry): Entry[] => {
    if (entry.score === null) return [];
    if (entry.order !== undefined) return [entry];
    const answer = answerOf(entry);
    const known = alike.get(answer) ?? 0;
    alike.set(answer, known + entry.n);
    return Array.from({ length: entry.n }, (_, index) => {
      const hash = createHash('sha256').update(JSON.stringify([entry.day, answer, known + index]));
      return { ...entry, n: 1, order: hash.digest('hex') };
    });
  });
  return answers.sort((a, b) => (a.order! < b.order! ? -1 : 1));
}

function answersOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { score, n }) => (score === null ? sum : sum + n), 0);
}

/** What of a response no decision changes. */
function answerOf({ score, segments }: Pick<Entry, 'score' | 'segments'>): string {
  const known = Object.entries(segments).filter(([, value]) => value !== '');
  return JSON.stringify([score, known.sort(([a], [b]) => (a < b ? -1 : 1))]);
}
