import type { Issue } from '../model/issue.js';
import type { CheckFacts } from './facts.js';
import { isCheckedPage, readPage } from './page/page.js';
import type { Finding } from './finding.js';
import type { Rule } from './rules/rule.js';
import { rules, severityOf } from './rules/table.js';

/** What is wrong in the records, options and figures, before anything is published. */
export function recordIssues(facts: CheckFacts): Issue[] {
  return rules.flatMap((rule) => issuesOf(rule, rule.records?.(facts) ?? [], facts));
}

/** Checks an output page by page; nothing of a page is kept. */
export class PageChecks {
  readonly #issues: Issue[] = [];
  readonly #pages = new Map<string, string>();
  readonly #rules: readonly Rule[];

  constructor(readonly facts: CheckFacts) {
    this.#rules = rules.filter(
      ({ page, severity }) => page !== undefined && severityOf({ severity }, facts.jurisdictions) !== null,
    );
  }

  look(name: string, bytes: Buffer): void {
    if (!isCheckedPage(name, bytes, this.facts.form?.action)) return;
    const page = readPage(name, bytes.toString('utf8'));
    this.#pages.set(name, page.address);
    for (const rule of this.#rules)
      this.#issues.push(...issuesOf(rule, rule.page!(page, this.facts), this.facts));
  }

  /** Everything that was found, with what only the output as a whole can tell. */
  finish(): Issue[] {
    const site = { pages: this.#pages };
    return [
      ...this.#issues,
      ...rules.flatMap((rule) => issuesOf(rule, rule.site?.(site, this.facts) ?? [], this.facts)),
    ];
  }
}

/** What a rule found, as severe as it is where the site is held to it. */
export function issuesOf(rule: Rule, found: readonly Finding[], { jurisdictions }: CheckFacts): Issue[] {
  const severity = severityOf(rule, jurisdictions);
  if (severity === null) return [];
  return found.map(({ where, what, remedy = rule.remedy, undeclared = false }) => ({
    rule: rule.id,
    severity: undeclared ? 'warning' : severity,
    ...{ where, what, remedy },
  }));
}
