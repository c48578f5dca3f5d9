import type { Comparison, GroupFigures, Interval, RoundFigures, ThemeFigures } from '../model/finding.js';
import type { FigureShow } from '../model/figure.js';
import { isInvited } from '../model/round.js';
import type { Texts } from '../text/texts.js';
import { periodOf } from './round-view.js';
import { rangeText } from './sentences.js';

/** A figure within a sentence: what is printed, and in words why it is a letter in brackets instead of a number. */
export interface FigureView {
  text: string;
  why: string | null;
}

/** Null where the figure does not exist for such a round, group or theme, however many answer. */
type Figure = FigureView | null;

/** A figure of a whole round. */
export function roundFigure(round: RoundFigures, show: FigureShow, texts: Texts): Figure {
  const text = roundText(round, show, texts);
  if (text !== null) return plain(text);
  if (!existsFor(round, show)) return null;
  return round.marker === 'c' ? suppressed(texts) : uncertain(texts);
}

/** A figure of one group; undefined is one that the round does not show. */
export function groupFigure(
  group: GroupFigures | undefined,
  round: RoundFigures,
  show: FigureShow,
  texts: Texts,
): Figure {
  if (show === 'interval' && !existsFor(round, show)) return null;
  const { scaleKind } = round;
  const { signed, number, share } = texts;
  const known: Partial<Record<FigureShow, string | null>> = {
    n: orNull(group?.n, number),
    share: orNull(group?.share, share),
    interval: intervalText(group?.interval ?? null, texts),
    ...(scaleKind === 'other' ? {} : { score: orNull(group?.netScore, signed) }),
    ...(scaleKind === 'nps' ? { nps: orNull(group?.netScore, signed) } : {}),
  };
  const text = known[show];
  if (text === undefined) return null;
  if (text !== null) return plain(text);
  return group === undefined || group.marker === 'c' ? suppressed(texts) : uncertain(texts);
}

/** How many comments mention a theme. */
export function themeFigure(
  themes: ThemeFigures | null,
  theme: string,
  show: FigureShow,
  texts: Texts,
): Figure {
  if (show !== 'mentions' && show !== 'share') return null;
  const found = themes?.themes.find(({ id }) => id === theme);
  if (found === undefined) return suppressed(texts);
  return plain(show === 'mentions' ? texts.number(found.n) : texts.share(found.share));
}

/** The change between two rounds, and its interval: null where they are on different scales, and where people were not invited. */
export function changeFigure(comparison: Comparison, show: FigureShow, texts: Texts): Figure {
  const { difference, interval, untested } = comparison;
  if (untested === 'scale') return null;
  if (show === 'change' && untested === 'break') return { text: '[b]', why: texts.t('marker.broken') };
  if (show === 'change') return difference === null ? suppressed(texts) : plain(texts.signed(difference));
  if (show !== 'interval' || untested === 'kind') return null;
  if (untested === 'break') return { text: '[b]', why: texts.t('marker.broken') };
  const text = intervalText(interval, texts);
  return text === null ? uncertain(texts) : plain(text);
}

function intervalText(interval: Interval | null, texts: Texts): string | null {
  return interval === null ? null : rangeText(interval, texts);
}

function roundText(round: RoundFigures, show: FigureShow, texts: Texts): string | null {
  const { number, signed, share } = texts;
  const { promoters, passives, detractors, n } = round;
  const part = (count: number | null): string | null => (count === null ? null : share((100 * count) / n));
  const values: Partial<Record<FigureShow, string | null>> = {
    nps: orNull(round.nps, signed),
    score: orNull(round.netScore, signed),
    n: number(n),
    asked: orNull(round.asked, number),
    responseRate: orNull(round.responseRate, share),
    interval: intervalText(round.interval, texts),
    blank: orNull(round.blank, number),
    mean: round.mean === null ? null : number(round.mean, 2),
    period: periodOf(round, texts),
    promoterShare: part(promoters),
    passiveShare: part(passives),
    detractorShare: part(detractors),
    promoters: orNull(promoters, number),
    passives: orNull(passives, number),
    detractors: orNull(detractors, number),
  };
  return values[show] ?? null;
}

/** Whether such a round can ever have the figure: an interval and a response rate only where people were invited. */
function existsFor({ kind, declared, scaleKind, asked }: RoundFigures, show: FigureShow): boolean {
  if (show === 'asked') return asked !== null;
  if (show === 'responseRate') return declared && isInvited(kind) && asked !== null;
  if (show === 'interval') return declared && isInvited(kind) && scaleKind !== 'other';
  if (show === 'nps') return scaleKind === 'nps';
  if (show === 'mean' || show === 'blank') return true;
  return scaleKind !== 'other' && show !== 'mentions' && show !== 'share' && show !== 'change';
}

function orNull(value: number | null | undefined, print: (value: number) => string): string | null {
  return value == null ? null : print(value);
}

function plain(text: string): FigureView {
  return { text, why: null };
}

function suppressed({ t }: Texts): FigureView {
  return { text: '[c]', why: t('marker.hidden') };
}

function uncertain({ t }: Texts): FigureView {
  return { text: '[u]', why: t('marker.uncertain') };
}
