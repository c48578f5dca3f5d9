import type { Trace } from './traces.js';

/** What was seen of an output, page by page. */
export interface BuiltSite {
  /** Paths of its HTML files and the addresses they stand at. */
  pages: ReadonlyMap<string, string>;
  /** Where public ids still stand of what was taken back. */
  traces: readonly Trace[];
}
