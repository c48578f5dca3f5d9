import type { RoundFigures } from '../model/finding.js';

/** Why a round has no NPS, in a sentence; null when it has one. */
function noNpsReason({ nps, n, scale }: RoundFigures): string | null {
  if (nps !== null) return null;
  if (n === 0) return 'Nobody has answered with a score yet.';
  return `An NPS exists on a scale of 0 to 10 only; this question was asked on a scale of ${scale.min} to ${scale.max}.`;
}

/** `/findings/data.json`: the figures the page prints, for machines. */
export function findingsJson(rounds: readonly RoundFigures[], asOf: string): string {
  const figures = rounds.map((round) => ({ ...round, noNps: noNpsReason(round) }));
  return `${JSON.stringify({ asOf, rounds: figures }, null, 2)}\n`;
}

const columns = [
  'id',
  'title',
  'kind',
  'from',
  'to',
  'n',
  'blank',
  'promoters',
  'passives',
  'detractors',
  'nps',
  'netScore',
  'mean',
  'asked',
  'responseRate',
] as const;

/** `/findings/data.csv`: one line a round (RFC 4180), empty where there is no figure. */
export function findingsCsv(rounds: readonly RoundFigures[]): string {
  const lines = rounds.map((round) => columns.map((column) => csvCell(round[column])).join(','));
  return [columns.join(','), ...lines].map((line) => `${line}\r\n`).join('');
}

/** Spreadsheets run cells that begin with = + - @ as formulas; a quote before them stops that. Numbers stay numbers. */
function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
