/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Fault } from '../fault.js';

/** Statements and labels that nobody sees, whole and without effort. Runs in the page. */
export function disclosures(): Fault[] {
  const { behind, colour, over, contrast, isSeen, name, texts } = candorTools;
  const sizeOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);

  /** How much of an element shows through its own and others' opacity. */
  const opacity = (element: Element | null): number =>
    element === null ? 1 : Number(getComputedStyle(element).opacity) * opacity(element.parentElement);
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
  const pale = (part: Element, what: string): Fault[] =>
    texts(part).flatMap((element) => {
      const ground = behind(element);
      if (ground === null) return [];
      const [red, green, blue, alpha] = colour(getComputedStyle(element).color);
      const ratio = contrast(over([red, green, blue, alpha * opacity(element)], ground), ground);
      return ratio >= 4.5 ? [] : [{ what, of: name(element), figure: `${ratio.toFixed(2)} to 1` }];
    });
  const faultsOf = (part: Element, kind: string): Fault[] => {
    const card = part.closest('[data-candor-quote]') ?? part.closest('.candor') ?? document.body;
    const of = name(part);
    if (!isSeen(part)) return [{ what: `${kind} cannot be seen`, of }];
    const others = texts(card).filter((element) => !part.contains(element) && isSeen(element));
    const sizes = others.map(sizeOf);
    const least = sizes.length === 0 ? 12 : Math.max(12, Math.min(...sizes));
    const small = texts(part).filter((element) => sizeOf(element) < least - 0.1);
    return [
      ...(cutBy(part, card) ? [{ what: `${kind} is cut off`, of }] : []),
      ...small.map((element) => ({
        what: `${kind} is smaller than all else around it, or than 12 pixels`,
        of: name(element),
        figure: `${sizeOf(element)} pixels`,
      })),
      ...pale(part, `${kind} is too pale`),
    ];
  };

  const all = (selector: string): Element[] =>
    [...document.querySelectorAll(selector)].filter(
      (part) =>
        part.closest('[inert], [aria-hidden="true"]') === null && (part.textContent ?? '').trim() !== '',
    );
  return [
    ...all('.candor :is(.candor-statement, [data-candor-statement])').flatMap((part) =>
      faultsOf(part, 'the statement of the selection'),
    ),
    ...all('.candor :is(.candor-labels, [data-candor-label], [data-candor-labels])').flatMap((part) =>
      faultsOf(part, 'the label of a card'),
    ),
  ];
}
