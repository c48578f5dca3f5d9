import type { Breakdown, Findings, GroupFigures, Marker, RoundFigures } from '../model/finding.js';
import { formulaGuarded } from '../model/formula-guard.js';

/** What a figure that is missing, or needs care, carries instead or besides. */
const markerMeanings = {
  c: 'confidential: suppressed to protect the people who answered',
  u: 'unreliable: fewer than 30 answers',
  b: 'break: asked in another way than the round before, so not comparable with it',
} as const satisfies Record<Marker, string>;

/** `/findings/data.json`: the figures the pages print, for machines. What is suppressed is null beside its marker, never 0. */
export function findingsJson(findings: Findings, asOf: string): string {
  const { hash, minimumGroup, intervalFrom, series, comparisons, shares, movements } = findings;
  const rounds = findings.rounds.map((round) => ({ ...round, noNps: noNpsReason(round, minimumGroup) }));
  const data = {
    ...{ asOf, hash, minimumGroup, intervalFrom, markers: markerMeanings },
    ...{ rounds, series, comparisons, shares, movements },
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** Why a round has no NPS, in a sentence; null when it has one. */
function noNpsReason({ nps, n, marker, scale, scaleKind }: RoundFigures, minimum: number): string | null {
  if (nps !== null) return null;
  if (marker === 'c') return `${n} of ${minimum} answers needed before figures are shown.`;
  if (scaleKind === 'nps') return 'Nobody has answered with a score yet.';
  return `An NPS exists on a scale of 0 to 10 only; this question was asked on a scale of ${scale.min} to ${scale.max}.`;
}

const scores = Array.from({ length: 11 }, (_, score) => `score${score}`);
const columns = [
  ...['id', 'title', 'kind', 'from', 'to', 'segment', 'group', 'n', 'blank'],
  ...['promoters', 'passives', 'detractors', 'nps', 'netScore', 'intervalLow', 'intervalHigh', 'mean'],
  ...['asked', 'responseRate', 'marker', ...scores],
];
type Cells = Readonly<Record<string, string | number | null | undefined>>;

/**
 * `/findings/data.csv` (RFC 4180): a line for each round, and then one for each group of its breakdowns. A cell is empty where there is
 * no figure; where it is suppressed, `marker` says `[c]`.
 */
export function findingsCsv({ rounds, series }: Pick<Findings, 'rounds' | 'series'>): string {
  const breaks = new Set(
    series.flatMap(({ points }) => points.filter((point) => point.break !== null).map(({ round }) => round)),
  );
  const lines = rounds.flatMap((round) => [
    roundCells(round, breaks.has(round.id)),
    ...round.breakdowns.flatMap((breakdown) => groupLines(round, breakdown)),
  ]);
  const table = [columns, ...lines.map((cells) => columns.map((column) => csvCell(cells[column] ?? null)))];
  return table.map((cells) => `${cells.join(',')}\r\n`).join('');
}

function roundCells(round: RoundFigures, isBreak: boolean): Cells {
  const { id, title, kind, from, to, n, blank, promoters, passives, detractors, nps, netScore } = round;
  const { interval, mean, asked, responseRate, marker, distribution } = round;
  return {
    ...{ id, title, kind, from, to, n, blank, promoters, passives, detractors, nps, netScore },
    ...{ mean, asked, responseRate, intervalLow: interval?.low, intervalHigh: interval?.high },
    marker: markerText([marker, isBreak ? 'b' : null]),
    ...Object.fromEntries(distribution.map(({ score, count }) => [`score${score}`, count])),
  };
}

function groupLines(round: RoundFigures, { by, groups, hidden }: Breakdown): Cells[] {
  const { id, title, kind, from, to, scaleKind } = round;
  const line = ({ value, n, netScore, interval, marker }: Omit<GroupFigures, 'share'>): Cells => ({
    ...{ id, title, kind, from, to, segment: by, group: value, n, netScore },
    nps: scaleKind === 'nps' ? netScore : null,
    ...{ intervalLow: interval?.low, intervalHigh: interval?.high, marker: markerText([marker]) },
  });
  // A group too small to be named still has its line: what is left out is to be seen.
  const unnamed = { value: '[c]', n: null, netScore: null, interval: null, marker: 'c' } as const;
  return [...groups, ...Array.from({ length: hidden }, () => unnamed)].map(line);
}

function markerText(markers: readonly (Marker | null)[]): string {
  return markers.flatMap((marker) => (marker === null ? [] : [`[${marker}]`])).join(' ');
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = formulaGuarded(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
