import type { Element, ParentNode } from 'domhandler';
import { plain } from './text.js';
import type { Keeping } from './once.js';
import type { Quotation } from './quotation.js';

/** What one of our components shows, without what those inside it show: the unit that has to disclose for itself. */
export interface Showing extends Keeping {
  /** As of `Section`. */
  kind: string;
  element: Element;
  cards: ShownCard[];
  /** The quotations, those of cards too. */
  quotations: Quotation[];
  /** What is there to read before the first quotation, and anywhere outside quotations and cards. */
  before: string;
  own: string;
  /** Everything outside quotations and cards, hidden or not. */
  all: string;
  /** Addresses that can be seen to be linked outside cards. */
  links: string[];
  headings: string[];
  /** Elements that move by themselves. */
  moving: Element[];
  /** Whether something to press stands before the first quotation. */
  control: boolean;
}

/** A card as it is printed. */
export interface ShownCard {
  id: string;
  element: Element;
  /** What is there to read in it besides the quoted words, and the same with what is hidden. */
  plain: string;
  all: string;
  links: string[];
  times: string[];
  /** Names and the like, which pages keep apart from the text around them. */
  names: string[];
  /** Whether all of it is a copy or has to be opened. */
  hidden: boolean;
  /** The list it stands in. */
  list: ParentNode | null;
}

/** White space as one blank each, without the marks that keep two directions of writing apart. */
export function plainText(parts: readonly string[]): string {
  return plain(parts.join(''));
}
