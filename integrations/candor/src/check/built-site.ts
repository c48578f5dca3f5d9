import type { Trace } from './traces.js';

/** What was seen of an output, page by page. */
export interface BuiltSite {
  /** Paths of its HTML files and the addresses they stand at. */
  pages: ReadonlyMap<string, string>;
  /** Texts of the files of figures, by the address they stand at. */
  data: ReadonlyMap<string, { name: string; text: string }>;
  /** In which order pages link the form and the policy: the order, and the pages that have it. */
  helpOrders: ReadonlyMap<string, readonly string[]>;
  /** Where public ids still stand of what was taken back. */
  traces: readonly Trace[];
}
