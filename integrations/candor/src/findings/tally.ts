import { dayOf } from '../model/day.js';
import { CandorError, errorIssue } from '../model/issue.js';
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
import { OpenRound, type Entry } from './open-round.js';

/** The counts of one round that its figures are made of. */
export interface RoundTally {
  round: string;
  scale: Scale;
  /** Answers with a score so far, those too that an open round does not speak of yet. */
  received: number;
  /** Of those, the answers of an open round that may count once their group is full; all of a finished one. */
  eligible: number;
  /** Of the answers counted, those published with a name. */
  named: number;
  /** Score to number of answers. */
  distribution: Map<number, number>;
  blank: number;
  /** UTC days of the first and last answer that states its time; null when none does. */
  first: string | null;
  last: string | null;
  /** Answers of an open round whose source does not say when they came. */
  undated: number;
  /** By segment and value: how they answered. */
  segments: Map<string, SegmentTally>;
  themes: ThemeTally;
}

export interface ThemeTally {
  /** Comments counted. */
  comments: number;
  /** Those whose words were not read. */
  unread: number;
  /** Those about no theme. */
  none: number;
  /** Comments about each theme, by its position. */
  counts: number[];
}

/** What a tally has to know of the site. */
export interface TallySettings {
  asOf: string;
  minimumGroup: number;
  /** Whether a round may still get answers. */
  isOpen(round: string): boolean;
  /** How many themes there are. */
  themes: number;
}

/** A round nobody has answered: on the 0-10 scale, until its answers say otherwise. */
export function emptyTally(round: string, scale: Scale = { min: 0, max: 10 }): RoundTally {
  return {
    round,
    scale: { min: scale.min, max: scale.max },
    received: 0,
    eligible: 0,
    named: 0,
    distribution: new Map(),
    blank: 0,
    first: null,
    last: null,
    undated: 0,
    segments: new Map(),
    themes: { comments: 0, unread: 0, none: 0, counts: [] },
  };
}

/** Counts every countable response of every round, one at a time. */
export class Tallies {
  readonly #rounds = new Map<string, Running>();

  constructor(readonly settings: TallySettings) {}

  /** Counts responses alike. Throws when two sources give one round different scales: such answers cannot be added up. */
  add(countable: Countable, counted: Counted = {}): void {
    const { round, scale } = countable;
    let running = this.#rounds.get(round);
    if (running === undefined) {
      running = this.settings.isOpen(round)
        ? new OpenRound(round, scale, this.settings.asOf)
        : new FinishedRound(round, scale);
      this.#rounds.set(round, running);
    }
    if (running.scale.min !== scale.min || running.scale.max !== scale.max) throw mixedScales(round);
    running.add(countable, counted);
  }

  /** The counts of each round, by id; of one still open, those that may be spoken of. */
  list(): RoundTally[] {
    return [...this.#rounds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, round]) => this.#settled(round));
  }

  #settled(running: Running): RoundTally {
    if (!(running instanceof OpenRound)) return this.#withThemes(running.tally);
    const tally = emptyTally(running.round, running.scale);
    const entries = running.settled(this.settings.minimumGroup);
    for (const entry of entries) addEntry(tally, entry);
    for (const [name, segment] of running.segments(entries, this.settings.minimumGroup))
      tally.segments.set(name, segment);
    tally.received = running.received;
    tally.eligible = running.eligible;
    tally.undated = running.undated;
    return this.#withThemes(tally);
  }

  #withThemes(tally: RoundTally): RoundTally {
    const counts = Array.from(
      { length: this.settings.themes },
      (_, index) => tally.themes.counts[index] ?? 0,
    );
    return { ...tally, themes: { ...tally.themes, counts } };
  }
}

type Running = FinishedRound | OpenRound;

/** A round that gets no more answers: everything is added up at once. */
class FinishedRound {
  readonly tally: RoundTally;
  readonly scale: Scale;
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;
  /** The counts that each combination of segment values goes to; many responses share one. */
  readonly #cells = new WeakMap<object, Cell[]>();

  constructor(round: string, scale: Scale) {
    this.tally = emptyTally(round, scale);
    this.scale = this.tally.scale;
  }

  add({ score, submittedAt, segments }: Countable, { n = 1, named = false, about = null }: Counted): void {
    const { tally } = this;
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
    if (submittedAt < this.#first) tally.first = dayOf((this.#first = submittedAt));
    if (submittedAt > this.#last) tally.last = dayOf((this.#last = submittedAt));
  }

  #cellsOf(segments: Readonly<Record<string, string>>): Cell[] {
    return Object.entries(segments).map(([name, value]) => cellOf(segmentOf(this.tally, name).values, value));
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

function countComment(themes: ThemeTally, about: About, n: number): void {
  if (about === null) return;
  themes.comments += n;
  if (about === 'unread') themes.unread += n;
  else if (about.length === 0) themes.none += n;
  else for (const theme of about) themes.counts[theme] = (themes.counts[theme] ?? 0) + n;
}

function segmentOf(tally: RoundTally, name: string): SegmentTally {
  let segment = tally.segments.get(name);
  if (segment === undefined)
    tally.segments.set(name, (segment = { values: new Map(), leftOver: nothingLeftOver }));
  return segment;
}

function mixedScales(round: string): CandorError {
  const what = `the round "${round}" gets answers on different scales, which cannot be added up`;
  return new CandorError([
    errorIssue('round-scales', {}, what, 'Give the sources of this round different rounds.'),
  ]);
}
