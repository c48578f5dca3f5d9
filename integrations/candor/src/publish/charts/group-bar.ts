import type { BarView } from '../bars.js';
import { area, percent, type Chart, type Shape } from './shapes.js';

const thick = 30;

/** Promoters, passives and detractors as one bar. It names none of them, for a narrow part has no room: the table below is its key. */
export function groupBarChart(chart: Omit<Chart, 'height' | 'shapes'>, groups: readonly BarView[]): Chart {
  return { ...chart, height: thick + 2, shapes: groups.flatMap((group) => partOf(group, thick)) };
}

/** The bar with a key of its own, for a file, which has no table. */
export function withKey({ chart, groups }: { chart: Chart; groups: readonly BarView[] }): Chart {
  const keys = groups.flatMap((group, index) => keyOf(group, chart.height + 14 + 22 * index));
  return { ...chart, height: chart.height + 14 + 22 * groups.length, shapes: [...chart.shapes, ...keys] };
}

/** One bar in the cell of a table; the page turns it round where people read from right to left. */
export function barChart(bar: BarView): Chart {
  return { title: '', summary: '', language: '', dir: 'ltr', height: 12, shapes: partOf(bar, 10) };
}

function partOf({ start, length, tone }: BarView, height: number): Shape[] {
  return area(tone, { x: start, width: percent(Math.min(length, 100 - start)), y: 1, height });
}

/** The share stands before the name, so that a name may be as long as it likes. */
function keyOf({ label, share, tone }: BarView, y: number): Shape[] {
  return [
    ...area(tone, { x: 0, width: 3, y, height: 12 }),
    { tag: 'text', tone: 'value', x: 11.5, y: y + 11, text: share, anchor: 'end' },
    { tag: 'text', tone: 'label', x: 13, y: y + 11, text: label, anchor: 'start' },
  ];
}
