import type { RoundFigures, Series, SeriesBreak, SeriesPoint } from '../model/finding.js';
import type { Round } from '../model/round.js';

/** Rounds that belong on one line: those an owner put into one series, else those of one kind. Undeclared ones belong nowhere. */
export function seriesOf(figures: readonly RoundFigures[], declared: ReadonlyMap<string, Round>): Series[] {
  const groups = new Map<string, RoundFigures[]>();
  for (const figure of figures.toReversed()) {
    const round = declared.get(figure.id);
    if (round === undefined) continue;
    const id = round.series ?? round.kind;
    groups.set(id, [...(groups.get(id) ?? []), figure]);
  }
  return [...groups]
    .map(([id, rounds]) => ({ id, points: pointsOf(rounds) }))
    .filter(({ points }) => points.length > 1);
}

/** The rounds of a line that have a score. A break declared at one that has none stands before the next that has. */
function pointsOf(rounds: readonly RoundFigures[]): SeriesPoint[] {
  const points: SeriesPoint[] = [];
  let before: RoundFigures | null = null;
  let declared: SeriesBreak | null = null;
  for (const round of rounds) {
    declared ??= declaredBreak(round);
    if (round.netScore === null) continue;
    points.push({ round: round.id, break: before && (declared ?? differenceOf(before, round)) });
    [before, declared] = [round, null];
  }
  return points;
}

/** Tells what keeps two rounds from being compared; null when nothing does. */
export type FindBreak = (from: RoundFigures, to: RoundFigures) => SeriesBreak | null;

/** Breaks between any two rounds: a declared one separates all rounds of its line before it from all after it, in both directions. */
export function breaksOf(series: readonly Series[]): FindBreak {
  return (from, to) => {
    for (const { points } of series) {
      const ends = [from, to].map(({ id }) => points.findIndex(({ round }) => round === id));
      if (ends.includes(-1)) continue;
      const between = points.slice(Math.min(...ends) + 1, Math.max(...ends) + 1);
      return between.find((point) => point.break?.reason === 'declared')?.break ?? differenceOf(from, to);
    }
    return declaredBreak(to) ?? differenceOf(from, to);
  };
}

function declaredBreak({ disclosure }: RoundFigures): SeriesBreak | null {
  return disclosure?.break === undefined ? null : { reason: 'declared', text: disclosure.break };
}

/** In what two rounds were not asked alike. */
function differenceOf(before: RoundFigures, after: RoundFigures): SeriesBreak | null {
  const [a, b] = [before.disclosure, after.disclosure];
  if (before.question !== after.question || (a?.before ?? 'none') !== (b?.before ?? 'none'))
    return { reason: 'wording' };
  if (JSON.stringify([before.scale, a?.scaleLabels]) !== JSON.stringify([after.scale, b?.scaleLabels]))
    return { reason: 'scale' };
  if (a?.mode !== b?.mode) return { reason: 'mode' };
  return before.kind === after.kind ? null : { reason: 'kind' };
}
