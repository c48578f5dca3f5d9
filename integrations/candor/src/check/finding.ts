import type { Place } from '../model/issue.js';

/** One breach of a rule. */
export interface Finding {
  where: Place;
  /** What is wrong, with the words in question. */
  what: string;
  /** What to do about this one. @default the remedy of the rule */
  remedy?: string;
  /** Nobody said how it is, which is no false claim: at most a warning. @default false */
  undeclared?: boolean;
  /** Something to look at that need not be wrong: at most a warning. @default false */
  mild?: boolean;
}
