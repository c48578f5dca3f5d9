import { dayOf } from '../model/day.js';
import { CandorError, errorIssue } from '../model/issue.js';
import type { Countable } from '../model/published.js';
import type { Scale } from '../model/scale.js';
import type { Counted } from './cells.js';
import { FinishedRound } from './finished-round.js';
import { OpenRound, type OpenState } from './open-round.js';
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

/** The counts of one round, as they may be kept. */
export interface TallyState {
  round: string;
  scale: Scale;
  counts: RoundTally | OpenState;
}

/** Counts every countable response of every round, one at a time. */
export class Tallies {
  readonly #rounds = new Map<string, FinishedRound | OpenRound>();

  constructor(readonly settings: TallySettings) {}

  /** The counts so far, as they may be kept and added again. */
  state(): TallyState[] {
    return [...this.#rounds].map(([round, running]) => ({
      round,
      scale: running.scale,
      counts: running.state(),
    }));
  }

  /** Adds counts that were gathered with the same settings. */
  absorb(states: readonly TallyState[]): void {
    for (const { round, scale, counts } of states) {
      if (isNothing(counts)) continue;
      const running = this.#roundOf(round, scale);
      if (running instanceof OpenRound) running.absorb(counts as OpenState);
      else running.absorb(counts as RoundTally);
    }
  }

  /** Counts responses alike. Throws when two sources give one round different scales: such answers cannot be added up. */
  add(countable: Countable, counted: Counted = {}): void {
    this.#roundOf(countable.round, countable.scale).add(countable, counted);
  }

  #roundOf(round: string, scale: Scale): FinishedRound | OpenRound {
    let running = this.#rounds.get(round);
    if (running === undefined) {
      running = this.settings.isOpen(round)
        ? new OpenRound(round, scale, this.settings.asOf)
        : new FinishedRound(round, scale);
      this.#rounds.set(round, running);
    }
    if (running.scale.min !== scale.min || running.scale.max !== scale.max) throw mixedScales(round);
    return running;
  }

  /** Whether a response of this time may be the first or the last of its round. */
  isEdge(round: string, submittedAt: number): boolean {
    const counts = this.#rounds.get(round)?.state();
    if (counts === undefined || !('first' in counts)) return false;
    const day = dayOf(submittedAt);
    return day === counts.first || day === counts.last;
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

/** A round whose every answer was taken back has none. */
function isNothing(counts: TallyState['counts']): boolean {
  if (counts.received > 0) return false;
  if ('entries' in counts) return counts.undated === 0 && counts.entries.length === 0;
  return counts.blank === 0 && counts.themes.comments === 0;
}

function mixedScales(round: string): CandorError {
  const what = `the round "${round}" gets answers on different scales, which cannot be added up`;
  return new CandorError([
    errorIssue('round-scales', {}, what, 'Give the sources of this round different rounds.'),
  ]);
}
