import type { Comparison, Findings, RoundFigures, Series, SeriesPoint } from '../model/finding.js';
import { roundKinds } from '../model/round.js';
import type { Texts } from '../text/texts.js';
import { axisOf } from './charts/score-axis.js';
import type { Chart } from './charts/shapes.js';
import { trendChart, type TrendPoint } from './charts/trend-line.js';
import { markersUsed, markOf } from './markers.js';
import {
  breakReason,
  comparisonSentences,
  markedName,
  noIntervalSentence,
  rangeText,
  scoreName,
} from './sentences.js';

/** The rounds of one series over time, ready to print. */
export interface TrendView {
  id: string;
  title: string;
  summary: string;
  chart: Chart;
  markers: string[];
  /** What the columns of the score and of the interval are called; null where no round has an interval. */
  columns: { score: string; interval: string | null };
  /** Newest first. */
  rows: TrendRow[];
  /** Each round and the one before it in words, newest first. */
  changes: { label: string; text: string }[];
  notes: string[];
}

export interface TrendRow {
  id: string;
  round: string;
  answers: string;
  score: string;
  interval: string;
  marker: string;
}

interface Point {
  round: RoundFigures;
  point: SeriesPoint;
  change: Comparison | null;
}

/** The series of the findings, each with its own chart: kinds of rounds are never put on one line. */
export function trendView(series: Series, findings: Findings, texts: Texts): TrendView {
  const points = pointsOf(series, findings);
  const rounds = points.map(({ round }) => round);
  const last = rounds.at(-1)!;
  const name = scoreName(last, texts);
  const marked = markedName(last, texts);
  const title =
    findings.series.length === 1
      ? texts.t('trend.title', { name: marked })
      : texts.t('trend.title.series', { name: marked, series: seriesName(series.id, texts) });
  const summary = summaryOf(points, findings, texts);
  const { language, dir } = texts;
  const axis = axisOf(rounds.map(({ netScore, interval }) => ({ score: netScore, interval })));
  const drawn = points.map((point) => drawnPoint(point, texts));
  return {
    id: series.id,
    title,
    summary,
    chart: trendChart({ title, summary, language, dir }, drawn, axis, (value) => texts.signed(value, 0)),
    // What a break is, its own note says, with its reason.
    markers: markersUsed(
      rounds.map(({ marker }) => marker),
      findings.minimumGroup,
      texts,
    ),
    columns: {
      score: name,
      interval: rounds.every(({ interval }) => interval === null)
        ? null
        : texts.t('findings.column.interval', { level: last.level }),
    },
    rows: points.map((point) => rowOf(point, texts)).reverse(),
    changes: points.flatMap((point) => changeOf(point, findings, texts)).reverse(),
    notes: notesOf(points, findings, texts),
  };
}

function pointsOf({ points }: Series, { rounds, comparisons }: Findings): Point[] {
  return points.map((point, index) => {
    const before = points[index - 1]?.round;
    const change = comparisons.find(({ from, to }) => from === before && to === point.round) ?? null;
    return { round: rounds.find(({ id }) => id === point.round)!, point, change };
  });
}

/** A series is called as the owner called it, else after its kind. */
function seriesName(id: string, { t }: Texts): string {
  const kind = roundKinds.find((known) => known === id);
  return kind === undefined ? id : t(`kind.${kind}`);
}

/** When a round was, as short as it can be told. */
export function monthOf({ to, title }: Pick<RoundFigures, 'to' | 'title'>, texts: Texts): string {
  return to === null ? title : texts.month(to);
}

/** The newest round, and the change since the one before: first and last alone would pass over what lies between. */
function summaryOf(points: readonly Point[], findings: Findings, texts: Texts): string {
  const { round, change, point } = points.at(-1)!;
  const newest = texts.t('trend.summary', {
    n: points.length,
    score: `${scoreName(round, texts)} ${texts.signed(round.netScore!)}`,
    month: monthOf(round, texts),
    answers: texts.count('findings.from', round.n),
  });
  if (change === null) return newest;
  const before = points.at(-2)!.round;
  const [sentence] = changeSentences({ round, change, point }, change, findings, texts);
  if (change.untested !== null) return `${newest} ${sentence!}`;
  return `${newest} ${texts.t('trend.since', { round: before.title, sentence: sentence! })}`;
}

function drawnPoint({ round, point }: Point, texts: Texts): TrendPoint {
  return {
    score: round.netScore,
    interval: round.interval,
    label: monthOf(round, texts),
    value: texts.signed(round.netScore!),
    joined: point.break === null,
    broken: point.break !== null,
  };
}

function markersAt({ round, point }: Point): ('b' | 'c' | 'u' | null)[] {
  return [round.marker, point.break === null ? null : 'b'];
}

function rowOf({ round, point }: Point, texts: Texts): TrendRow {
  return {
    id: round.id,
    round: round.title,
    answers: texts.number(round.n),
    score: texts.signed(round.netScore!),
    interval: round.interval === null ? '\u2013' : rangeText(round.interval, texts),
    marker: markersAt({ round, point, change: null }).map(markOf).join(''),
  };
}

function changeOf(point: Point, findings: Findings, texts: Texts): TrendView['changes'] {
  const { change, round } = point;
  if (change === null) return [];
  const before = findings.rounds.find(({ id }) => id === change.from)!;
  const text = changeSentences(point, change, findings, texts).join(' ');
  return [{ label: texts.t('trend.pair', { from: before.title, to: round.title }), text }];
}

function changeSentences(
  { round, point }: Point,
  change: Comparison,
  findings: Findings,
  texts: Texts,
): string[] {
  const known = { level: round.level, thresholds: findings, cause: point.break };
  return comparisonSentences(change, known, texts);
}

/** What the whiskers are, or why there are none. */
function notesOf(points: readonly Point[], findings: Findings, texts: Texts): string[] {
  const rounds = points.map(({ round }) => round);
  const breaks = points.flatMap(({ round, point }) =>
    point.break === null
      ? []
      : [texts.t('trend.break', { round: round.title, reason: breakReason(point.break, texts) })],
  );
  const without = rounds.filter(({ interval }) => interval === null);
  const whiskers =
    without.length === rounds.length ? [] : [texts.t('trend.whiskers', { level: rounds[0]!.level })];
  const reasons = new Set(without.map((round) => noIntervalSentence(round, findings, texts)));
  return [...whiskers, ...reasons, ...breaks];
}
