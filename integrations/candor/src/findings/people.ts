import type { Movement, MovementRow, RoundFigures } from '../model/finding.js';
import type { Countable } from '../model/published.js';
import { isInvited } from '../model/round.js';
import { bucketOf, type Bucket } from '../model/scale.js';
import { roundedInterval } from './breakdowns.js';
import type { Pair } from './comparisons.js';
import { verdictOf } from './comparisons.js';
import { pairedDifference } from './difference.js';
import { roundTo } from './net-score.js';
import type { FindingsOptions } from './schema.js';
import type { FindBreak } from './series.js';

const buckets: readonly Bucket[] = ['promoter', 'passive', 'detractor'];
const worth: Record<Bucket, number> = { promoter: 1, passive: 0, detractor: -1 };

interface Answer {
  bucket: Bucket;
  at: number;
  named: boolean;
}

/** Who answered what in which round, for those sources that say who it is. Held while a build runs, never published. */
export class People {
  readonly #rounds = new Map<string, Map<string, Answer>>();

  /** Notes a scored answer; of several in one round, the last stands. */
  add({ round, score, submittedAt, person }: Countable, named: boolean): void {
    if (score === null || person === undefined) return;
    const who = person().trim().toLowerCase();
    if (who === '') return;
    let answers = this.#rounds.get(round);
    if (answers === undefined) this.#rounds.set(round, (answers = new Map()));
    const at = submittedAt ?? 0;
    const known = answers.get(who);
    if (known === undefined || at >= known.at) answers.set(who, { bucket: bucketOf(score), at, named });
  }

  /**
   * How the people who answered both rounds moved; null where that would tell of fewer than the minimum, or nothing can be told.
   * Tested only where people were invited.
   */
  between(
    [from, to]: Pair,
    rounds: ReadonlyMap<string, RoundFigures>,
    findBreak: FindBreak,
    { minimumGroup, intervalFrom, level }: FindingsOptions,
  ): Movement | null {
    const pairs = this.#pairs(from, to);
    const both = [rounds.get(from)!, rounds.get(to)!] as const;
    const comparable =
      both.every(({ open, netScore }) => !open && netScore !== null) && findBreak(...both) === null;
    if (!comparable || !isProtected(pairs, both, minimumGroup)) return null;
    const cells = cellsOf(pairs);
    const differences = pairs.map(([before, after]) => worth[after.bucket] - worth[before.bucket]);
    const test = pairedDifference(differences, level)!;
    const tested = pairs.length >= intervalFrom && both.every(({ kind }) => isInvited(kind));
    return {
      from,
      to,
      n: pairs.length,
      cells,
      up: differences.filter((step) => step > 0).length,
      down: differences.filter((step) => step < 0).length,
      change: roundTo(test.score, 1),
      interval: tested ? roundedInterval(test.interval) : null,
      verdict: tested ? verdictOf(test, test.p, level) : null,
    };
  }

  #pairs(from: string, to: string): [Answer, Answer][] {
    const later = this.#rounds.get(to);
    return [...(this.#rounds.get(from) ?? [])].flatMap(([who, before]): [Answer, Answer][] => {
      const after = later?.get(who);
      return after === undefined ? [] : [[before, after]];
    });
  }
}

/**
 * Those who answered both rounds are a group of each, and the others are what is left when it is subtracted: both have to be large
 * enough and not all alike, and enough of those who answered both are not named.
 */
function isProtected(
  pairs: readonly [Answer, Answer][],
  rounds: readonly RoundFigures[],
  minimum: number,
): boolean {
  const n = pairs.length;
  const unnamed = pairs.filter(([before, after]) => !before.named && !after.named).length;
  const rests = rounds.map((round, index) =>
    restOf(
      round,
      pairs.map((pair) => pair[index]!.bucket),
    ),
  );
  const alike = new Set(pairs.map(([before, after]) => `${before.bucket} ${after.bucket}`)).size === 1;
  return (
    n >= minimum &&
    unnamed >= minimum &&
    !alike &&
    rests.every(({ counts, size }) => size === 0 || (size >= minimum && !counts.includes(size)))
  );
}

/** How those answered who answered this round only. */
function restOf(
  { n, promoters, passives, detractors }: RoundFigures,
  both: readonly Bucket[],
): { counts: number[]; size: number } {
  const all = [promoters!, passives!, detractors!];
  const counts = buckets.map(
    (bucket, index) => all[index]! - both.filter((other) => other === bucket).length,
  );
  return { counts, size: n - both.length };
}

function cellsOf(pairs: readonly [Answer, Answer][]): Movement['cells'] {
  const row = (before: Bucket): MovementRow => {
    const count = (after: Bucket): number =>
      pairs.filter(([a, b]) => a.bucket === before && b.bucket === after).length;
    return [count('promoter'), count('passive'), count('detractor')];
  };
  return [row(buckets[0]!), row(buckets[1]!), row(buckets[2]!)];
}
