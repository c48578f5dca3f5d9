import type { Findings } from '../model/finding.js';
import type { PlatformReviews } from '../model/platform-review.js';
import type { PolicyFacts } from '../model/policy.js';
import type { Quotable, SelectionFacts, StatedFacts } from '../model/published.js';
import type { BriefChange, Change, Concern, OwnChange } from '../model/published-change.js';
import type { Report } from '../model/report.js';
import type { Theme } from '../model/theme.js';
import type { FormDefinition, IntakeSettings } from '../model/form.js';
import type { ChangesLinks } from './change-links.js';
import type { ChangeQuotes } from './change-quotes.js';
import type { SiteConfig } from './config.js';
import type { NamedTheme } from './named-themes.js';
import type { FindingsLinks } from './page-links.js';

/** Data that pages and components read as `virtual:candor/<name>`. */
export interface ModuleData {
  /** What every page may know. */
  config: SiteConfig;
  /** Every published quote, newest first, and the numbers of the selection. */
  published: { quotables: readonly Quotable[]; facts: SelectionFacts; gone: readonly string[] };
  /** The numbers that the page of one quote states, and whether there is any: other quotes that change are nothing to it. */
  facts: { stated: StatedFacts; any: boolean };
  /** Reviews of platforms, apart from everything else. */
  reviews: readonly PlatformReviews[];
  /** The figures of the published rounds, and the reports that tell about them. */
  findings: Findings & { reports: readonly Report[]; links: FindingsLinks };
  /** The changes, last touched first, and what their lists and pages print besides. */
  changes: {
    changes: readonly Change[];
    /** The themes the site speaks of. */
    themes: readonly NamedTheme[];
    /** Ids of all themes, also of those it does not speak of yet. */
    themeIds: readonly string[];
    /** Ids of the rounds they name that still take answers. */
    open: readonly string[];
    quotes: ChangeQuotes;
    facts: SelectionFacts;
    links: ChangesLinks;
  };
  /**
   * The changes in brief, for the pages that a running server prints: made of what the owner wrote alone, so that its file keeps its name
   * whoever answers.
   */
  brief: { changes: readonly BriefChange[] };
  /** The feedback form; null where the site has none. */
  form: FormDefinition | null;
  /** What the policy page tells. */
  policy: PolicyFacts;
  /** What receives its posts; null where this site does not. */
  intake: IntakeSettings | null;
  /**
   * What tells which changes an answer is about; null where this site opens no receipts or has no changes. Private: for the server's
   * code only, and made of what the owner wrote alone, as `brief` is.
   */
  receipts: {
    themes: readonly Theme[];
    concerns: readonly Concern[];
    changes: readonly OwnChange[];
  } | null;
}

export const dataModules = [
  'config',
  'published',
  'facts',
  'reviews',
  'findings',
  'changes',
  'brief',
  'form',
  'policy',
  'intake',
  'receipts',
] as const satisfies (keyof ModuleData)[];

/** Source of a data module. */
export function dataModule(data: ModuleData, name: keyof ModuleData): string {
  return jsonModule(data[name]);
}

/** Source of a module of plain data. The text is parsed, not evaluated: nothing a visitor wrote becomes code. */
export function jsonModule(data: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
}

/** Source of a module that passes on a component or layout: the site's own, or ours. */
export function componentModule(path: string): string {
  return `export { default } from ${JSON.stringify(path)};`;
}
