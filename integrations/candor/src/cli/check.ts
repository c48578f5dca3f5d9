import { resolve } from 'node:path';
import { coverageCounts, coverageOf, type CoverageCounts } from '../check/coverage.js';
import { rules } from '../check/rules/table.js';
import { judgedIssue, type JudgedIssue } from '../check/waive.js';
import { browserIssues } from '../check/browser/issues.js';
import type { CheckReport } from '../check/check-report.js';
import { checkedBuild } from './check-build.js';
import { countsLine, countsOf, findingsText, sortedIssues, type IssueCounts } from './check-text.js';
import { loadSite, type LoadedSite } from './load-site.js';
import { rulesText, toldRules } from './rules-text.js';
import { readArgs, UsageError } from './usage.js';

const help = `candor check [--browser] [--strict] [--json] [--root <folder>]
candor check --rules [--json]

Builds the site into a folder that is removed afterwards, holds it to every rule there is for its \`jurisdictions\`, and tells what is
wrong, where, and what to do. Nothing is published: the output of the last build stays as it is.

  --browser  also measures in a browser what only that can tell: contrast, sizes, what is to be seen
  --strict   lets warnings fail it too
  --rules    lists the rules instead: how each is checked, and of those that no build can check why, and what is done instead
  --json     prints it as JSON, in an order that stays the same
  --root     folder of the site (default: this one)

Exit codes: 0 nothing that must be mended, 1 errors (with --strict, warnings too), or the site does not build, 2 wrong use.
What is found may quote comments that nobody agreed to publish: keep the output to yourself.
`;

const titles = new Map(rules.map(({ id, title }) => [id, title]));

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    browser: { type: 'boolean' },
    strict: { type: 'boolean' },
    rules: { type: 'boolean' },
    json: { type: 'boolean' },
    root: { type: 'string', default: '.' },
  });
  const { browser = false, strict = false, json = false } = values;
  if (positionals.length > 0) throw new UsageError('check takes no names; it checks the whole site.');
  const site = await loadSite(values.root);
  if (values.rules) {
    if (browser || strict) throw new UsageError('--rules lists rules and checks nothing.');
    return printRules(site, json);
  }
  const place = { root: site.root, configFolder: resolve(values.root) };
  return checkedBuild(place, async ({ report, log }) => {
    const checked = await checkedOf(site, report, { built: log === '', browser });
    console.log(json ? jsonOf(site, checked, log) : textOf(site, checked));
    const { errors, warnings } = checked.counts;
    if (log !== '') console.error(unbuiltText(log, report?.stopped === true));
    return log !== '' || errors > 0 || ((strict || site.options.strict) && warnings > 0) ? 1 : 0;
  });
}

interface Checked {
  issues: JudgedIssue[];
  counts: IssueCounts;
  rules: CoverageCounts;
  pages: number | null;
  /** How many pages were measured in a browser, of how many; null where none were. */
  measured: { measured: number; of: number } | null;
}

async function checkedOf(
  { options, asOf }: LoadedSite,
  report: CheckReport | null,
  { built, browser }: { built: boolean; browser: boolean },
): Promise<Checked> {
  const measured = built && browser && report !== null ? await browserIssues(report.folders, options) : null;
  const judged = (measured?.issues ?? []).map((issue) => judgedIssue(issue, options.waivers, asOf));
  const issues = sortedIssues([...(report?.issues ?? []), ...judged], { titles });
  const pages = report?.pages ?? null;
  return {
    ...{ issues, pages, measured, counts: countsOf(issues) },
    rules: coverageCounts(coverageOf(rules, options.jurisdictions), { built: pages !== null, browser }),
  };
}

function textOf({ options, asOf }: LoadedSite, { issues, counts, rules, pages, measured }: Checked): string {
  const name = options.organisation?.name ?? 'This site';
  const head = `${name} as of ${asOf}, held to the rules for ${options.jurisdictions.join(', ')}`;
  const body = issues.length === 0 ? 'Nothing to mend.' : findingsText(issues, { titles });
  const looked =
    measured === null
      ? []
      : [`Measured in a browser: ${measured.measured} of ${measured.of} pages, three of each kind at most.`];
  return [head, body, ...looked, countsLine(rules, pages, counts)].join('\n\n');
}

/** What stopped the build is told once: by us where it is ours. */
function unbuiltText(log: string, stopped: boolean): string {
  return stopped
    ? '\nThe site does not build before the errors are mended, so its pages could not be checked.'
    : `\nThe site does not build. Astro said:\n\n${log.trim()}`;
}

function jsonOf(
  { options, asOf }: LoadedSite,
  { issues, counts, rules, pages }: Checked,
  log: string,
): string {
  const { jurisdictions } = options;
  return JSON.stringify({ asOf, jurisdictions, built: log === '', pages, rules, ...counts, issues }, null, 2);
}

function printRules({ options: { jurisdictions } }: LoadedSite, json: boolean): number {
  const told = toldRules(rules, jurisdictions);
  console.log(json ? JSON.stringify(told, null, 2) : rulesText(told, jurisdictions));
  return 0;
}

export const check = { run, help };
