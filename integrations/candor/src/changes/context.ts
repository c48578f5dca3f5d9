import type { WrittenChange } from '../model/change.js';
import type { Findings } from '../model/finding.js';
import type { Place } from '../model/issue.js';
import type { Quotable } from '../model/published.js';

/** A change with where it and its parts stand. */
export interface LocatedChange extends WrittenChange {
  file: string;
  /** 1-based line of a key of the frontmatter, or of the nearest key above it. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
  /** What its body says, paragraph by paragraph. */
  texts: readonly { text: string; line: number }[];
}

/** What is known of a response that changes list. */
export interface ListedResponse {
  round: string;
  /** Whether it is counted at all. */
  counted: boolean;
  commented: boolean;
}

/** Everything a change is checked against. */
export interface ChangeContext {
  asOf: string;
  findings: Omit<Findings, 'hash'>;
  /** Confidence level in percent. */
  level: number;
  /** Titles of the rounds a change may name, by id: those published, and the form's own, which may have no answers yet. */
  rounds: ReadonlyMap<string, string>;
  /** Whether a round is declared, published or not. */
  isDeclared(round: string): boolean;
  /** Whether a round may still get answers. */
  isOpen(round: string): boolean;
  /** How many comments of a finished round are counted; null where they are too few to speak of. */
  commentsOf(round: string): number | null;
  themes: readonly { id: string; name: string }[];
  /** Published quotes by public id. */
  quotables: ReadonlyMap<string, Quotable>;
  /** Public ids of quotes that are not published any more. */
  gone: ReadonlySet<string>;
  /** The responses that changes list, by response id, as far as they were found. */
  listed: ReadonlyMap<string, ListedResponse>;
  /** Whether a response was erased. */
  isErased(response: string): boolean;
  /** False when the store could not be read, so that ids may be missing. */
  complete: boolean;
  publicId(response: string): string;
}

/** Where a key of a change stands. */
export function placeOf({ file, lineOf }: LocatedChange, ...path: readonly PropertyKey[]): Place {
  const line = lineOf(path);
  return { file, ...(line !== undefined && { line }) };
}
