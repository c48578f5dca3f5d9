import type { RoundFigures, Series, SeriesBreak } from '../model/finding.js';
import type { Round } from '../model/round.js';

/** Rounds that belong on one line: those an owner put into one series, else those of one kind. Undeclared ones belong nowhere. */
export function seriesOf(figures: readonly RoundFigures[], declared: ReadonlyMap<string, Round>): Series[] {
  const groups = new Map<string, RoundFigures[]>();
  for (const figure of figures.toReversed()) {
    const round = declared.get(figure.id);
    if (round === undefined || figure.netScore === null) continue;
    const id = round.series ?? round.kind;
    groups.set(id, [...(groups.get(id) ?? []), figure]);
  }
  return [...groups]
    .filter(([, rounds]) => rounds.length > 1)
    .map(([id, rounds]) => ({
      id,
      points: rounds.map((round, index) => ({
        round: round.id,
        break: index === 0 ? null : breakBetween(rounds[index - 1]!, round),
      })),
    }));
}

/** What keeps a round from being compared with the one before; null when nothing does. */
export function breakBetween(before: RoundFigures, after: RoundFigures): SeriesBreak | null {
  const [a, b] = [before.disclosure, after.disclosure];
  if (b?.break !== undefined) return { reason: 'declared', text: b.break };
  if (before.question !== after.question || a?.before !== b?.before) return { reason: 'wording' };
  if (JSON.stringify([before.scale, a?.scaleLabels]) !== JSON.stringify([after.scale, b?.scaleLabels]))
    return { reason: 'scale' };
  if (a?.mode !== b?.mode) return { reason: 'mode' };
  return before.kind === after.kind ? null : { reason: 'kind' };
}
