/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Fault } from '../fault.js';

/** What makes a page wider than its window. Runs in the page. */
export function reflow(): Fault[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth + 1) return [];
  const { isSeen, name } = candorTools;
  const cut = (element: Element): boolean => {
    for (let up = element.parentElement; up !== null && up !== document.body; up = up.parentElement)
      if (getComputedStyle(up).overflowX !== 'visible') return true;
    return false;
  };
  const sticksOut = (element: Element): boolean => {
    const { left, right } = element.getBoundingClientRect();
    return (right > clientWidth + 1 || left < -1) && isSeen(element) && !cut(element);
  };
  const wide = [...document.body.querySelectorAll('*')].filter(sticksOut);
  const deepest = wide.filter(
    (element) => !wide.some((other) => other !== element && element.contains(other)),
  );
  const what = 'the page scrolls sideways';
  const figure = `${scrollWidth} pixels wide`;
  if (deepest.length === 0) return [{ what, of: name(document.body), figure }];
  return deepest.map((element) => ({ what, of: name(element), figure }));
}
