import type { Interval } from '../../model/finding.js';
import { percent } from './shapes.js';

/** The part of -100 to 100 points that an axis shows. */
export type Axis = Interval;
export const wholeAxis: Axis = { low: -100, high: 100 };

/** A score with its interval; null where it is not told. */
export interface Scored {
  score: number | null;
  interval: Interval | null;
}

/** The axis that holds all of these and 0, where as many promoters as detractors are; its ends are multiples of 25, or of 50 where they lie far apart. */
export function axisOf(all: readonly Scored[]): Axis {
  const values = all.flatMap(({ score, interval }) => [
    ...(score === null ? [] : [score]),
    ...(interval === null ? [] : [interval.low, interval.high]),
  ]);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = stepOf(ends(least, most, 25));
  const { low, high } = ends(least, most, step);
  return high - low < 50 ? { low, high: low + 50 } : { low, high };
}

function ends(least: number, most: number, step: number): Axis {
  // Adding 0 makes -0 a plain 0.
  return { low: Math.floor(least / step) * step + 0, high: Math.ceil(most / step) * step + 0 };
}

/** Between the values an axis names. */
function stepOf({ low, high }: Axis): number {
  return high - low > 100 ? 50 : 25;
}

/** How far along the axis a score stands, 0 to 100 percent. */
export function along(score: number, { low, high }: Axis): number {
  return percent(Math.min(100, Math.max(0, (100 * (score - low)) / (high - low))));
}

/** The values an axis names: its ends, 0, and round ones between. */
export function ticksOf(axis: Axis): number[] {
  const step = stepOf(axis);
  return Array.from({ length: (axis.high - axis.low) / step + 1 }, (_, index) => axis.low + index * step);
}
