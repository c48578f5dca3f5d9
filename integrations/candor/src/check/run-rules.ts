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

/** What was seen of some of the files of an output: plain data, which another thread may send. */
export interface PagesSeen extends BuiltSite {
  issues: readonly Issue[];
}

/** Checks an output page by page; nothing of a page is kept. */
export class PageChecks {
  readonly seen = {
    issues: [] as Issue[],
    pages: new Map<string, string>(),
    data: new Map<string, { name: string; text: string }>(),
    helpOrders: new Map<string, string[]>(),
    traces: [] as Trace[],
  } satisfies PagesSeen;
  readonly #dataAddresses: readonly string[];
  readonly #rules: readonly Rule[];
  readonly #pageRules: readonly Rule[];

  constructor(readonly facts: CheckFacts) {
    this.#dataAddresses = [facts.links.findingsJson, facts.links.findingsCsv].filter((one) => one !== null);
    this.#rules = rulesOf(facts);
    this.#pageRules = this.#rules.filter(({ page }) => page !== undefined);
  }

  look(name: string, bytes: Buffer): void {
    this.trace(name, bytes);
    if (this.#isData(name, bytes) || !isCheckedPage(name, bytes, this.facts.form?.action)) return;
    const page = readPage(name, bytes.toString('utf8'));
    this.seen.pages.set(name, page.address);
    this.#noteOrder(helpOrder(page, this.facts), name);
    for (const rule of this.#pageRules)
      this.seen.issues.push(...issuesOf(rule, rule.page!(page, this.facts), this.facts));
  }

  /** Keeps a file of figures; whether it is one. */
  #isData(name: string, bytes: Buffer): boolean {
    if (!/\.(json|csv)$/.test(name)) return false;
    const address = this.#dataAddresses.find((one) => isAt(name, one, this.facts));
    if (address !== undefined) this.seen.data.set(address, { name, text: bytes.toString('utf8') });
    return address !== undefined;
  }

  #noteOrder(order: string, page: string): void {
    const pages = this.seen.helpOrders.get(order);
    if (pages === undefined) this.seen.helpOrders.set(order, [page]);
    else pages.push(page);
  }

  /** Adds what was seen of files that come after those looked at here. */
  takeIn({ issues, pages, data, helpOrders, traces }: PagesSeen): void {
    issues.forEach((issue) => this.seen.issues.push(issue));
    traces.forEach((trace) => this.addTrace(trace));
    pages.forEach((address, name) => this.seen.pages.set(name, address));
    data.forEach((file, address) => this.seen.data.set(address, file));
    helpOrders.forEach((names, order) => names.forEach((name) => this.#noteOrder(order, name)));
  }

  /** Notes what of a file, or of its name alone, tells of somebody who took their answer back. */
  trace(file: string, bytes?: Buffer): void {
    const { takenBack } = this.facts;
    if (takenBack.size === 0) return;
    const ids = new Set([...idsIn(Buffer.from(file), takenBack), ...(bytes ? idsIn(bytes, takenBack) : [])]);
    if (ids.size > 0) this.addTrace({ file, ids: [...ids], cached: false });
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
