import type { Breakdown, Findings, GroupFigures, RoundFigures, Series } from '../model/finding.js';
import { isolated } from '../text/script.js';
import type { Texts } from '../text/texts.js';
import { axisOf } from './charts/score-axis.js';
import type { Chart } from './charts/shapes.js';
import { smallTrendChart, type TrendPoint } from './charts/trend-line.js';
import { markersUsed, markOf } from './markers.js';
import { groupName } from './segments-view.js';
import { scoreName } from './sentences.js';
import { monthOf } from './trend-view.js';

/** One small chart for each group over the rounds of a series, all on one axis, and the table of them all. */
export interface SegmentTrendsView {
  title: string;
  note: string;
  charts: { group: string; chart: Chart }[];
  markers: string[];
  /** The rounds, oldest first. */
  rounds: string[];
  rows: { group: string; cells: { score: string; answers: string }[] }[];
}

interface Column {
  round: RoundFigures;
  breakdown: Breakdown;
  joined: boolean;
  broken: boolean;
}

/** Null where fewer than two rounds of the series have the breakdown, or no group is named in any. */
export function segmentTrendsView(
  by: string,
  series: Series,
  findings: Findings,
  texts: Texts,
): SegmentTrendsView | null {
  const columns = columnsOf(by, series, findings.rounds);
  const names = [...new Set(columns.flatMap(({ breakdown }) => breakdown.groups.map(({ value }) => value)))];
  if (columns.length < 2 || names.length === 0) return null;
  const last = columns.at(-1)!;
  const name = scoreName(last.round, texts);
  const axis = axisOf(
    columns.flatMap(({ breakdown }) =>
      breakdown.groups.map(({ netScore, interval }) => ({ score: netScore, interval })),
    ),
  );
  const title = texts.t('segments.over', { name, by: last.breakdown.title });
  const { language, dir } = texts;
  return {
    title,
    note: texts.t('segments.over.note', { low: texts.signed(axis.low, 0), high: texts.signed(axis.high, 0) }),
    charts: names.map((value) => {
      const group = groupName({ value }, texts);
      const points = columns.map((column) => pointOf(column, value, texts));
      return {
        group,
        chart: smallTrendChart({ title: `${title}: ${group}`, summary: '', language, dir }, points, axis),
      };
    }),
    markers: markersUsed(
      columns.flatMap((column) => markersIn(column, names)),
      findings.minimumGroup,
      texts,
    ),
    rounds: columns.map(({ round, broken }) => (broken ? `${round.title} ${markOf('b')}` : round.title)),
    rows: names.map((value) => ({
      group: groupName({ value }, texts),
      cells: columns.map((column) => cellOf(column, value, texts)),
    })),
  };
}

function columnsOf(by: string, { points }: Series, rounds: readonly RoundFigures[]): Column[] {
  const found = points.map(({ round }) => {
    const figures = rounds.find(({ id }) => id === round)!;
    return { round: figures, breakdown: figures.breakdowns.find((breakdown) => breakdown.by === by) };
  });
  return found.flatMap(({ round, breakdown }, index) => {
    if (breakdown === undefined) return [];
    const broken = points[index]!.break !== null;
    return [{ round, breakdown, broken, joined: !broken && found[index - 1]?.breakdown !== undefined }];
  });
}

function pointOf(column: Column, value: string, texts: Texts): TrendPoint {
  const group = column.breakdown.groups.find((other) => other.value === value);
  return {
    score: group?.netScore ?? null,
    interval: group?.interval ?? null,
    label: monthOf(column.round, texts),
    value: scoreText(column, group, texts),
    joined: column.joined,
    broken: column.broken,
  };
}

function cellOf(column: Column, value: string, texts: Texts): { score: string; answers: string } {
  const group = column.breakdown.groups.find((other) => other.value === value);
  const score = scoreText(column, group, texts);
  const n = group?.n ?? null;
  return {
    score: group?.marker === 'u' ? `${isolated(score, texts.dir)} ${markOf('u')}` : score,
    answers: n === null ? '' : texts.count('findings.answers', n),
  };
}

/** A group that a round does not name is hidden there, or nobody belonged to it: which of both is told where it can be. */
function scoreText({ breakdown }: Column, group: GroupFigures | undefined, texts: Texts): string {
  if (group === undefined) return breakdown.hidden > 0 ? markOf('c') : texts.t('segments.nobody');
  if (group.netScore !== null) return texts.signed(group.netScore);
  return group.marker === 'c' ? markOf('c') : '\u2013';
}

function markersIn({ breakdown, broken }: Column, names: readonly string[]) {
  const missing = names.some((name) => breakdown.groups.every(({ value }) => value !== name));
  return [
    ...breakdown.groups.map(({ marker }) => marker),
    missing && breakdown.hidden > 0 ? ('c' as const) : null,
    broken ? ('b' as const) : null,
  ];
}
