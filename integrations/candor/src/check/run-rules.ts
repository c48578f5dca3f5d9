import type { Issue } from '../model/issue.js';
import type { BuiltSite } from './built-site.js';
import type { CheckFacts } from './facts.js';
import { isAt } from './page/addresses.js';
import { helpOrder } from './page/help-order.js';
import { isCheckedPage, readPage } from './page/page.js';
import type { Finding } from './finding.js';
import type { Rule } from './rules/rule.js';
import { rules, severityOf } from './rules/table.js';
import { idsIn, type Trace } from './traces.js';

/** What is wrong in the records, options and figures, before anything is published. */
export function recordIssues(facts: CheckFacts): Issue[] {
  return rulesOf(facts).flatMap((rule) => issuesOf(rule, rule.records?.(facts) ?? [], facts));
}

/** The rules a site is held to. */
function rulesOf({ jurisdictions }: Pick<CheckFacts, 'jurisdictions'>): readonly Rule[] {
  return rules.filter((rule) => severityOf(rule, jurisdictions) !== null);
}

/** What was seen of one file of an output: plain data, which another thread may send. */
export interface FileSeen {
  name: string;
  issues: readonly Issue[];
  /** Public ids in it, or in its name, of what was taken back. */
  traces: readonly string[];
  /** Of a page that is held to the rules: where it stands, and in which order it links the form and the policy. */
  page: { address: string; helpOrder: string } | null;
  /** Of a file of figures: where it stands, and what it says. */
  data: { address: string; text: string } | null;
}

/** Checks an output page by page; nothing of a page is kept. */
export class PageChecks {
  readonly seen = {
    issues: [] as Issue[],
    pages: new Map<string, string>(),
    data: new Map<string, { name: string; text: string }>(),
    helpOrders: new Map<string, string[]>(),
    traces: [] as Trace[],
  } satisfies BuiltSite & { issues: Issue[] };
  readonly #dataAddresses: readonly string[];
  readonly #rules: readonly Rule[];
  readonly #pageRules: readonly Rule[];

  constructor(readonly facts: CheckFacts) {
    this.#dataAddresses = [facts.links.findingsJson, facts.links.findingsCsv].filter((one) => one !== null);
    this.#rules = rulesOf(facts);
    this.#pageRules = this.#rules.filter(({ page }) => page !== undefined);
  }

  look(name: string, bytes: Buffer): void {
    this.take(this.see(name, bytes));
  }

  /** Holds a file to the rules; takes no note of it. */
  see(name: string, bytes: Buffer): FileSeen {
    const [traces, data] = [this.#tracesIn(name, bytes), this.#dataOf(name, bytes)];
    if (data !== null || !isCheckedPage(name, bytes, this.facts.form?.action))
      return { name, issues: [], traces, page: null, data };
    const page = readPage(name, bytes.toString('utf8'));
    return {
      ...{ name, traces, data },
      page: { address: page.address, helpOrder: helpOrder(page, this.facts) },
      issues: this.#pageRules.flatMap((rule) => issuesOf(rule, rule.page!(page, this.facts), this.facts)),
    };
  }

  /** Takes note of what was seen of the next file. */
  take({ name, issues, traces, page, data }: FileSeen): void {
    issues.forEach((issue) => this.seen.issues.push(issue));
    if (traces.length > 0) this.addTrace({ file: name, ids: traces, cached: false });
    if (data !== null) this.seen.data.set(data.address, { name, text: data.text });
    if (page === null) return;
    this.seen.pages.set(name, page.address);
    const pages = this.seen.helpOrders.get(page.helpOrder);
    if (pages === undefined) this.seen.helpOrders.set(page.helpOrder, [name]);
    else pages.push(name);
  }

  #dataOf(name: string, bytes: Buffer): FileSeen['data'] {
    if (!/\.(json|csv)$/.test(name)) return null;
    const address = this.#dataAddresses.find((one) => isAt(name, one, this.facts));
    return address === undefined ? null : { address, text: bytes.toString('utf8') };
  }

  #tracesIn(name: string, bytes: Buffer): string[] {
    const { takenBack } = this.facts;
    if (takenBack.size === 0) return [];
    return [...new Set([...idsIn(Buffer.from(name), takenBack), ...idsIn(bytes, takenBack)])];
  }

  addTrace(trace: Trace): void {
    this.seen.traces.push(trace);
  }

  /** Everything that was found, with what only the output as a whole can tell. */
  finish(): Issue[] {
    return [
      ...this.seen.issues,
      ...this.#rules.flatMap((rule) => issuesOf(rule, rule.site?.(this.seen, this.facts) ?? [], this.facts)),
    ];
  }
}

/** What a rule found, as severe as it is where the site is held to it. */
export function issuesOf(
  rule: Rule,
  found: readonly Finding[],
  { jurisdictions }: Pick<CheckFacts, 'jurisdictions'>,
): Issue[] {
  if (found.length === 0) return [];
  const severity = severityOf(rule, jurisdictions);
  if (severity === null) return [];
  return found.map(({ where, what, remedy = rule.remedy, undeclared = false, mild = false }) => ({
    rule: rule.id,
    severity: undeclared || mild ? 'warning' : severity,
    ...{ where, what, remedy },
  }));
}
