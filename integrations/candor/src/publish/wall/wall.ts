import type { QuoteLines } from '../quote-lines.js';
import type { StatementView } from '../statement.js';

/** A wall for where there are no pages: e-mails, newsletters, notes. Addresses are absolute. */
export interface Wall {
  title: string;
  language: string;
  dir: 'ltr' | 'rtl';
  /** Before the first quote, wherever it goes. */
  statement: StatementView;
  quotes: QuoteLines[];
}
