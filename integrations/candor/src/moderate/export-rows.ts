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

/** What a spreadsheet would take for the start of a formula, also behind what it does not show. */
const formula = /^[\s"'\u00a0\u200b-\u200f\u2060\ufeff]*[=+\-@|\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

const plainNumber = /^[+-]?\d+([.,]\d+)?$/;

/** A cell that no spreadsheet executes: a leading apostrophe makes it text. Numbers stay numbers, also those that somebody typed. */
export function csvCell(cell: string | number | null): string {
  const text = String(cell ?? '');
  return quoted(
    typeof cell === 'string' && formula.test(text) && !plainNumber.test(text) ? `'${text}` : text,
  );
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
