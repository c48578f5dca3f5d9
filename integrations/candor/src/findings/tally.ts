import { CandorError, errorIssue } from '../model/issue.js';
import type { Countable } from '../model/published.js';
import type { Counted } from './cells.js';
import { FinishedRound } from './finished-round.js';
import { OpenRound } from './open-round.js';
import type { RoundTally } from './round-tally.js';

/** What a tally has to know of the site. */
export interface TallySettings {
  asOf: string;
  minimumGroup: number;
  /** Whether a round may still get answers. */
  isOpen(round: string): boolean;
  /** How many themes there are. */
  themes: number;
}

/** Counts every countable response of every round, one at a time. */
export class Tallies {
  readonly #rounds = new Map<string, FinishedRound | OpenRound>();

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
    return [...this.#rounds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, round]) => this.#tallyOf(round));
  }

  #tallyOf(round: FinishedRound | OpenRound): RoundTally {
    const tally = round instanceof OpenRound ? round.tally(this.settings.minimumGroup) : round.tally;
    const counts = Array.from(
      { length: this.settings.themes },
      (_, index) => tally.themes.counts[index] ?? 0,
    );
    return { ...tally, themes: { ...tally.themes, counts } };
  }
}

function mixedScales(round: string): CandorError {
  const what = `the round "${round}" gets answers on different scales, which cannot be added up`;
  return new CandorError([
    errorIssue('round-scales', {}, what, 'Give the sources of this round different rounds.'),
  ]);
}
