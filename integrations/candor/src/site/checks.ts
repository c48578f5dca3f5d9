import type { CheckFacts } from '../check/facts.js';
import { PageChecks, recordIssues } from '../check/run-rules.js';
import { rules } from '../check/rules/table.js';
import { withoutWaived } from '../check/waive.js';
import { wordFaults } from '../check/words.js';
import type { FormDefinition } from '../model/form.js';
import { errorIssue, type Issue } from '../model/issue.js';
import { suggestion } from '../model/nearest.js';
import type { CandorOptions } from '../options/schema.js';
import type { Ingested } from '../pipeline.js';
import type { SiteConfig } from '../publish/config.js';
import { createTexts } from '../text/texts.js';

/** Rules that are checked elsewhere than in the table. */
const others = ['leak', 'leak-name'];

/** The rules of one site, with all that they may know. */
export interface SiteChecks {
  facts: CheckFacts;
  /** What is wrong before anything is published. */
  records(): Issue[];
  /** Looks at an output, page by page. */
  pages(): PageChecks;
  /** Issues that the owner does not let stand. */
  standing(issues: readonly Issue[]): Issue[];
}

export function siteChecks(
  options: CandorOptions,
  page: SiteConfig,
  ingested: Ingested,
  form: FormDefinition | null,
): SiteChecks {
  const facts = checkFacts(options, page, ingested, form);
  const { waivers, asOf } = facts;
  return {
    facts,
    records: () => recordIssues(facts),
    pages: () => new PageChecks(facts),
    standing: (issues) => [...withoutWaived(issues, waivers, asOf), ...unknownWaivers(options)],
  };
}

function checkFacts(
  { policy, retention, texts, jurisdictions, waivers }: CandorOptions,
  { asOf, organisation, site, language, links }: SiteConfig,
  ingested: Ingested,
  form: FormDefinition | null,
): CheckFacts {
  const quotables = new Map(ingested.quotables.map((quotable) => [quotable.id, quotable]));
  const reviews = ingested.reviews.flatMap(({ shown }) => shown);
  const { facts, findings, rounds, decisions, takenBack, handled, gone, concerns } = ingested;
  return {
    ...{ asOf, jurisdictions, organisation, site, links, form, waivers },
    options: { ...policy, publishWithinDays: policy.publishWithinDays ?? null, retention, texts },
    texts: createTexts(language, texts),
    ...{ quotables, reviews, facts, findings, rounds, decisions, takenBack, handled },
    named: new Set([...gone, ...concerns.flatMap(({ asked }) => asked)]),
    wordFault: wordFaults(quotables, reviews),
  };
}

function unknownWaivers({ waivers }: CandorOptions): Issue[] {
  const ids = [...rules.map(({ id }) => id), ...others];
  return waivers.flatMap(({ rule }) => {
    if (ids.includes(rule)) return [];
    const what = `\`waivers\` names the rule "${rule}", which there is not`;
    return [errorIssue('waiver-unknown', {}, what, suggestion(rule, ids))];
  });
}
