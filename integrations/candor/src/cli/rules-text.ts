import { coverageOf, ways, type Coverage } from '../check/coverage.js';
import type { Rule } from '../check/rules/rule.js';
import type { Jurisdiction } from '../model/jurisdiction.js';
import { aligned } from './told.js';

/** A rule as `candor check --rules --json` tells it. */
export interface ToldRule extends Coverage {
  title: string;
  regime: string;
  source: string;
  checks: string;
  remedy: string;
  beyond: string | null;
}

export function toldRules(rules: readonly Rule[], jurisdictions: readonly Jurisdiction[]): ToldRule[] {
  const coverage = coverageOf(rules, jurisdictions);
  return rules.map(({ title, regime, source, checks, remedy, beyond = null }, at) => ({
    ...coverage[at]!,
    ...{ title, regime, source, checks, remedy, beyond },
  }));
}

/** All rules: those that are checked and how, those that no build can check with what is done instead, and those of elsewhere. */
export function rulesText(rules: readonly ToldRule[], jurisdictions: readonly Jurisdiction[]): string {
  const holding = rules.filter(({ severity }) => severity !== null);
  const checked = holding.filter((rule) => rule.ways.length > 0);
  const beyond = holding.filter((rule) => rule.ways.length === 0);
  const partly = checked.filter((rule) => rule.beyond !== null);
  const elsewhere = rules.filter(({ severity }) => severity === null);
  const rows = checked.map(({ id, severity, ways, title }) => [id, severity!, ways.join(', '), title]);
  return [
    `Checked for ${jurisdictions.join(', ')} (${ways.join(', ')}: where it is looked at)`,
    ...aligned(rows),
    ...section('Cannot be checked by a build, and what is done instead', beyond),
    ...section('Checked in part; what no build can see', partly),
    ...(elsewhere.length === 0
      ? []
      : ['', `Of other jurisdictions: ${elsewhere.map(({ id }) => id).join(', ')}`]),
  ].join('\n');
}

function section(head: string, rules: readonly ToldRule[]): string[] {
  if (rules.length === 0) return [];
  return [
    '',
    head,
    ...rules.flatMap(({ id, title, beyond }) => [`  ${id}  ${title}`, `    ${beyond ?? ''}`]),
  ];
}
