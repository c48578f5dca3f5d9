import { suggestion } from '../model/nearest.js';
import { roundOf, unknownId } from './figure-sections.js';
import type { Breakdown, Comparison, RoundFigures } from '../model/finding.js';
import { figureShows, type FigureShow } from '../model/figure.js';
import {
  changeFigure,
  groupFigure,
  roundFigure,
  themeFigure,
  type FigureView,
} from '../publish/figure-text.js';
import { leadingRound } from '../publish/leading-round.js';
import type { ModuleData } from '../publish/modules.js';
import { siteTexts } from './site-texts.js';
import type { Texts } from '../text/texts.js';

type Findings = ModuleData['findings'];

/** What `<Figure>` is asked for. */
export interface FigureRequest {
  show: FigureShow;
  round?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  theme?: string | undefined;
  by?: string | undefined;
  group?: string | undefined;
}

/** A published round by its id, without one the one that stands for all. */
export function leadingOr(findings: Findings, id: string | undefined, component: string): RoundFigures {
  const chosen = id ?? leadingRound(findings.rounds)?.id;
  if (chosen === undefined) throw new Error(`<${component}>: there is no published round yet.`);
  return roundOf(findings, chosen, component);
}

/** A comparison that is published. Throws where the two rounds are not there, or are not compared. */
export function findComparison(
  findings: Findings,
  from: string,
  to: string,
  component: string,
): { comparison: Comparison; before: RoundFigures; after: RoundFigures } {
  const [before, after] = [
    roundOf(findings, from, component, 'from'),
    roundOf(findings, to, component, 'to'),
  ];
  const comparison = findings.comparisons.find((pair) => pair.from === from && pair.to === to);
  if (comparison !== undefined) return { comparison, before, after };
  throw new Error(
    `<${component} from="${from}" to="${to}">: these two are not compared. Each round is compared with the one before it in its series; any others in a report or a change (content/reports/, content/changes/) with both ids as plain text, which counts them into the correction for several comparisons.`,
  );
}

/** One figure for a sentence. Throws where it cannot exist, with what would. */
export function findFigure(
  findings: Findings,
  request: FigureRequest,
  config: Pick<ModuleData['config'], 'language' | 'texts'>,
): FigureView {
  const { show } = request;
  if (!figureShows.includes(show)) throw unknownId('Figure', 'show', String(show), 'figure', figureShows);
  const figure = figureOf(findings, request, siteTexts(config));
  if (figure !== null) return figure;
  throw new Error(`<Figure ${named(request)}>: there is no such figure. ${remedyOf(request)}`);
}

/** Id of the round that a figure is of as a whole; undefined for one of a group, a theme or two rounds. */
export function figureRound(
  findings: Findings,
  { round, from, theme, by }: FigureRequest,
): string | undefined {
  return [from, theme, by].every((part) => part === undefined)
    ? leadingOr(findings, round, 'Figure').id
    : undefined;
}

function figureOf(findings: Findings, request: FigureRequest, texts: Texts): FigureView | null {
  const { show, from, to, theme, by, group } = request;
  if (from !== undefined && to !== undefined)
    return changeFigure(findComparison(findings, from, to, 'Figure').comparison, show, texts);
  const round = leadingOr(findings, request.round, 'Figure');
  if (theme !== undefined) {
    assertTheme(round, theme);
    return themeFigure(round.themes, theme, show, texts);
  }
  if (by === undefined) return roundFigure(round, show, texts);
  return groupFigure(findGroup(findBreakdown(round, by), group), round, show, texts);
}

/** A breakdown that a round shows. */
function findBreakdown(round: RoundFigures, by: string): Breakdown {
  const found = round.breakdowns.find((breakdown) => breakdown.by === by);
  if (found !== undefined) return found;
  const known = suggestion(
    by,
    round.breakdowns.map((breakdown) => breakdown.by),
  );
  throw new Error(
    `<Figure by="${by}">: the round "${round.id}" is not broken down by it, or its groups are too small to be shown. ${known}`,
  );
}

/** A group, undefined where it may be one of those that are not shown. */
function findGroup({ by, groups, hidden }: Breakdown, value: string | undefined) {
  const found = groups.find((group) => group.value === value);
  if (found !== undefined || (value !== undefined && hidden > 0)) return found;
  throw unknownId(
    'Figure',
    'group',
    value ?? '',
    `group by "${by}"`,
    groups.map((group) => group.value),
  );
}

function assertTheme({ themes }: RoundFigures, theme: string): void {
  const ids = themes?.themes.map(({ id }) => id);
  if (ids === undefined || ids.includes(theme)) return;
  throw unknownId('Figure', 'theme', theme, 'theme', ids);
}

function named(request: FigureRequest): string {
  return Object.entries(request)
    .flatMap(([key, value]: [string, string | undefined]) =>
      value === undefined ? [] : [`${key}="${value}"`],
    )
    .join(' ');
}

function remedyOf({ show, theme, by, from, to }: FigureRequest): string {
  if (from !== undefined || to !== undefined)
    return 'With from and to, show is "change" or "interval"; both rounds need the same scale, and an interval needs people who were invited.';
  if (theme !== undefined) return 'With theme, show is "mentions" or "share".';
  if (by !== undefined)
    return 'With by and group, show is "n", "share", "score", "nps" or, where people were invited, "interval".';
  if (show === 'change') return 'It needs from and to.';
  if (show === 'mentions' || show === 'share') return 'It needs theme, or by and group.';
  return 'An NPS needs a scale of 0 to 10, groups one that ends at 10; intervals, response rates and "asked" need people who were invited.';
}
