import type { Jurisdiction } from '../../model/jurisdiction.js';
import { figures } from './figures.js';
import { people } from './people.js';
import { quotations } from './quotations.js';
import type { Family, Rule, Severity } from './rule.js';
import { words } from './words.js';

const families: readonly Family[] = [quotations, figures, people, words];

/** Every rule a site is held to. */
export const rules: readonly Rule[] = families.flatMap((family) =>
  Object.entries(family).map(([id, rule]) => ({ id, ...rule })),
);

/** How severe a breach is where a site is held to these; null where it is none there. */
export function severityOf(
  { severity }: Pick<Rule, 'severity'>,
  selected: readonly Jurisdiction[],
): Severity | null {
  if (typeof severity === 'string') return severity;
  const found = selected.map((jurisdiction) => severity[jurisdiction]);
  return found.includes('error') ? 'error' : found.includes('warning') ? 'warning' : null;
}
