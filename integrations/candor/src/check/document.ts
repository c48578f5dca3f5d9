import { jurisdictions, type Jurisdiction } from '../model/jurisdiction.js';
import { waysOf, type Way } from './coverage.js';
import type { Rule } from './rules/rule.js';
import { severityOf } from './rules/table.js';

/** Where rules come from, by what their ids begin with. */
const origins: Readonly<Record<string, string>> = {
  US: 'United States: the rule on reviews (16 CFR 465) and the guides on endorsements (16 CFR 255)',
  UK: 'United Kingdom: the Digital Markets, Competition and Consumers Act, the CMA and the CAP Code',
  EU: 'European Union: the Directive on unfair commercial practices',
  FR: 'France: the consumer code',
  ISO: 'ISO 20488, online consumer reviews',
  NF: 'NF Z74-501, online consumer reviews',
  GG: 'Google: structured data and reviews',
  GDPR: 'Data protection',
  PECR: 'Direct marketing',
  NPS: 'Trademark',
  STAT: 'Survey practice',
  W: 'Accessibility: WCAG 2.2 and the GOV.UK Design System',
};

const where: Record<Way, string> = {
  records: 'on records and options, before anything is built',
  pages: 'on every page that was built, scripts off',
  output: 'on the output as a whole',
  browser: 'in a browser, with `candor check --browser`',
};

/** The page of all rules, in Markdown. */
export function rulesDocument(rules: readonly Rule[]): string {
  const groups = Map.groupBy(rules, ({ id }) => id.split('-')[0]!);
  const known = Object.keys(origins).filter((origin) => groups.has(origin));
  const others = [...groups.keys()].filter((origin) => !known.includes(origin)).sort();
  return (
    [
      '# The rules a site is held to',
      intro(rules),
      ...[...known, ...others].flatMap((origin) => [
        `## ${origins[origin] ?? origin}`,
        ...groups.get(origin)!.map(ruleText),
      ]),
    ].join('\n\n') + '\n'
  );
}

function intro(rules: readonly Rule[]): string {
  const checked = rules.filter((rule) => waysOf(rule).length > 0).length;
  const others =
    checked === rules.length
      ? 'All are checked, some of them in part; what no build can see of a rule stands below it'
      : `${checked} of them are checked, wholly or in part; of the others this page says why no build can check them, and what is done instead`;
  return `Every build holds the site to these ${rules.length} rules. ${others}. \`npx candor check\` checks them all without publishing anything. An error stops the build, a warning does not (\`strict: true\` lets it). Where nobody said how something is, a rule warns at most: only what is wrong or missing stops a build. \`jurisdictions\` says whose rules hold, \`waivers\` lets a finding stand until a day, with a reason that the policy page prints. This is not legal advice.

This page is made from the table of rules in the code (\`npm run docs\`).`;
}

function ruleText(rule: Rule): string {
  const { id, title, regime, source, checks, remedy, beyond } = rule;
  const ways = waysOf(rule);
  const points = [
    ways.length === 0
      ? 'Cannot be checked by a build.'
      : `Checked ${ways.map((way) => where[way]).join('; ')}: ${checks}`,
    `To do: ${remedy}`,
    ...(beyond === undefined
      ? []
      : [`${ways.length === 0 ? 'Why, and what is done instead' : 'Beyond a build'}: ${beyond}`]),
  ];
  const head = `### ${id}: ${plain(title)}\n\n[${regime}](${source}). ${severityText(rule)}`;
  return [head, points.map((point) => `- ${plain(point)}`).join('\n')].join('\n\n');
}

/** How severe a breach is, and where. */
function severityText({ severity }: Rule): string {
  if (typeof severity === 'string') return `${sentence(severity)} everywhere.`;
  const told = jurisdictions.flatMap((jurisdiction: Jurisdiction) => {
    const found = severityOf({ severity }, [jurisdiction]);
    return found === null ? [] : [`${found} in ${names[jurisdiction]}`];
  });
  return `${sentence(told.join(', '))}.`;
}

const names: Record<Jurisdiction, string> = {
  UK: 'the UK',
  EU: 'the EU',
  FR: 'France (`FR`)',
  US: 'the US',
};

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Text as it is, but for code: no element and no emphasis. */
function plain(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/[<*]/g, (sign) => `\\${sign}`)))
    .join('');
}
