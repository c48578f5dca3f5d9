import type { BarView } from '../bars.js';
import { area, percent, type Chart, type Shape } from './shapes.js';

const [top, thick] = [22, 30];

/** Promoters, passives and detractors as one bar, each named where there is room for its name. */
export function groupBarChart(chart: Omit<Chart, 'height' | 'shapes'>, groups: readonly BarView[]): Chart {
  return { ...chart, height: 76, shapes: groups.flatMap(groupShapes) };
}

function groupShapes({ label, share, start, length, tone }: BarView): Shape[] {
  const width = percent(Math.min(length, 100 - start));
  return [
    ...area(tone, { x: start, width, y: top, height: thick }),
    ...textIn(label, start, length, 14, 30, 14),
    ...textIn(share, start, length, top + thick + 18, 20, 9),
  ];
}

/** A text over its part of the bar: always, only on wide pages, or not at all; `always` and `wide` are the shares it takes. */
function textIn(text: string, x: number, share: number, y: number, always: number, wide: number): Shape[] {
  if (share < wide) return [];
  const tone = y < top ? 'value' : 'label';
  const shape: Shape = { tag: 'text', tone, x, y, text, anchor: 'start' };
  return [share < always ? { ...shape, room: 'wide' } : shape];
}

/** One bar in the cell of a table; the page turns it round where people read from right to left. */
export function barChart({ start, length, tone }: BarView): Chart {
  const width = percent(Math.min(length, 100 - start));
  const shapes = area(tone, { x: start, width, y: 1, height: 10 });
  return { title: '', summary: '', language: '', dir: 'ltr', height: 12, shapes };
}
