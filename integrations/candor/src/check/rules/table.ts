import type { Finding } from '../finding.js';
import type { Jurisdiction } from '../../model/jurisdiction.js';
import { asking } from './asking.js';
import { claims } from './claims.js';
import { disclosure } from './disclosure.js';
import { figures } from './figures.js';
import { formControls } from './form-controls.js';
import { formErrors } from './form-errors.js';
import { form } from './form.js';
import { keeping } from './keeping.js';
import { measured } from './measured.js';
import { people } from './people.js';
import { policyPage } from './policy-page.js';
import { quotations } from './quotations.js';
import { receipts } from './receipts.js';
import { replies } from './replies.js';
import { selection } from './selection.js';
import { shownFigures } from './shown-figures.js';
import { structured } from './structured.js';
import { trademark } from './trademark.js';
import { words } from './words.js';
import type { Family, Rule, Severity } from './rule.js';

const families: readonly Family[] = [
  asking,
  claims,
  disclosure,
  figures,
  formControls,
  formErrors,
  form,
  keeping,
  measured,
  people,
  policyPage,
  quotations,
  receipts,
  replies,
  selection,
  shownFigures,
  structured,
  trademark,
  words,
];

/** Every rule a site is held to. What two families say of one rule is one rule with all their checks. */
export const rules: readonly Rule[] = [
  ...Map.groupBy(
    families.flatMap((family) => Object.entries(family).map(([id, rule]): Rule => ({ id, ...rule }))),
    ({ id }) => id,
  ).values(),
].map((parts) => parts.reduce(joined));

function joined(one: Rule, other: Rule): Rule {
  const beyond = joinedText(one.beyond, other.beyond);
  return {
    ...{ ...other, ...one },
    ...together('records', one, other),
    ...together('page', one, other),
    ...together('site', one, other),
    checks: joinedText(one.checks, other.checks),
    remedy: joinedText(one.remedy, other.remedy),
    ...(beyond === '' ? {} : { beyond }),
  };
}

type Check = (...of: never[]) => Finding[];

/** Both checks in one, what each finds with the remedy of its own part. */
function together(key: 'records' | 'page' | 'site', one: Rule, other: Rule): Partial<Rule> {
  const checks = [one, other].flatMap((part) => remedied(part[key], part.remedy));
  if (checks.length === 0) return {};
  return { [key]: (...of: never[]) => checks.flatMap((check) => check(...of)) };
}

function remedied(check: Check | undefined, remedy: string): Check[] {
  if (check === undefined) return [];
  return [(...of) => check(...of).map((finding) => ({ remedy, ...finding }))];
}

function joinedText(...texts: (string | undefined)[]): string {
  return [...new Set(texts.filter((text) => text !== undefined))].join(' ');
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
