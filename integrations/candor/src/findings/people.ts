import type { Movement, MovementRow, RoundFigures } from '../model/finding.js';
import type { Countable } from '../model/published.js';
import { isInvited } from '../model/round.js';
import { bucketOf, type Bucket } from '../model/scale.js';
import { roundTo } from '../model/rounding.js';
import { roundedInterval } from './breakdowns.js';
import type { Pair } from './comparisons.js';
import { pairedDifference, type Tested } from './difference.js';
import { significant } from './net-score.js';
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
    this.#note(round, who, { bucket: bucketOf(score), at: submittedAt ?? 0, named });
  }

  /** Notes what others noted, after what is noted here. */
  absorb(others: People): void {
    for (const [round, answers] of others.#rounds)
      for (const [who, answer] of answers) this.#note(round, who, answer);
  }

  #note(round: string, who: string, answer: Answer): void {
    let answers = this.#rounds.get(round);
    if (answers === undefined) this.#rounds.set(round, (answers = new Map()));
    const known = answers.get(who);
    if (known === undefined || answer.at >= known.at) answers.set(who, answer);
  }

  /**
   * How the people who answered both rounds moved, and the test of it; null where that would tell of fewer than the minimum, or nothing can be told.
   * Tested only where people were invited.
   */
  between(
    [from, to]: Pair,
    rounds: ReadonlyMap<string, RoundFigures>,
    findBreak: FindBreak,
    { minimumGroup, intervalFrom, level }: FindingsOptions,
  ): Tested<Movement> | null {
    const pairs = this.#pairs(from, to);
    const both = [rounds.get(from)!, rounds.get(to)!] as const;
    const comparable =
      both.every(({ open, netScore }) => !open && netScore !== null) && findBreak(...both) === null;
    if (!comparable || !isProtected(pairs, both, minimumGroup)) return null;
    const cells = cellsOf(pairs);
    const differences = pairs.map(([before, after]) => worth[after.bucket] - worth[before.bucket]);
    const test = pairedDifference(differences, level)!;
    const untested = whyNot(pairs.length, both, intervalFrom, test.error);
    const figure = {
      from,
      to,
      n: pairs.length,
      cells,
      up: differences.filter((step) => step > 0).length,
      down: differences.filter((step) => step < 0).length,
      change: roundTo(test.score, 1),
      untested,
      interval: untested === null ? roundedInterval(test.interval) : null,
      p: untested === null ? significant(test.p) : null,
      adjustedP: null,
      among: 0,
      verdict: null,
    };
    return { figure, test: untested === null ? test : null };
  }

  #pairs(from: string, to: string): [Answer, Answer][] {
    const later = this.#rounds.get(to);
    return [...(this.#rounds.get(from) ?? [])].flatMap(([who, before]): [Answer, Answer][] => {
      const after = later?.get(who);
      return after === undefined ? [] : [[before, after]];
    });
  }
}

/** People who chose themselves say nothing of others; nor do few, nor those who all moved by the same step. */
function whyNot(
  n: number,
  rounds: readonly RoundFigures[],
  intervalFrom: number,
  error: number,
): Movement['untested'] {
  if (!rounds.every(({ kind }) => isInvited(kind))) return 'kind';
  if (n < intervalFrom) return 'few';
  return error === 0 ? 'alike' : null;
}

/**
 * Those who answered both rounds are a group of each, and the others are what is left when it is subtracted: both have to be large
 * enough and not all alike, and enough of those who answered both are not named; nor may the table tell what somebody said in the round
 * they are not named in.
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
    !tellsOfNamed(pairs) &&
    rests.every(({ counts, size }) => size === 0 || (size >= minimum && !counts.includes(size)))
  );
}

/**
 * Whether all who said the same in one round said the same in the other, and somebody among them is named in the one only: then their
 * other answer, which they did not agree to have shown, stands in the table. Those named in both can be subtracted.
 */
function tellsOfNamed(pairs: readonly [Answer, Answer][]): boolean {
  const rest = pairs.filter(([before, after]) => !before.named || !after.named);
  const tells = (known: 0 | 1, other: 0 | 1): boolean =>
    buckets.some((bucket) => {
      const row = rest.filter((pair) => pair[known].bucket === bucket);
      return (
        row.some((pair) => pair[known].named) && new Set(row.map((pair) => pair[other].bucket)).size === 1
      );
    });
  return tells(0, 1) || tells(1, 0);
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
