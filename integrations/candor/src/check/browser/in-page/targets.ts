/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Fault } from '../fault.js';

/** Choices of a form that are too small to hit, or lie over each other. Runs in the page. */
export function targets(): Fault[] {
  const { isSeen, name } = candorTools;
  const controls = document.querySelectorAll<HTMLInputElement>(
    'form:is(.candor *, [data-candor-form], :has([name="score"])) :is(input[type="radio"], input[type="checkbox"])',
  );
  const found = [...controls]
    .map((control) => {
      const label = control.labels?.[0];
      return { area: label?.contains(control) ? label : control, label: label ?? control };
    })
    .filter(({ area }) => isSeen(area) || area.localName === 'input');
  const boxes = found.map(({ area, label }) => ({ of: name(label), box: area.getBoundingClientRect() }));
  const small = boxes
    .filter(({ box }) => box.width < 23.9 || box.height < 23.9)
    .map(({ of, box }) => ({
      what: 'choices are smaller than 24 by 24 pixels',
      of,
      figure: `${Math.round(box.width)} by ${Math.round(box.height)}`,
    }));
  const covered = boxes.flatMap(({ of, box }, index) =>
    boxes.slice(index + 1).flatMap((other) => {
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      return wide > 1 && high > 1
        ? [{ what: 'choices lie over each other', of: `${of} and ${other.of}` }]
        : [];
    }),
  );
  return [...small, ...covered];
}
