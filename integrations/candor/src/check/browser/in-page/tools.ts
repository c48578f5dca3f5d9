/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Fault } from '../fault.js';

declare global {
  var candorTools: {
    isSeen(element: Element): boolean;
    /** An element in the words it shows, or by its tag and classes. */
    name(element: Element): string;
    /** Elements below one, itself included, that hold text of their own. */
    texts(element: Element): Element[];
    /** A fault where something stands out by less than 3 to 1. */
    pale(what: string, ratio: number | null, of: string): Fault[];
    /** Statements and labels that have to be read, with the card or section each stands in. */
    disclosures(): { part: Element; kind: string; card: Element }[];
  };
}

/** Puts into the page what several measurements use. It runs there, so it holds everything it needs. */
export function putTools(): void {
  const all = (kind: string, selector: string) =>
    [...document.querySelectorAll(selector)]
      .filter(
        (part) =>
          part.closest('[inert], [aria-hidden="true"]') === null && (part.textContent ?? '').trim() !== '',
      )
      .map((part) => ({ part, kind, card: part.closest('[data-candor-quote]') ?? part.closest('.candor')! }));
  globalThis.candorTools = {
    isSeen(element) {
      const { width, height } = element.getBoundingClientRect();
      return (
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        width > 1 &&
        height > 1
      );
    },
    name(element) {
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
      const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => name !== '');
      return text === '' ? `<${[element.localName, ...classes].join('.')}>` : `“${text.slice(0, 60)}”`;
    },
    texts: (element) =>
      [element, ...element.querySelectorAll('*')].filter((at) =>
        [...at.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== ''),
      ),
    pale: (what, ratio, of) =>
      ratio === null || ratio >= 3 ? [] : [{ what, of, figure: `${ratio.toFixed(2)} to 1` }],
    disclosures: () => [
      ...all('the statement of the selection', '.candor :is(.candor-statement, [data-candor-statement])'),
      ...all('the label of a card', '.candor :is(.candor-labels, [data-candor-label], [data-candor-labels])'),
    ],
  };
}
