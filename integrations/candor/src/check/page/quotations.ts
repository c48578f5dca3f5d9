import type { Element } from 'domhandler';
import { closest, elementsOf, textOf } from './elements.js';
import type { CheckedPage } from './page.js';

/** Words that a page shows as somebody's own. */
export interface Quotation {
  page: string;
  text: string;
  /** The public id of the card it stands in; null where it stands in none. */
  id: string | null;
  element: Element;
}

/** The quotations in our sections of a page. */
export function quotationsOf(page: CheckedPage): Quotation[] {
  return page.sections.flatMap(({ element }) =>
    elementsOf(element, ({ name }) => name === 'blockquote' || name === 'q').map((quotation) => ({
      page: page.name,
      text: textOf(quotation),
      id:
        closest(quotation, ({ attribs }) => 'data-candor-quote' in attribs)?.attribs['data-candor-quote'] ??
        null,
      element: quotation,
    })),
  );
}
