import type { RoundFigures } from '../model/finding.js';
import type { Recount } from '../model/recount.js';

/** A score and how many gave it. */
type Counts = ReadonlyMap<number, number>;

const day = 86_400_000;

/** What is wrong with the figures of a round, held against all of its answers. `recount` is undefined where nobody answered. */
export function figureFaults(
  figures: RoundFigures,
  recount: Recount | undefined,
  { asOf, minimumGroup }: { asOf: string; minimumGroup: number },
): string[] {
  const all = scored(sumOf([...(recount?.days.values() ?? [])]));
  const received = sizeOf(all);
  const { distribution } = figures;
  return [
    ...unlike('answers received', figures.received, received),
    ...(distribution.length === 0
      ? []
      : [
          ...(figures.open
            ? openFaults(figures, recount, { asOf, minimumGroup })
            : finishedFaults(figures, all, recount)),
          ...scoreFaults(figures),
        ]),
  ];
}

function finishedFaults(figures: RoundFigures, all: Counts, recount: Recount | undefined): string[] {
  const blank = sumOf([...(recount?.days.values() ?? [])]).get(null) ?? 0;
  const given = new Map(figures.distribution.map(({ score, count }) => [score, count]));
  const scores = new Set([...all.keys(), ...given.keys()]);
  return [
    ...unlike('answers counted', figures.n, sizeOf(all)),
    ...unlike('answers without a score', figures.blank, blank),
    ...[...scores].flatMap((score) =>
      unlike(`answers of ${score}`, given.get(score) ?? 0, all.get(score) ?? 0),
    ),
  ];
}

/** An open round speaks of whole groups by day of arrival: all of the days before the one they end in, and of that day some. */
function openFaults(
  { n, distribution }: RoundFigures,
  recount: Recount | undefined,
  { asOf, minimumGroup }: { asOf: string; minimumGroup: number },
): string[] {
  const today = Date.parse(`${asOf}T00:00:00Z`) / day;
  const over = [...(recount?.days ?? [])]
    .flatMap(([when, scores]) => (when !== null && when < today ? [{ when, scores: scored(scores) }] : []))
    .sort((a, b) => a.when - b.when);
  const eligible = over.reduce((sum, { scores }) => sum + sizeOf(scores), 0);
  const whole = Math.floor(eligible / minimumGroup) * minimumGroup;
  const [before, last] = upTo(
    over.map(({ scores }) => scores),
    whole,
  );
  return [
    ...unlike('answers counted', n, whole),
    ...distribution.flatMap(({ score, count }) => {
      const least = before.get(score) ?? 0;
      const most = least + (last.get(score) ?? 0);
      return count >= least && count <= most
        ? []
        : [
            `it says ${count} answers of ${score}, and all answers have ${least === most ? least : `${least} to ${most}`}`,
          ];
    }),
  ];
}

/** The days that lie wholly within the first `count` answers, and the day in which those end. */
function upTo(days: readonly Counts[], count: number): [Counts, Counts] {
  const whole: Counts[] = [];
  let left = count;
  for (const scores of days) {
    if (sizeOf(scores) > left) return [sumOf(whole), left === 0 ? new Map() : scores];
    whole.push(scores);
    left -= sizeOf(scores);
  }
  return [sumOf(whole), new Map()];
}

/** What is computed of a distribution, computed from it again. */
function scoreFaults(figures: RoundFigures): string[] {
  const { distribution, n, scale } = figures;
  const inRange = (low: number, high: number): number =>
    distribution.reduce((sum, { score, count }) => sum + (score >= low && score <= high ? count : 0), 0);
  const toTen = scale.max === 10 && scale.min <= 1 && scale.min >= 0;
  const [promoters, passives, detractors] = [inRange(9, 10), inRange(7, 8), inRange(0, 6)];
  const net = (100 * promoters) / n - (100 * detractors) / n;
  const mean = distribution.reduce((sum, { score, count }) => sum + score * count, 0) / n;
  return [
    ...unlike('answers in the distribution', inRange(-Infinity, Infinity), n),
    ...(toTen
      ? [
          ...unlike('promoters', figures.promoters, promoters),
          ...unlike('passives', figures.passives, passives),
          ...unlike('detractors', figures.detractors, detractors),
          ...apart('a net score', figures.netScore, net, 0.05),
        ]
      : []),
    ...(figures.nps === null ? [] : apart('an NPS', figures.nps, net, 0.05)),
    ...apart('a mean', figures.mean, mean, 0.005),
    ...distribution.flatMap(({ score, count, share }) =>
      apart(`a share for ${score}`, share, (100 * count) / n, 0.05),
    ),
  ];
}

function unlike(what: string, told: number | null, counted: number): string[] {
  return told === counted ? [] : [`it says ${told ?? 'no'} ${what}, and all answers have ${counted}`];
}

/** Beyond what rounding explains. */
function apart(what: string, told: number | null, computed: number, rounding: number): string[] {
  if (told !== null && Math.abs(told - computed) <= rounding + 1e-6) return [];
  return [`it says ${what} of ${told ?? 'nothing'}, and all answers make ${computed.toFixed(2)}`];
}

function sumOf<Score extends number | null>(
  parts: readonly ReadonlyMap<Score, number>[],
): Map<Score, number> {
  const sum = new Map<Score, number>();
  for (const part of parts) for (const [score, n] of part) sum.set(score, (sum.get(score) ?? 0) + n);
  return sum;
}

/** Those who gave a score. */
function scored(counts: ReadonlyMap<number | null, number>): Counts {
  return new Map([...counts].flatMap(([score, n]) => (score === null || n === 0 ? [] : [[score, n]])));
}

function sizeOf(counts: Counts): number {
  return [...counts.values()].reduce((sum, n) => sum + n, 0);
}
