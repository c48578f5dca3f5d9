import { changesOfRun, listedIds, scorePairs, sharePairs, type ChangesOfRun } from './changes.js';
import { referenceIssues } from '../check/references.js';
import type { BreakdownLabel } from '../findings/breakdowns.js';
import type { Pair } from '../findings/comparisons.js';
import { findingsOf } from '../findings/findings.js';
import { isPublished, roundIssues, withOpenRound } from '../findings/rounds.js';
import type { TallySettings } from '../findings/tally.js';
import type { Inputs } from './inputs.js';
import { monthsBefore, startOfDay } from '../model/day.js';
import type { ChangeStep } from '../model/change.js';
import type { Findings } from '../model/finding.js';
import type { Issue } from '../model/issue.js';
import type { RoundParticulars } from '../model/particulars.js';
import type { Quotable } from '../model/published.js';
import { isOpen, undeclaredRound, type Round } from '../model/round.js';
import type { CandorOptions } from '../options/schema.js';
import type { Reckoning } from './reckoning.js';
import { domainsOf } from '../policy/evidence.js';
import type { Standing } from '../policy/standing.js';
import { createMatcher, type ThemeMatcher } from '../themes/matcher.js';

interface Request {
  options: Pick<CandorOptions, 'findings' | 'form' | 'retention' | 'organisation'>;
  asOf: string;
  /** Astro's `site`. @default not known */
  site?: string | undefined;
  formRound?: Round;
}

/** How responses are counted before anything is known of them. */
export interface Counting {
  tallies: TallySettings;
  isShown: (round: string) => boolean;
  saidOf: (round: string) => RoundParticulars;
  themes: { ids: readonly string[]; match: ThemeMatcher } | null;
  /** Ids of responses that changes list. */
  listed: ReadonlySet<string>;
  /** The moment before which no words and no identity should be kept any more. */
  keptFrom: number;
  /** What stands behind the @ of the organisation's own people. */
  domains: readonly string[];
}

/** What the declared rounds and themes mean for counting. */
export function countingOf(
  { options, asOf, site, formRound }: Request,
  { rounds, themes, changes }: Inputs,
): Counting {
  const listed = new Set(listedIds({ changes }));
  const known = new Map(rounds);
  const roundOf = (id: string): Round => {
    let round = known.get(id);
    if (round === undefined) known.set(id, (round = formRound?.id === id ? formRound : undeclaredRound(id)));
    return round;
  };
  return {
    tallies: {
      asOf,
      minimumGroup: options.findings.minimumGroup,
      isOpen: (id) => isOpen(roundOf(id), asOf),
      themes: themes.length,
    },
    isShown: (id) => isPublished(roundOf(id), options.findings),
    saidOf: (id) => particularsOf(roundOf(id)),
    // Comments are counted too where changes say how many of them said something.
    themes:
      themes.length === 0 && listed.size === 0
        ? null
        : { ids: themes.map(({ id }) => id), match: createMatcher(themes) },
    listed,
    keptFrom: startOfDay(monthsBefore(asOf, options.retention.textMonths)),
    domains: domainsOf([options.organisation?.url, site]),
  };
}

function particularsOf({ relationship, incentive, product, verification, draw }: Round): RoundParticulars {
  return {
    relationship: relationship ?? null,
    incentive: incentive ?? null,
    product: product ?? null,
    verification: verification?.method ?? null,
    draw: draw !== undefined,
  };
}

/** What a run knows besides what it counted. */
interface Known {
  standings: ReadonlyMap<string, Standing>;
  /** Public ids of quotes that stories or changes name and that are not published any more. */
  gone: readonly string[];
  /** False when the store could not be read. */
  complete: boolean;
  /** Steps of each change as they were last published. */
  published: ReadonlyMap<string, readonly ChangeStep[]>;
}

/** The findings and changes of everything that was counted, its quotables newest first; reports declarations that do not fit, and stories and changes that name what is not there. */
export function findingsOfRun(
  { options, asOf, formRound }: Request,
  { rounds, themes, changes, uses }: Inputs,
  { tallies, people, quotables, listed }: Reckoning,
  known: Known,
  report: (issue: Issue) => void,
): { findings: Findings } & ChangesOfRun {
  const counted = tallies.list();
  const declared = withOpenRound(rounds, counted, formRound);
  roundIssues(counted, declared, options.findings, asOf).forEach(report);
  const isOpenNow = (id: string): boolean => isOpen(declared.get(id) ?? undeclaredRound(id), asOf);
  const examples = examplesBy(quotables);
  const findings = findingsOf({
    options: options.findings,
    asOf,
    labels: labelsOf(options.form),
    themes: {
      themes,
      examples: (round, theme) => examples.get(round)?.get(theme) ?? [],
    },
    tallies: counted,
    declared,
    people,
    pairs: [...pairsOf(uses, ['Compare', 'Figure']), ...scorePairs({ changes }, isOpenNow)],
    shares: sharePairs({ changes }, isOpenNow),
    followed: pairsOf(uses, ['Movement']),
  });
  referenceIssues(uses, {
    rounds: findings.rounds.map(({ id }) => id),
    segments: [...new Set(findings.rounds.flatMap(({ breakdowns }) => breakdowns.map(({ by }) => by)))],
    series: findings.series.map(({ id }) => id),
    themes: themes.map(({ id }) => id),
    quotes: quotables.map(({ id }) => id),
    changes: changes.map(({ id }) => id),
    gone: known.gone,
  }).forEach(report);
  const { level, minimumGroup } = options.findings;
  const counts = {
    ...{ asOf, level, minimumGroup, findings, declared, formRound, quotables, listed },
    ...{ tallies: counted, isOpen: isOpenNow },
  };
  return { findings, ...changesOfRun({ changes, themes }, { ...counts, ...known }, report) };
}

/** Public ids of quotes in their order, by round and theme. */
function examplesBy(quotables: readonly Quotable[]): Map<string, Map<string, string[]>> {
  const examples = new Map<string, Map<string, string[]>>();
  for (const { id, round, themes } of quotables)
    for (const theme of themes) {
      const byTheme = examples.get(round) ?? new Map<string, string[]>();
      const ids = byTheme.get(theme) ?? [];
      ids.push(id);
      examples.set(round, byTheme.set(theme, ids));
    }
  return examples;
}

/** The rounds that stories name together in one of these components. */
function pairsOf(uses: Inputs['uses'], components: readonly string[]): Pair[] {
  return uses.flatMap(({ component, attributes: { from, to } }): Pair[] =>
    components.includes(component) && from !== undefined && to !== undefined ? [[from, to]] : [],
  );
}

/** What the form's questions are called, with the answers they offer. */
function labelsOf(form: CandorOptions['form']): Map<string, BreakdownLabel> {
  const questions = form === false ? [] : form.questions;
  return new Map(
    questions.flatMap((question): [string, BreakdownLabel][] =>
      question.kind === 'choice' || question.kind === 'yes-no'
        ? [
            [
              question.id,
              {
                title: question.label,
                choices: question.kind === 'choice' ? question.choices : ['yes', 'no'],
              },
            ],
          ]
        : [],
    ),
  );
}
