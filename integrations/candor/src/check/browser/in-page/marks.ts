/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Fault } from '../fault.js';

/** Marks of charts that do not stand out from what is around them. Runs in the page. */
export function marks(): Fault[] {
  const { colour, standOut } = candorColours;
  const kinds = ['promoter', 'passive', 'detractor', 'plain', 'score'].map((kind) => `.candor-mark-${kind}`);
  const shapes = document.querySelectorAll(`svg:is(.candor-bar, .candor-chart) :is(${kinds.join()})`);
  return [...shapes]
    .filter((shape) => shape.checkVisibility())
    .flatMap((shape) => {
      const { fill, stroke, strokeOpacity } = getComputedStyle(shape);
      const [red, green, blue, alpha] = stroke === 'none' ? [0, 0, 0, 0] : colour(stroke);
      const line = `rgb(${red} ${green} ${blue} / ${alpha * Number(strokeOpacity)})`;
      const ratio = standOut(shape.closest('svg')!.parentElement, [
        fill === 'none' ? 'transparent' : fill,
        line,
      ]);
      const kind = /candor-mark-([a-z]+)/.exec(shape.getAttribute('class') ?? '')?.[1] ?? '';
      return candorTools.pale('marks of charts do not stand out', ratio, kind);
    });
}
