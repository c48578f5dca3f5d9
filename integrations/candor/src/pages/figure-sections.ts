import { suggestion } from '../model/nearest.js';
import type { Findings, RoundFigures } from '../model/finding.js';
import type { ModuleData } from '../publish/modules.js';
import { movementView, type MovementView } from '../publish/movement-view.js';
import { segmentTrendsView, type SegmentTrendsView } from '../publish/segment-trends-view.js';
import { segmentsView, type SegmentsView } from '../publish/segments-view.js';
import { themesView, type ThemesView } from '../publish/themes-view.js';
import { trendView, type TrendView } from '../publish/trend-view.js';
import { quoteContext } from './quote-context.js';
import { siteTexts } from './site-texts.js';

type Config = ModuleData['config'];

/** The error of a component that names what is not there, with the nearest that is. */
export function unknownId(
  component: string,
  prop: string,
  id: string,
  what: string,
  known: readonly string[],
): Error {
  return new Error(`<${component} ${prop}="${id}">: there is no ${what} "${id}". ${suggestion(id, known)}`);
}

/** A published round by its id. */
export function roundOf(findings: Findings, id: string, component: string, prop = 'round'): RoundFigures {
  const found = findings.rounds.find((round) => round.id === id);
  if (found !== undefined) return found;
  throw unknownId(
    component,
    prop,
    id,
    'published round',
    findings.rounds.map((round) => round.id),
  );
}

/** One series by its id, all without one; empty where there are none. */
export function trendSections(findings: Findings, id: string | undefined, config: Config): TrendView[] {
  const { series } = findings;
  const chosen = id === undefined ? series : series.filter((one) => one.id === id);
  if (id !== undefined && chosen.length === 0)
    throw unknownId(
      'Trend',
      'series',
      id,
      'series of rounds',
      series.map((one) => one.id),
    );
  return chosen.map((one) => trendView(one, findings, siteTexts(config)));
}

/** A breakdown of one round, the newest that has it without one; then also over the rounds of each series. */
export function segmentsSection(
  findings: Findings,
  { by, round: id }: { by: string; round?: string | undefined },
  config: Config,
): { view: SegmentsView | null; trends: SegmentTrendsView[] } {
  const named = id === undefined ? findings.rounds : [roundOf(findings, id, 'Segments')];
  const round = named.find(({ breakdowns }) => breakdowns.some((breakdown) => breakdown.by === by));
  const known = [...new Set(findings.rounds.flatMap(({ breakdowns }) => breakdowns.map((one) => one.by)))];
  if (!known.includes(by)) throw unknownId('Segments', 'by', by, 'published breakdown', known);
  const texts = siteTexts(config);
  const breakdown = round?.breakdowns.find((one) => one.by === by);
  if (round === undefined || breakdown === undefined) return { view: null, trends: [] };
  const series = id === undefined ? findings.series : [];
  return {
    view: segmentsView(round, breakdown, findings, texts),
    trends: series.flatMap((one) => segmentTrendsView(by, one, findings, texts) ?? []),
  };
}

/** What the comments of a round are about; without a round of the newest that has themes. */
export function themesSection(
  findings: Findings,
  { quotables, facts }: ModuleData['published'],
  { round: id, examples }: { round?: string | undefined; examples: boolean },
  config: Config,
): ThemesView | null {
  const texts = siteTexts(config);
  const round =
    id === undefined
      ? findings.rounds.find(({ themes }) => themes !== null)
      : roundOf(findings, id, 'Themes');
  if (round === undefined) return null;
  const context = quoteContext(quotables, config, texts);
  return themesView(round, examples ? { quotables, facts, context } : null, texts);
}

/** How the same people moved between two rounds, the newest two that can be followed without any; null where nothing can be told. */
export function movementSection(
  findings: Findings,
  { from, to }: { from?: string | undefined; to?: string | undefined },
  config: Config,
): MovementView | null {
  for (const [prop, id] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (id !== undefined) roundOf(findings, id, 'Movement', prop);
  const place = (id: string): number => findings.rounds.findIndex((round) => round.id === id);
  const found = findings.movements
    .filter((one) => (from ?? one.from) === one.from && (to ?? one.to) === one.to)
    .toSorted((a, b) => place(a.to) - place(b.to))[0];
  if (found === undefined) return null;
  const [before, after] = [
    roundOf(findings, found.from, 'Movement'),
    roundOf(findings, found.to, 'Movement'),
  ];
  const titles = { from: before.title, to: after.title };
  return movementView(found, titles, after.level, siteTexts(config));
}
