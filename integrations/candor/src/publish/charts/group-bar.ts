import type { BarView } from '../bars.js';
import { area, percent, type Chart, type Shape } from './shapes.js';

const [top, thick] = [22, 30];
/** Pixels of a character, of the bar on a small screen, and of the narrowest bar that counts as wide. */
const [characterWidth, narrowBar, wideBar] = [6.8, 240, 540];

/** Promoters, passives and detractors as one bar, each named where there is room for its name. */
export function groupBarChart(chart: Omit<Chart, 'height' | 'shapes'>, groups: readonly BarView[]): Chart {
  return { ...chart, height: 76, shapes: groups.flatMap(groupShapes) };
}

function groupShapes({ label, share, start, length, tone }: BarView): Shape[] {
  const width = percent(Math.min(length, 100 - start));
  return [
    ...area(tone, { x: start, width, y: top, height: thick }),
    ...textOver(label, start, length, 14),
    ...textOver(share, start, length, top + thick + 18),
  ];
}

/** A text over or under its part of the bar: always, only on wide pages, or not at all, as it fits. */
function textOver(text: string, x: number, share: number, y: number): Shape[] {
  const width = text.length * characterWidth + 6;
  if ((100 * width) / wideBar > share) return [];
  const tone = y < top ? 'value' : 'label';
  const shape: Shape = { tag: 'text', tone, x, y, text, anchor: 'start' };
  return [(100 * width) / narrowBar > share ? { ...shape, room: 'wide' } : shape];
}

/** One bar in the cell of a table; the page turns it round where people read from right to left. */
export function barChart({ start, length, tone }: BarView): Chart {
  const width = percent(Math.min(length, 100 - start));
  const shapes = area(tone, { x: start, width, y: 1, height: 10 });
  return { title: '', summary: '', language: '', dir: 'ltr', height: 12, shapes };
}
