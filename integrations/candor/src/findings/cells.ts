import { bucketOf } from '../model/scale.js';
import type { BucketCounts } from './net-score.js';

/** Answers of one group, as they may have to be protected. */
export interface Cell {
  counts: BucketCounts;
  /** How many of them are published with a name. */
  named: number;
}

export const nothingLeftOver: Cell = { counts: { promoter: 0, passive: 0, detractor: 0 }, named: 0 };

/** The answers of a round by one segment. */
export interface SegmentTally {
  /** In an open round whole groups only, and all answers of a value that has no whole group yet. */
  values: Map<string, Cell>;
  /** What an open round leaves over from values that have whole groups. */
  leftOver: Cell;
}

/** What the comment of a response is about, as positions of themes; null where there is no comment. */
export type About = readonly number[] | 'unread' | null;

/** How a response is counted besides its score. */
export interface Counted {
  /** How many responses alike. @default 1 */
  n?: number;
  /** Whether it is published with a name. @default false */
  named?: boolean;
  /** @default no comment */
  about?: About;
}

/** The counts of one value, made when they are first asked for. */
export function cellOf(values: Map<string, Cell>, value: string): Cell {
  let cell = values.get(value);
  if (cell === undefined)
    values.set(value, (cell = { counts: { promoter: 0, passive: 0, detractor: 0 }, named: 0 }));
  return cell;
}

/** Adds the counts of another cell. */
export function absorbCell(cell: Cell, { counts, named }: Cell): void {
  cell.counts.promoter += counts.promoter;
  cell.counts.passive += counts.passive;
  cell.counts.detractor += counts.detractor;
  cell.named += named;
}

export function isEmptyCell({ counts, named }: Cell): boolean {
  return counts.promoter === 0 && counts.passive === 0 && counts.detractor === 0 && named === 0;
}

export function addTo(cell: Cell, score: number, n: number, named: boolean): void {
  cell.counts[bucketOf(score)] += n;
  if (named) cell.named += n;
}
