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

/** The axis that holds all of these and 0, where as many promoters as detractors are; its ends are multiples of 25, at least 50 apart. */
export function axisOf(all: readonly Scored[]): Axis {
  const values = all.flatMap(({ score, interval }) => [
    ...(score === null ? [] : [score]),
    ...(interval === null ? [] : [interval.low, interval.high]),
  ]);
  const low = Math.max(-100, Math.floor(Math.min(0, ...values) / 25) * 25);
  const high = Math.min(100, Math.ceil(Math.max(0, ...values) / 25) * 25);
  return high - low < 50 ? { low, high: low + 50 } : { low, high };
}

/** How far along the axis a score stands, 0 to 100 percent. */
export function along(score: number, { low, high }: Axis): number {
  return percent(Math.min(100, Math.max(0, (100 * (score - low)) / (high - low))));
}

/** The values an axis names: its ends, 0, and round ones between. */
export function ticksOf({ low, high }: Axis): number[] {
  const step = high - low > 100 ? 50 : 25;
  const between = Array.from({ length: 200 / step + 1 }, (_, index) => index * step - 100);
  return between.filter((value) => value >= low && value <= high);
}
