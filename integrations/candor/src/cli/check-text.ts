import type { CoverageCounts } from '../check/coverage.js';
import type { JudgedIssue } from '../check/waive.js';
import { describeIssue } from '../model/issue.js';
import { printable } from './printable.js';
import { counted } from './told.js';

/** How many findings of one rule are printed; all are in `--json`. */
const shownAlike = 10;

/** What a rule is called and where it stands in the table; not those that are no rules of it. */
export interface NamedRules {
  titles: ReadonlyMap<string, string>;
}

/** The findings of one rule that are alike in how grave they are. */
interface Group {
  rule: string;
  kind: 'error' | 'warning' | 'waived';
  issues: JudgedIssue[];
}

/** Errors first, then warnings, then what the owner lets stand; each in the order of the table, then by where it is. */
export function sortedIssues(issues: readonly JudgedIssue[], { titles }: NamedRules): JudgedIssue[] {
  const order = new Map([...titles.keys()].map((id, at) => [id, at]));
  const rank = (issue: JudgedIssue): number => kinds.indexOf(kindOf(issue));
  const place = ({ rule }: JudgedIssue): number => order.get(rule) ?? -1;
  return issues.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      place(a) - place(b) ||
      compare(a.rule, b.rule) ||
      compare(a.where.file ?? '', b.where.file ?? '') ||
      (a.where.line ?? 0) - (b.where.line ?? 0) ||
      compare(a.where.response ?? '', b.where.response ?? '') ||
      compare(a.what, b.what),
  );
}

const kinds = ['error', 'warning', 'waived'] as const;

function kindOf({ severity, waived }: JudgedIssue): Group['kind'] {
  return waived === undefined ? severity : 'waived';
}

export interface IssueCounts {
  errors: number;
  warnings: number;
  waived: number;
}

export function countsOf(issues: readonly JudgedIssue[]): IssueCounts {
  const count = (kind: Group['kind']): number => issues.filter((issue) => kindOf(issue) === kind).length;
  return { errors: count('error'), warnings: count('warning'), waived: count('waived') };
}

/** The findings by rule, each rule with what to do once. */
export function findingsText(sorted: readonly JudgedIssue[], { titles }: NamedRules): string {
  const groups = Map.groupBy(sorted, (issue) => `${kindOf(issue)} ${issue.rule}`);
  return [...groups.values()]
    .map((issues) => groupText({ rule: issues[0]!.rule, kind: kindOf(issues[0]!), issues }, titles))
    .join('\n\n');
}

function groupText({ rule, kind, issues }: Group, titles: NamedRules['titles']): string {
  const title = titles.get(rule);
  const remedyOf = (issue: JudgedIssue): string =>
    kind === 'waived' ? waiverOf(issue) : `To do: ${issue.remedy}`;
  const shown = issues.slice(0, shownAlike);
  const more = issues.length - shown.length;
  return [
    `${kind.padEnd(7)}  ${rule}${title === undefined ? '' : `  ${title}`}`,
    ...shown.flatMap((issue, at) => {
      const next = shown[at + 1];
      const remedy = remedyOf(issue);
      return [
        indented(describeIssue(issue), 2),
        ...(next === undefined && more > 0 ? [`  ... and ${more} more (--json lists them all)`] : []),
        ...(next !== undefined && remedyOf(next) === remedy ? [] : [indented(remedy, 4)]),
      ];
    }),
  ].join('\n');
}

function waiverOf({ waived }: JudgedIssue): string {
  return `Stands until ${waived!.until}: ${waived!.reason}`;
}

function indented(text: string, by: number): string {
  return printable(text)
    .split('\n')
    .map((line) => ' '.repeat(by) + line)
    .join('\n');
}

/** The last line: how many rules were checked and why others were not, and how many findings there are. */
export function countsLine(
  { rules, checked, unbuilt, browser, beyond, elsewhere }: CoverageCounts,
  pages: number | null,
  { errors, warnings, waived }: IssueCounts,
): string {
  const parts = [
    `${checked} checked${pages === null ? '' : ` on ${counted(pages, 'page')}`}`,
    ...(unbuilt === 0 ? [] : [`${unbuilt} not, as no pages were built`]),
    ...(browser === 0 ? [] : [`${browser} more with --browser`]),
    ...(beyond === 0 ? [] : [`${beyond} cannot be checked by a build (--rules lists them)`]),
    ...(elsewhere === 0 ? [] : [`${elsewhere} of other jurisdictions`]),
  ];
  const found = [counted(errors, 'error'), counted(warnings, 'warning'), `${waived} waived`];
  return `${counted(rules, 'rule')}: ${parts.join(', ')}; ${found.join(', ')}.`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
