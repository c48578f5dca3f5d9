import type { Breakdown, GroupFigures, RoundFigures } from '../model/finding.js';
import type { Texts } from '../text/texts.js';
import { axisOf } from './charts/score-axis.js';
import { axisCell, scoreCell } from './charts/score-line.js';
import type { Chart } from './charts/shapes.js';
import { markersUsed, markOf } from './markers.js';
import { noIntervalSentence, rangeText, scoreName, type Thresholds } from './sentences.js';

/** The answers of a round by a segment or a question, ready to print. */
export interface SegmentsView {
  title: string;
  summary: string;
  /** What the columns of the score and its interval are called; null where there is no score to tell. */
  score: { label: string; axis: Chart } | null;
  rows: SegmentRow[];
  markers: string[];
  notes: string[];
}

export interface SegmentRow {
  group: string;
  answers: string;
  share: string;
  score: string;
  /** Empty where there is none. */
  interval: string;
  marker: string;
  chart: Chart | null;
}

export function segmentsView(
  round: RoundFigures,
  breakdown: Breakdown,
  thresholds: Thresholds,
  texts: Texts,
): SegmentsView {
  const { groups, hidden, kind, title: by } = breakdown;
  const name = scoreName(round, texts);
  const key = kind === 'question' ? 'segments.title.question' : 'segments.title';
  const axis = axisOf(groups.map(scoredOf));
  const scores = groups.some(({ netScore }) => netScore !== null);
  const label = scores
    ? texts.row([name, texts.t('findings.column.interval', { level: round.level })])
    : name;
  return {
    title: texts.t(key, { name, by, round: round.title }),
    summary: summaryOf(groups, texts),
    score: scores
      ? {
          label: groups.some(({ interval }) => interval !== null) ? label : name,
          axis: axisCell(axis, (value) => texts.signed(value, 0), texts.dir),
        }
      : null,
    rows: groups.map((group) => ({
      ...rowOf(group, texts),
      chart: group.netScore === null ? null : scoreCell(scoredOf(group), axis, texts.dir),
    })),
    markers: markersUsed(
      [...groups.map(({ marker }) => marker), hidden > 0 ? 'c' : null],
      thresholds.minimumGroup,
      texts,
    ),
    notes: notesOf(round, breakdown, thresholds, texts),
  };
}

export function groupName({ value }: Pick<GroupFigures, 'value'>, { t }: Texts): string {
  return value === '' ? t('segments.unstated') : value;
}

function scoredOf({ netScore, interval }: GroupFigures) {
  return { score: netScore, interval };
}

/** A figure that is suppressed prints its marker, never 0 and never nothing. */
function rowOf(group: GroupFigures, texts: Texts): Omit<SegmentRow, 'chart'> {
  const { n, share, netScore, interval, marker } = group;
  const hidden = markOf('c');
  return {
    group: groupName(group, texts),
    answers: n === null ? hidden : texts.number(n),
    share: share === null ? hidden : texts.share(share),
    score: netScore !== null ? texts.signed(netScore) : marker === 'c' ? hidden : '\u2013',
    interval: interval === null ? '' : rangeText(interval, texts),
    marker: marker === 'c' ? '' : markOf(marker),
  };
}

function summaryOf(groups: readonly GroupFigures[], texts: Texts): string {
  const answers = texts.count(
    'findings.answers',
    groups.reduce((sum, { n }) => sum + (n ?? 0), 0),
  );
  const shown = groups.filter(({ n }) => n !== null).length;
  if (shown === 1) return texts.t('segments.single', { answers });
  const ranked = groups
    .filter(({ netScore }) => netScore !== null)
    .toSorted((a, b) => a.netScore! - b.netScore!);
  const [low, high] = [ranked[0], ranked.at(-1)];
  if (low === undefined || high === undefined || low === high)
    return texts.t('segments.summary.plain', { n: shown, answers });
  return texts.t('segments.summary', {
    n: shown,
    answers,
    low: texts.signed(low.netScore!),
    lowest: groupName(low, texts),
    high: texts.signed(high.netScore!),
    highest: groupName(high, texts),
  });
}

function notesOf(
  round: RoundFigures,
  { groups, hidden, open }: Breakdown,
  thresholds: Thresholds,
  texts: Texts,
): string[] {
  const scored = groups.filter(({ netScore }) => netScore !== null);
  const intervals = scored.filter(({ interval }) => interval !== null);
  const inferred = round.declared && round.kind.startsWith('invited');
  return [
    ...(hidden > 0 ? [texts.count('segments.hidden', hidden)] : []),
    ...(open ? [texts.t('segments.open', { minimum: thresholds.minimumGroup })] : []),
    ...(intervals.length > 1 ? [texts.t('segments.intervals')] : []),
    ...(scored.length > 0 && !inferred ? [noIntervalSentence(round, thresholds, texts)] : []),
  ];
}
