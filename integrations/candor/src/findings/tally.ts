import { CandorError, errorIssue } from '../model/issue.js';
import type { Countable } from '../model/published.js';
import type { Scale } from '../model/scale.js';

/** The running counts of one round. */
export interface RoundTally {
  round: string;
  scale: Scale;
  /** Score to number of answers. */
  distribution: Map<number, number>;
  blank: number;
  /** Milliseconds since 1970 UTC of the first and last answer that states its time; null when none does. */
  first: number | null;
  last: number | null;
}

/** A round nobody has answered: on the 0-10 scale, until its answers say otherwise. */
export function emptyTally(round: string): RoundTally {
  return { round, scale: { min: 0, max: 10 }, distribution: new Map(), blank: 0, first: null, last: null };
}

/** Counts every countable response of every round, one at a time. */
export class Tallies {
  readonly #rounds = new Map<string, RoundTally>();

  /** Counts `n` responses alike. Throws when two sources give one round different scales: such answers cannot be added up. */
  add({ round, score, scale, submittedAt }: Countable, n = 1): void {
    let tally = this.#rounds.get(round);
    if (tally === undefined) {
      const { min, max } = scale;
      tally = { round, scale: { min, max }, distribution: new Map(), blank: 0, first: null, last: null };
      this.#rounds.set(round, tally);
    }
    if (tally.scale.min !== scale.min || tally.scale.max !== scale.max) throw mixedScales(round);
    if (score === null) {
      tally.blank += n;
      return;
    }
    tally.distribution.set(score, (tally.distribution.get(score) ?? 0) + n);
    if (submittedAt === null) return;
    if (tally.first === null || submittedAt < tally.first) tally.first = submittedAt;
    if (tally.last === null || submittedAt > tally.last) tally.last = submittedAt;
  }

  list(): RoundTally[] {
    return [...this.#rounds.values()];
  }
}

function mixedScales(round: string): CandorError {
  const what = `the round "${round}" gets answers on different scales, which cannot be added up`;
  return new CandorError([
    errorIssue('round-scales', {}, what, 'Give the sources of this round different rounds.'),
  ]);
}
