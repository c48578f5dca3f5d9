import type { Jurisdiction } from '../model/jurisdiction.js';
import type { Rule, Severity } from './rules/rule.js';
import { severityOf } from './rules/table.js';

/** In which ways a rule can be checked: on records and options, on each page, on the output as a whole, in a browser. */
export const ways = ['records', 'pages', 'output', 'browser'] as const;
export type Way = (typeof ways)[number];

/** What a check makes of each rule. */
export interface Coverage {
  id: string;
  /** Null where the rule does not hold for the site. */
  severity: Severity | null;
  ways: Way[];
}

export function waysOf({ records, page, site, browser }: Rule): Way[] {
  const parts = [records, page, site, browser];
  return ways.filter((_, at) => parts[at] !== undefined);
}

export function coverageOf(rules: readonly Rule[], jurisdictions: readonly Jurisdiction[]): Coverage[] {
  return rules.map((rule) => ({
    id: rule.id,
    severity: severityOf(rule, jurisdictions),
    ways: waysOf(rule),
  }));
}

/** How many rules were checked, and why the others were not. */
export interface CoverageCounts {
  rules: number;
  checked: number;
  /** Checked where pages are built. */
  unbuilt: number;
  /** Checked in a browser only. */
  browser: number;
  /** By no build. */
  beyond: number;
  /** Of jurisdictions that the site is not held to. */
  elsewhere: number;
}

export function coverageCounts(
  coverage: readonly Coverage[],
  done: { built: boolean; browser: boolean },
): CoverageCounts {
  const counts = { rules: coverage.length, checked: 0, unbuilt: 0, browser: 0, beyond: 0, elsewhere: 0 };
  for (const rule of coverage) counts[fateOf(rule, done)]++;
  return counts;
}

function fateOf(
  { severity, ways }: Coverage,
  { built, browser }: { built: boolean; browser: boolean },
): Exclude<keyof CoverageCounts, 'rules'> {
  if (severity === null) return 'elsewhere';
  if (ways.length === 0) return 'beyond';
  if (ways.includes('records')) return 'checked';
  if (!built) return 'unbuilt';
  return browser || ways.some((way) => way !== 'browser') ? 'checked' : 'browser';
}
