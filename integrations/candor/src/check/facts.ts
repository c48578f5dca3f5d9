import type { Decision } from '../model/decision.js';
import type { Findings } from '../model/finding.js';
import type { FormDefinition } from '../model/form.js';
import type { Jurisdiction } from '../model/jurisdiction.js';
import type { PlatformReview } from '../model/platform-review.js';
import type { Quotable, SelectionFacts } from '../model/published.js';
import type { Handled } from '../model/recount.js';
import type { Round } from '../model/round.js';
import type { Waiver } from '../model/waiver.js';
import type { Texts } from '../text/texts.js';
import type { Quotation } from './page/quotations.js';
import type { Finding } from './finding.js';

/** Addresses as pages link them; null for pages that do not exist. */
export interface CheckedLinks {
  home: string;
  testimonials: string | null;
  comments: readonly string[] | null;
  findings: string | null;
  findingsJson: string | null;
  findingsCsv: string | null;
  changes: string | null;
  feedback: string | null;
  policy: string | null;
  receipt: string | null;
}

/** What an owner may set that rules ask for. */
export interface CheckedOptions {
  approval: 'required' | 'automatic';
  /** Whether promoters' words stand beside the statement, all comments and the figures. */
  balance: boolean;
  maximumAgeMonths: number | false;
  publishWithinDays: number | null;
  retention: { textMonths: number; emailDays: number; spamDays: number };
  /** Texts of the pages the owner replaced. */
  texts: Readonly<Record<string, string>>;
}

/** Everything rules may know of a site and its content. */
export interface CheckFacts {
  asOf: string;
  jurisdictions: readonly Jurisdiction[];
  options: CheckedOptions;
  organisation: { name: string; url?: string | undefined } | null;
  /** Astro's `site`. */
  site: string | null;
  texts: Texts;
  /** By public id, each with how it came about. */
  quotables: ReadonlyMap<string, Quotable>;
  /** Where the pictures of those quoted come from, by public id. */
  pictured: ReadonlyMap<string, { picture: string }>;
  /** The decision that told last which words it was about, by public id: for errors. */
  worded: ReadonlyMap<string, { file: string; line?: number; response: string; at: string }>;
  /** How much of each source is kept for longer than `retention` says. */
  overdue: readonly { source: string; n: number; collected: boolean }[];
  reviews: readonly PlatformReview[];
  facts: SelectionFacts;
  findings: Findings;
  /** Declared rounds; what nobody declared is known by its figures only. */
  rounds: readonly Round[];
  decisions: readonly Decision[];
  /** Public ids of what was withdrawn or erased. */
  takenBack: ReadonlySet<string>;
  /** What was noted of all responses, apart from what is published of them. */
  handled: Handled;
  /** Public ids that the owner names in stories, and in changes as whom they concern: some of them are not published any more. */
  named: ReadonlySet<string>;
  links: CheckedLinks;
  /** Null where the site has no form. */
  form: FormDefinition | null;
  waivers: readonly Waiver[];
  /** Whether the policy page is the site's own: it may be printed on demand, where no build sees it. */
  ownPolicy: boolean;
  /** Files of figures as they have to be, by address. */
  dataFiles(): ReadonlyMap<string, string>;
  /** Whether a quotation is anybody's published words; what is wrong with it otherwise. */
  wordFault(quotation: Quotation): Finding | undefined;
}
