import type { Finding } from '../finding.js';
import type { Jurisdiction } from '../../model/jurisdiction.js';
import { asking } from './asking.js';
import { figures } from './figures.js';
import { formControls } from './form-controls.js';
import { formErrors } from './form-errors.js';
import { form } from './form.js';
import { measured } from './measured.js';
import { people } from './people.js';
import { quotations } from './quotations.js';
import { receipts } from './receipts.js';
import { words } from './words.js';
import type { Family, Rule, Severity } from './rule.js';

const families: readonly Family[] = [
  asking,
  figures,
  formControls,
  formErrors,
  form,
  measured,
  people,
  quotations,
  receipts,
  words,
];

/** Every rule a site is held to. */
export const rules: readonly Rule[] = joined(
  families.flatMap((family) => Object.entries(family).map(([id, rule]) => ({ id, ...rule }))),
);

/** One rule of the parts that several families check of it: the first tells what it demands. */
function joined(parts: readonly Rule[]): Rule[] {
  return [...Map.groupBy(parts, ({ id }) => id).values()].map((same) => same.reduce(both));
}

function both(first: Rule, second: Rule): Rule {
  const beyond = [first.beyond, second.beyond].filter((text) => text !== undefined).join(' ');
  return {
    ...second,
    ...first,
    checks: `${first.checks} ${second.checks}`,
    ...(beyond !== '' && { beyond }),
    ...bothWays(first, second, 'records'),
    ...bothWays(first, second, 'page'),
    ...bothWays(first, second, 'site'),
  };
}

/** What either finds, where both look the same way. */
function bothWays<Way extends 'records' | 'page' | 'site'>(
  first: Rule,
  second: Rule,
  way: Way,
): Pick<Rule, Way> | undefined {
  const [one, other] = [first[way], second[way]];
  if (one === undefined || other === undefined) return undefined;
  const look = (...given: unknown[]) =>
    [one, other].flatMap((check) => (check as (...given: unknown[]) => Finding[])(...given));
  return { [way]: look } as unknown as Pick<Rule, Way>;
}

/** How severe a breach is where a site is held to these; null where it is none there. */
export function severityOf(
  { severity }: Pick<Rule, 'severity'>,
  selected: readonly Jurisdiction[],
): Severity | null {
  if (typeof severity === 'string') return severity;
  const found = selected.map((jurisdiction) => severity[jurisdiction]);
  return found.includes('error') ? 'error' : found.includes('warning') ? 'warning' : null;
}
