import type { Series, SeriesBreak } from './finding.js';

/** What changed in the asking between two rounds that follow one another in a series; null where nothing did, or they do not. */
export function breakBetween(series: readonly Series[], from: string, to: string): SeriesBreak | null {
  for (const { points } of series) {
    const at = points.findIndex(({ round }) => round === to);
    if (at > 0 && points[at - 1]!.round === from) return points[at]!.break;
  }
  return null;
}
