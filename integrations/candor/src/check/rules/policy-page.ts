import type { Element } from 'domhandler';
import { requiredTopics, type PolicyTopic } from '../../model/policy.js';
import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { isAt, pathOf } from '../page/addresses.js';
import { elementsOf } from '../page/elements.js';
import { asRead, textOf } from '../page/text.js';
import type { CheckedPage } from '../page/page.js';
import { orderFindings } from './help-order.js';
import { untoldFindings } from './policy-untold.js';
import type { Family } from './rule.js';

/** Whether the site says how it asks, checks and publishes, and whether that is found from where it matters. */
export const policyPage: Family = {
  'UK-CMA-pol': {
    regime: 'UK DMCC Act 2024, as the CMA looked at over 100 sites in 2025',
    title: 'A published policy on reviews is linked wherever there are any',
    checks:
      'The policy page is built and has all its sections, none of them empty, also where the site wrote it itself; it tells every exception in force and, where it is ours, how many comments were left out for which reason; every page with quotes or figures links it.',
    remedy:
      'Leave `pages.policy` on. On a page of your own print <PolicyPage /> or sections with data-candor-policy="<topic>"; link the page with <FinePrint /> or in your layout.',
    source: 'https://www.gov.uk/cma-cases/online-consumer-reviews',
    severity: { UK: 'error', EU: 'warning' },
    beyond:
      'A page that is printed on demand is not in the output: nobody sees then which sections it has. Whether you do what the page promises only you know.',
    page: (page, facts) =>
      isPolicy(page, facts)
        ? [...missingTopics(page, facts), ...untoldFindings(page, facts)]
        : missingLink(page, facts),
    site: ({ pages }, facts) => missingPage([...pages.keys()], facts),
  },
  'FR-D111-17-2': {
    regime: 'Code de la consommation, article D111-17, 2°',
    title: 'Rewards, time until published and time kept are stated',
    checks:
      'Each published round states what was offered for an answer, the options state how soon a comment is published, and the policy page has sections on both and names every reward.',
    remedy:
      'Add `incentive: none`, or what was offered, to the round in content/rounds/, and set policy: { publishWithinDays: ... }.',
    source: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000035720925',
    severity: { FR: 'error', EU: 'warning' },
    beyond: 'Whether comments really are published within the days that the options name is not measured.',
    records: undeclaredTerms,
    page: (page, facts) => (isPolicy(page, facts) ? untoldTerms(page, facts) : []),
  },
  'GDPR-7.3': {
    regime: 'GDPR article 7(3)',
    title: 'Consent is taken back as easily as it was given',
    checks:
      'The policy page has a section on taking an answer back, with a link that leads to where it is done.',
    remedy:
      'Keep the section `withdraw` and its link to the receipt; without a form of your own, set organisation: { url } to where people reach you.',
    source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj#d1e2001-1-1',
    severity: 'error',
    beyond: 'That whoever writes to you is answered, and their words are taken down, is left to you.',
    page: (page, facts) => (isPolicy(page, facts) ? missingWayBack(page, facts) : []),
  },
  'W-3.2.6': {
    regime: 'WCAG 2.2, 3.2.6 Consistent Help (A)',
    title: 'Ways to get in touch stand in the same order everywhere',
    checks:
      'The links to the form and to the policy outside of the main part of a page come in the same order, and before or after the main part, on all pages that have them.',
    remedy: 'Put the links into your layout, once, so that every page has them in the same place.',
    source: 'https://www.w3.org/WAI/WCAG22/Understanding/consistent-help.html',
    severity: 'warning',
    beyond: 'Pages without anything of Candor, and those printed on demand, are not looked at.',
    site: ({ helpOrders }) => orderFindings(helpOrders),
  },
};

/** Parts of ours that neither quote nor count. */
const quiet = new Set([
  ...['feedback', 'form', 'policy', 'thanks', 'answer', 'fine', 'strip', 'inbox'],
  ...['changes-link', 'changes-top', 'feeds', 'pages', 'search', 'browse'],
]);

function isPolicy({ name }: CheckedPage, facts: CheckFacts): boolean {
  return isAt(name, facts.links.policy, facts);
}

function missingTopics(page: CheckedPage, { findings }: CheckFacts): Finding[] {
  const { policy } = page;
  const nps = findings.rounds.some((round) => round.nps !== null);
  return requiredTopics
    .filter((topic) => topic !== 'trademark' || nps)
    .flatMap((topic) => {
      const section = policy.get(topic);
      if (section !== undefined && saysSomething(section)) return [];
      const what = section === undefined ? 'has no section' : 'has an empty section';
      return [{ where: { file: page.name }, what: `the policy page ${what} "${topic}"` }];
    });
}

/** Whether it holds more than a heading. */
function saysSomething(section: Element): boolean {
  const headings = elementsOf(section, ({ name }) => /^h[1-6]$/.test(name)).map(textOf);
  return textOf(section).length > headings.join(' ').length + 3;
}

function missingLink(page: CheckedPage, { links, site }: CheckFacts): Finding[] {
  if (links.policy === null) return [];
  const { figures, links: all } = page;
  const tells =
    figures.length > 0 || page.sections.some(({ kind, cards }) => cards.length > 0 || !quiet.has(kind));
  if (!tells) return [];
  const path = pathOf(links.policy, site)!;
  if (all.some(({ href }) => href.includes(path) && pathOf(href, site) === path)) return [];
  const what = `the page quotes or counts and links no policy (${links.policy})`;
  return [{ where: { file: page.name }, what }];
}

function missingPage(pages: readonly string[], facts: CheckFacts): Finding[] {
  const { links, quotables, findings, reviews, ownPolicy } = facts;
  if (quotables.size === 0 && reviews.length === 0 && findings.rounds.length === 0) return [];
  if (links.policy === null)
    return [{ where: {}, what: 'the site quotes or counts, and `pages.policy` is false' }];
  if (pages.some((name) => isAt(name, links.policy, facts))) return [];
  const what = `no policy was built at ${links.policy}`;
  if (!ownPolicy) return [{ where: {}, what }];
  return [
    { where: {}, what: `${what} with anything of Candor: what it says cannot be seen`, undeclared: true },
  ];
}

function undeclaredTerms({ findings, options }: CheckFacts): Finding[] {
  const rounds = findings.rounds.flatMap(({ id, title, incentive }) =>
    incentive === null
      ? [
          {
            where: { file: `content/rounds/${id}.yaml` },
            what: `the round "${title}" does not state whether anything was offered for answering`,
            remedy: 'Write `incentive: none` there, or what was offered.',
            undeclared: true,
          },
        ]
      : [],
  );
  if (options.publishWithinDays !== null || findings.rounds.length === 0) return rounds;
  const what = 'the options do not state within how many days a comment is published or declined';
  const remedy = 'Set policy: { publishWithinDays: ... } in the Astro config.';
  return [...rounds, { where: {}, what, remedy, undeclared: true }];
}

function untoldTerms(page: CheckedPage, { findings }: CheckFacts): Finding[] {
  const { policy } = page;
  const where = { file: page.name };
  const missing = (['rewards', 'time'] satisfies PolicyTopic[]).filter((topic) => !policy.has(topic));
  const rewards = policy.get('rewards');
  const told = rewards === undefined ? '' : textOf(rewards);
  const offered = new Set(findings.rounds.flatMap(({ incentive }) => incentive ?? []));
  offered.delete('none');
  return [
    ...missing.map((topic) => ({ where, what: `the policy page has no section "${topic}"` })),
    ...[...offered].flatMap((reward) =>
      rewards === undefined || told.includes(asRead(reward))
        ? []
        : [{ where, what: `the policy page does not tell what was offered: "${reward}"` }],
    ),
  ];
}

function missingWayBack(page: CheckedPage, { links, site, quotables, form }: CheckFacts): Finding[] {
  if (quotables.size === 0 && form === null) return [];
  const section = page.policy.get('withdraw');
  const where = { file: page.name };
  if (section === undefined)
    return [{ where, what: 'the policy page does not say how an answer is taken back' }];
  const hrefs = elementsOf(section, ({ name }) => name === 'a').map(({ attribs }) => attribs.href ?? '');
  if (links.receipt === null)
    return hrefs.some((href) => href !== '' && !href.startsWith('#'))
      ? []
      : [{ where, what: 'the policy page says "write to us" and links no address', undeclared: true }];
  const path = pathOf(links.receipt, site);
  if (hrefs.some((href) => pathOf(href, site) === path)) return [];
  return [{ where, what: `the section on taking an answer back does not link ${links.receipt}` }];
}
