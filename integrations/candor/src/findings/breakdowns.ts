import type { Breakdown, GroupFigures, Interval } from '../model/finding.js';
import { scaleKind } from '../model/scale.js';
import { roundTo } from '../model/rounding.js';
import { cellOf, type Cell, type SegmentTally } from './cells.js';
import { scoreInterval, total } from './interval.js';
import { bucketCounts, netScore } from './net-score.js';
import type { Level } from './normal.js';
import { merged, protect } from './suppression.js';
import type { RoundTally } from './round-tally.js';

/** Below this many answers a score moves a lot when one person answers otherwise. */
export const fewAnswers = 30;

/** What a segment or question is called, and its answers in order where they were given to choose from. */
export interface BreakdownLabel {
  title: string;
  choices: readonly string[];
}

export interface BreakdownSettings {
  minimumGroup: number;
  intervalFrom: number;
  level: Level;
  labels: ReadonlyMap<string, BreakdownLabel>;
  /** Whether people were asked one by one. */
  inference: boolean;
  open: boolean;
}

/** The round's answers by each of its segments, protected; a segment that cannot be protected is left out. */
export function breakdownsOf(tally: RoundTally, settings: BreakdownSettings): Breakdown[] {
  return [...tally.segments]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([by, segment]) =>
      breakdownOf(by, withUnstated(tally, segment, settings.open), tally, settings),
    );
}

/** Answers from sources that do not have the segment did not say either. */
function withUnstated(tally: RoundTally, segment: SegmentTally, open: boolean): SegmentTally {
  const values = new Map([...segment.values].map(([value, cell]) => [value, structuredClone(cell)]));
  if (open) return { ...segment, values };
  const all = { counts: bucketCounts(tally.distribution, { min: 0, max: 10 })!, named: tally.named };
  const stated = merged([...segment.values.values()]);
  const unstated = cellOf(values, '');
  for (const bucket of ['promoter', 'passive', 'detractor'] as const)
    unstated.counts[bucket] += all.counts[bucket] - stated.counts[bucket];
  unstated.named += all.named - stated.named;
  if (total(unstated.counts) === 0) values.delete('');
  return { ...segment, values };
}

function breakdownOf(
  by: string,
  { values, leftOver }: SegmentTally,
  tally: RoundTally,
  settings: BreakdownSettings,
): Breakdown[] {
  const given = [...values.keys()].filter((value) => value !== '');
  if (given.length === 0) return [];
  const label = labelFor(settings.labels.get(by), given);
  const choices = label?.choices ?? [];
  // A choice nobody made is a zero, and zeros are told.
  for (const choice of choices) cellOf(values, choice);
  const cells = [...values].sort(groupOrder(choices));
  const hidden = protect(
    cells.map(([, cell]) => cell),
    settings.minimumGroup,
    leftOver,
    scaleKind(tally.scale) !== 'other',
  );
  if (hidden === null) return [];
  const n = cells.reduce((sum, [, cell]) => sum + total(cell.counts), total(leftOver.counts));
  const groups = cells.map(([value, cell], index) =>
    hidden.has(index) ? suppressed(value) : groupOf(value, cell, n, tally, settings),
  );
  // What was offered to choose from is known to all; any other name tells that somebody gave it.
  const named = groups.filter(({ n: told, value }) => told !== null || choices.includes(value));
  return [
    {
      by,
      title: label?.title ?? by,
      kind: label === undefined ? 'segment' : 'question',
      groups: named,
      hidden: groups.length - named.length,
      open: settings.open,
    },
  ];
}

/** A question of the form gives its name to answers that are its own, not to a segment of a file that is called alike. */
function labelFor(label: BreakdownLabel | undefined, given: readonly string[]): BreakdownLabel | undefined {
  return label !== undefined && given.every((value) => label.choices.includes(value)) ? label : undefined;
}

function groupOf(
  value: string,
  { counts }: Cell,
  all: number,
  { scale }: RoundTally,
  { inference, intervalFrom, level }: BreakdownSettings,
): GroupFigures {
  const n = total(counts);
  const score = scaleKind(scale) === 'other' ? null : netScore(counts);
  const interval = score !== null && inference && n >= intervalFrom ? scoreInterval(counts, level) : null;
  return {
    value,
    n,
    share: all === 0 ? 0 : roundTo((100 * n) / all, 1),
    netScore: score === null ? null : roundTo(score, 1),
    interval: interval === null ? null : roundedInterval(interval),
    marker: n > 0 && n < fewAnswers ? 'u' : null,
  };
}

export function roundedInterval({ low, high }: Interval): Interval {
  return { low: roundTo(low, 1), high: roundTo(high, 1) };
}

function suppressed(value: string): GroupFigures {
  return { value, n: null, share: null, netScore: null, interval: null, marker: 'c' };
}

/** The answers of a question in its order, else the largest group first; those who did not say come last. */
function groupOrder(choices: readonly string[]) {
  const place = (value: string): number => {
    const index = choices.indexOf(value);
    return index !== -1 ? index : value === '' ? choices.length + 1 : choices.length;
  };
  return ([a, first]: [string, Cell], [b, second]: [string, Cell]): number =>
    place(a) - place(b) || total(second.counts) - total(first.counts) || (a < b ? -1 : 1);
}
