import type { Issue } from '../../model/issue.js';
import type { Jurisdiction } from '../../model/jurisdiction.js';
import type { CheckedPage } from '../page/page.js';
import type { CheckFacts } from '../facts.js';
import type { BuiltSite } from '../built-site.js';
import type { Finding } from '../finding.js';

export type Severity = Issue['severity'];

/** What tells a rule to people: the page of all rules, reports and types are made of it. */
export interface RuleText {
  /** The law, standard or practice it comes from. */
  regime: string;
  /** What it demands, in plain words and at most twelve of them. */
  title: string;
  /** What is looked at, in one or two sentences. */
  checks: string;
  remedy: string;
  /** Where it can be read. */
  source: string;
  /** How severe a breach is: everywhere, or by jurisdiction, where it is none in those left out. */
  severity: Severity | Partial<Record<Jurisdiction, Severity>>;
  /** What of it no build can see, and what is done instead. @default all of it is checked */
  beyond?: string;
}

/** A rule and how it is checked: one or several of the ways, or none and then `beyond` says why. */
export interface Rule extends RuleText {
  id: string;
  /** On the records, options and figures, before anything is published. */
  records?: (facts: CheckFacts) => Finding[];
  /** On each page that was built, scripts off. */
  page?: (page: CheckedPage, facts: CheckFacts) => Finding[];
  /** On the output as a whole, after all of its pages. */
  site?: (site: BuiltSite, facts: CheckFacts) => Finding[];
  /** In a browser, by `candor check --browser`: the name of the measurement that tells (check/browser/). */
  browser?: string;
}

/** A family of rules, by id. */
export type Family = Readonly<Record<string, Omit<Rule, 'id'>>>;
