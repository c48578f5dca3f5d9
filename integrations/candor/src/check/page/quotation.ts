import type { Element } from 'domhandler';

/** Words that a page shows as somebody's own. */
export interface Quotation {
  page: string;
  text: string;
  /** Where a long quote is printed in two parts: both without a blank between, as scripts have it that use none. */
  glued?: string;
  /** The public id of the card it stands in; null where it stands in none. */
  id: string | null;
  element: Element;
}

/** A quote of which the start stands in one element and the rest in another. */
export function joined(start: Quotation, rest: Quotation): Quotation {
  return { ...start, text: `${start.text} ${rest.text}`, glued: `${start.text}${rest.text}` };
}
