import { roundOf } from './figure-sections.js';
import { comparisonView, type ComparisonView } from '../publish/comparison-view.js';
import { leadingRound } from '../publish/leading-round.js';
import { methodView, type MethodView } from '../publish/method-view.js';
import type { ModuleData } from '../publish/modules.js';
import { entryHead, type PageHead } from '../publish/page-head.js';
import { reportLine, type ReportLine } from '../publish/report-view.js';
import { roundLine, roundView, type RoundLine, type RoundView } from '../publish/round-view.js';
import { siteTexts } from './site-texts.js';
import { findComparison, leadingOr } from './story.js';

type Config = ModuleData['config'];
type Findings = ModuleData['findings'];

/** What `/findings/` and `<Findings />` print. */
export interface FindingsOverview {
  /** The round that stands for all, where rounds have pages of their own and it has a figure. */
  hero: RoundView | null;
  /** Every round, where they have none. */
  rounds: RoundView[];
  /** All rounds in one line each; none where there is nothing to choose from. */
  lines: RoundLine[];
  /** Whether rounds stand on a line together. */
  trend: boolean;
  reports: ReportLine[];
  method: MethodView;
}

export function findingsOverview(findings: Findings, config: Config): FindingsOverview {
  const texts = siteTexts(config);
  const context = { findings, links: findings.links };
  const { rounds, series, reports } = findings;
  const paged = Object.keys(findings.links.round).length > 0;
  const leading = paged ? leadingRound(rounds) : undefined;
  // Every scale has a mean; it is missing where too few have answered.
  const scored = leading?.mean == null ? undefined : leading;
  return {
    hero: scored === undefined ? null : roundView(scored, texts, context),
    rounds: paged ? [] : rounds.map((round) => roundView(round, texts, context)),
    lines:
      rounds.length > 1 || (paged && scored === undefined)
        ? rounds.map((round) => roundLine(round, texts, context))
        : [],
    trend: series.length > 0,
    reports: reports.flatMap((report) => reportLine(report, findings.links, texts) ?? []),
    method: methodView(findings, config, texts),
  };
}

/** The pages of the rounds: their addresses, and the ids of what they print. */
export function roundPaths({ rounds }: Findings) {
  return rounds.map(({ id, slug }) => ({ params: { round: slug }, props: { id } }));
}

/** What the page of a round prints. */
export function roundPage(
  findings: Findings,
  id: string,
  config: Config,
): { head: PageHead; round: RoundView } {
  const context = { findings, links: findings.links };
  const round = roundView(roundOf(findings, id, 'Round'), siteTexts(config), context);
  const description = [round.title, round.facts].join(' \u00b7 ');
  return { head: entryHead(round.title, description, config, round.href), round };
}

/** One round by its id, without one the one that stands for all; undefined when there are no rounds at all. */
export function oneRound(
  findings: Findings,
  id: string | undefined,
  config: Config,
  component = 'Nps',
): RoundView | undefined {
  if (id === undefined && findings.rounds.length === 0) return undefined;
  const texts = siteTexts(config);
  return roundView(leadingOr(findings, id, component), texts, {
    findings,
    links: findings.links,
  });
}

/** The change from one round to another, where it is published. */
export function oneComparison(findings: Findings, from: string, to: string, config: Config): ComparisonView {
  const { comparison, before, after } = findComparison(findings, from, to, 'Compare');
  return comparisonView(comparison, [before, after], findings, siteTexts(config));
}
