import type { Issue } from '../model/issue.js';
import type { CheckFacts } from './facts.js';
import { isAt } from './page/addresses.js';
import { helpOrder } from './page/help-order.js';
import { isCheckedPage, readPage, type CheckedPage } from './page/page.js';
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

/** Checks an output page by page; nothing of a page is kept. */
export class PageChecks {
  readonly #issues: Issue[] = [];
  readonly #pages = new Map<string, string>();
  readonly #data = new Map<string, { name: string; text: string }>();
  readonly #helpOrders = new Map<string, string[]>();
  readonly #dataAddresses: readonly string[];
  readonly #traces: Trace[] = [];
  readonly #rules: readonly Rule[];
  readonly #pageRules: readonly Rule[];

  constructor(readonly facts: CheckFacts) {
    this.#dataAddresses = [facts.links.findingsJson, facts.links.findingsCsv].filter((one) => one !== null);
    this.#rules = rulesOf(facts);
    this.#pageRules = this.#rules.filter(({ page }) => page !== undefined);
  }

  /** How many pages were looked at. */
  get seen(): number {
    return this.#pages.size;
  }

  look(name: string, bytes: Buffer): void {
    this.trace(name, bytes);
    if (this.#isData(name, bytes) || !isCheckedPage(name, bytes, this.facts.form?.action)) return;
    const page = readPage(name, bytes.toString('utf8'));
    this.#pages.set(name, page.address);
    this.#orders(page);
    for (const rule of this.#pageRules)
      this.#issues.push(...issuesOf(rule, rule.page!(page, this.facts), this.facts));
  }

  /** Keeps a file of figures; whether it is one. */
  #isData(name: string, bytes: Buffer): boolean {
    if (!/\.(json|csv)$/.test(name)) return false;
    const address = this.#dataAddresses.find((one) => isAt(name, one, this.facts));
    if (address !== undefined) this.#data.set(address, { name, text: bytes.toString('utf8') });
    return address !== undefined;
  }

  #orders(page: CheckedPage): void {
    const order = helpOrder(page, this.facts);
    const pages = this.#helpOrders.get(order) ?? [];
    pages.push(page.name);
    this.#helpOrders.set(order, pages);
  }

  /** Notes what of a file, or of its name alone, tells of somebody who took their answer back. */
  trace(file: string, bytes?: Buffer): void {
    const { takenBack } = this.facts;
    if (takenBack.size === 0) return;
    const ids = new Set([...idsIn(Buffer.from(file), takenBack), ...(bytes ? idsIn(bytes, takenBack) : [])]);
    if (ids.size > 0) this.addTrace({ file, ids: [...ids], cached: false });
  }

  addTrace(trace: Trace): void {
    this.#traces.push(trace);
  }

  /** Everything that was found, with what only the output as a whole can tell. */
  finish(): Issue[] {
    const site = {
      ...{ pages: this.#pages, data: this.#data },
      ...{ helpOrders: this.#helpOrders, traces: this.#traces },
    };
    return [
      ...this.#issues,
      ...this.#rules.flatMap((rule) => issuesOf(rule, rule.site?.(site, this.facts) ?? [], this.facts)),
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
