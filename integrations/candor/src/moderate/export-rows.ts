import { formulaGuarded } from '../model/formula-guard.js';
import type { StoredResponse } from '../store/contract.js';

/** Columns of an export: Candor's own format, so that it can be read back, and what else the form asked. */
export const exportColumns = [
  'id',
  'submitted_at',
  'score',
  'comment',
  'consent',
  'name',
  'role',
  'organisation',
  'tags',
  'round',
] as const;

export type ExportRow = Record<(typeof exportColumns)[number], string | number | null> & {
  /** Only with `--all`: why it is left out of every count. */
  not_counted?: string;
  answers: Readonly<Record<string, string>>;
};

/** What decisions have made of a response. */
export interface ExportStanding {
  withdrawn: boolean;
  /** Why it is not counted; null when it is. */
  notCounted: string | null;
}

/** A withdrawn consent is exported as refused: nothing that reads the export may offer the words again. */
export function exportRow(response: StoredResponse, { withdrawn, notCounted }: ExportStanding): ExportRow {
  const { id, receivedAt, score, comment, scopes, name, role, organisation, topic, round, answers } =
    response;
  return {
    id,
    submitted_at: new Date(receivedAt).toISOString(),
    score,
    comment,
    consent: withdrawn || scopes.length === 0 ? 'no' : scopes.join(' '),
    name,
    role,
    organisation,
    tags: topic,
    round,
    ...(notCounted !== null && { not_counted: notCounted }),
    answers,
  };
}

/** One line of CSV for spreadsheets, every cell quoted. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => csvCell(cell)).join(',')}\r\n`;
}

/** A cell that no spreadsheet executes. */
export function csvCell(cell: string | number | null): string {
  return quoted(typeof cell === 'string' ? formulaGuarded(cell) : String(cell ?? ''));
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
