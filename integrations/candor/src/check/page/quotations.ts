import type { CheckedPage } from './page.js';
import type { Quotation } from './quotation.js';
import { showingsOf } from './showings.js';

export type { Quotation } from './quotation.js';

/** The quotations in our sections of a page. */
export function quotationsOf(page: CheckedPage): Quotation[] {
  return showingsOf(page).flatMap(({ quotations }) => quotations);
}
