import type { CheckFacts } from '../check/facts.js';
import { PageChecks, recordIssues } from '../check/run-rules.js';
import { rules } from '../check/rules/table.js';
import { judgedIssues, type JudgedIssue } from '../check/waive.js';
import { wordFaults } from '../check/words.js';
import { decisionsFile } from '../ingest/inputs.js';
import type { Decision } from '../model/decision.js';
import type { FormDefinition } from '../model/form.js';
import { errorIssue, type Issue } from '../model/issue.js';
import { suggestion } from '../model/nearest.js';
import type { CandorOptions } from '../options/schema.js';
import type { Ingested } from '../pipeline.js';
import { publicId } from '../policy/public-id.js';
import type { SiteConfig } from '../publish/config.js';
import { findingsCsv, findingsJson } from '../publish/findings-data.js';
import { createTexts } from '../text/texts.js';

/** Rules that are checked elsewhere than in the table. */
const others = ['leak', 'leak-name'];

/** What the rules of a site are made of: plain data, which another thread may be sent. */
export type ChecksMadeOf = readonly [
  options: Pick<CandorOptions, 'policy' | 'retention' | 'texts' | 'jurisdictions' | 'waivers'>,
  page: Pick<SiteConfig, 'asOf' | 'organisation' | 'site' | 'language' | 'links'>,
  ingested: Pick<
    Ingested,
    | ('quotables' | 'evidence' | 'reviews' | 'facts' | 'findings' | 'rounds' | 'decisions')
    | ('takenBack' | 'handled' | 'gone' | 'concerns' | 'pictured' | 'overdue')
  >,
  form: FormDefinition | null,
  ownPolicy: boolean,
];

/** The rules of one site, with all that they may know. */
export interface SiteChecks {
  madeOf: ChecksMadeOf;
  facts: CheckFacts;
  /** What is wrong before anything is published. */
  records(): Issue[];
  /** Looks at an output, page by page. */
  pages(): PageChecks;
  /** Issues that the owner does not let stand. */
  standing(issues: readonly Issue[]): Issue[];
}

export function siteChecks(...madeOf: ChecksMadeOf): SiteChecks {
  const facts = checkFacts(...madeOf);
  const [options] = madeOf;
  const { asOf } = facts;
  return {
    ...{ madeOf, facts },
    records: () => recordIssues(facts),
    pages: () => new PageChecks(facts),
    standing: (issues) => judgedBy(options, asOf, issues).filter(({ waived }) => waived === undefined),
  };
}

/** All issues, those that the owner lets stand marked, with what is wrong with the waivers. */
export function judgedBy(
  options: Pick<CandorOptions, 'waivers'>,
  asOf: string,
  issues: readonly Issue[],
): JudgedIssue[] {
  return [...judgedIssues(issues, options.waivers, asOf), ...unknownWaivers(options)];
}

function checkFacts(
  ...[
    { policy, retention, texts, jurisdictions, waivers },
    { asOf, organisation, site, language, links },
    ingested,
    form,
    ownPolicy,
  ]: ChecksMadeOf
): CheckFacts {
  const quotables = new Map(
    ingested.quotables.map((quotable) => {
      const evidence = ingested.evidence.get(quotable.id);
      return [quotable.id, { ...quotable, ...(evidence && { evidence }) }];
    }),
  );
  const reviews = ingested.reviews.flatMap(({ shown }) => shown);
  const { facts, findings, rounds, decisions, takenBack, handled, gone, concerns } = ingested;
  const { pictured, overdue } = ingested;
  return {
    ...{ asOf, jurisdictions, organisation, site, links, form, waivers },
    options: { ...policy, publishWithinDays: policy.publishWithinDays ?? null, retention, texts },
    texts: createTexts(language, texts),
    ...{ quotables, reviews, facts, findings, rounds, decisions, takenBack, handled, pictured, overdue },
    named: new Set([...gone, ...concerns.flatMap(({ asked }) => asked)]),
    worded: wordedOf(ingested.decisions),
    ownPolicy,
    dataFiles: () => dataFiles(ingested, links, asOf),
    wordFault: wordFaults(quotables, reviews),
  };
}

/** Only those of the log have a line. */
function wordedOf(decisions: readonly (Decision & { line?: number })[]): CheckFacts['worded'] {
  return new Map(
    decisions.flatMap(({ response, at, words, line }) =>
      words === undefined
        ? []
        : [[publicId(response), { file: decisionsFile, ...(line && { line }), response, at }]],
    ),
  );
}

/** The files of figures as the figures say they have to be. */
function dataFiles(
  { findings }: Pick<Ingested, 'findings'>,
  { findingsJson: json, findingsCsv: csv }: SiteConfig['links'],
  asOf: string,
): ReadonlyMap<string, string> {
  return new Map([
    ...(json === null ? [] : [[json, findingsJson(findings, asOf)] as const]),
    ...(csv === null ? [] : [[csv, findingsCsv(findings)] as const]),
  ]);
}

function unknownWaivers({ waivers }: Pick<CandorOptions, 'waivers'>): Issue[] {
  const ids = [...rules.map(({ id }) => id), ...others];
  return waivers.flatMap(({ rule }) => {
    if (ids.includes(rule)) return [];
    const what = `\`waivers\` names the rule "${rule}", which there is not`;
    return [errorIssue('waiver-unknown', {}, what, suggestion(rule, ids))];
  });
}
