import type { CheckFacts } from '../../integrations/candor/dist/check/facts.js';
import type { CheckedPage } from '../../integrations/candor/dist/check/page/page.js';
import { rules } from '../../integrations/candor/dist/check/rules/table.js';

/** What a rule finds in a page, each told in words. */
export function breachesOf(id: string, page: CheckedPage, facts: CheckFacts): string[] {
  const rule = rules.find((one) => one.id === id);
  if (rule?.page === undefined) throw new Error(`the rule ${id} looks at no page`);
  return rule.page(page, facts).map(({ what, undeclared }) => (undeclared ? `(undeclared) ${what}` : what));
}
