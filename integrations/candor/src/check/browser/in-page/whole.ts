/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Fault } from '../fault.js';

/** Statements and labels that nobody sees, or not whole. Runs in the page. */
export function whole(): Fault[] {
  const { disclosures, isSeen, name } = candorTools;
  const cutBy = (element: Element, card: Element): boolean => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    for (let at: Element | null = element; at !== null; at = at === card ? null : at.parentElement) {
      const { clipPath, overflowX, overflowY } = getComputedStyle(at);
      if (clipPath !== 'none') return true;
      const box = at.getBoundingClientRect();
      const edged = at === card;
      if ((edged || overflowX !== 'visible') && (left < box.left - 2 || right > box.right + 2)) return true;
      if ((edged || overflowY !== 'visible') && (top < box.top - 2 || bottom > box.bottom + 2)) return true;
      if (overflowY !== 'visible' && at === element && at.scrollHeight > at.clientHeight + 2) return true;
    }
    return false;
  };
  return disclosures().flatMap(({ part, kind, card }) => {
    if (!isSeen(part)) return [{ what: `${kind} cannot be seen`, of: name(part) }];
    return cutBy(part, card) ? [{ what: `${kind} is cut off`, of: name(part) }] : [];
  });
}
