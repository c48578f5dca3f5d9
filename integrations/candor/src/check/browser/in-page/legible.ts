/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Fault } from '../fault.js';

/** Statements and labels that are smaller than all else around them, or too pale to read. Runs in the page. */
export function legible(): Fault[] {
  const { disclosures, isSeen, name, texts } = candorTools;
  const { behind, between, colour, over } = candorColours;
  const sizeOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
  /** How much of an element shows through its own and others' opacity. */
  const opacity = (element: Element | null): number =>
    element === null ? 1 : Number(getComputedStyle(element).opacity) * opacity(element.parentElement);
  const contrastOf = (element: Element): number | null => {
    const ground = behind(element);
    if (ground === null) return null;
    const [red, green, blue, alpha] = colour(getComputedStyle(element).color);
    return between(over([red, green, blue, alpha * opacity(element)], ground), ground);
  };
  return disclosures()
    .filter(({ part }) => isSeen(part))
    .flatMap(({ part, kind, card }) => {
      const others = texts(card).filter((element) => !part.contains(element) && isSeen(element));
      const least = others.length === 0 ? 12 : Math.max(12, Math.min(...others.map(sizeOf)));
      return texts(part).flatMap((element) => {
        const of = name(element);
        const [size, contrast] = [sizeOf(element), contrastOf(element)];
        const small = `${kind} is smaller than all else around it, or than 12 pixels`;
        return [
          ...(size < least - 0.1 ? [{ what: small, of, figure: `${size} pixels` }] : []),
          ...(contrast !== null && contrast < 4.5
            ? [{ what: `${kind} is too pale`, of, figure: `${contrast.toFixed(2)} to 1` }]
            : []),
        ];
      });
    });
}
