/** Rows in Candor's own format, every field quoted. */
export interface OwnRow {
  id?: string;
  submitted_at?: string;
  score?: number | '';
  comment?: string;
  consent?: string;
  name?: string;
  role?: string;
  organisation?: string;
  email?: string;
  language?: string;
}

const fields = [
  'id',
  'submitted_at',
  'score',
  'comment',
  'consent',
  'name',
  'role',
  'organisation',
  'email',
  'language',
] as const;

/** A CSV file in Candor's own format; ids and days are given where a row has none. */
export function ownCsv(rows: readonly OwnRow[]): string {
  const lines = rows.map((row, index) => {
    const whole: OwnRow = {
      id: `r${index + 1}`,
      submitted_at: `2026-03-${String((index % 28) + 1).padStart(2, '0')}`,
      score: 9,
      ...row,
    };
    return fields.map((field) => `"${String(whole[field] ?? '').replaceAll('"', '""')}"`).join(',');
  });
  return [fields.join(','), ...lines].join('\n') + '\n';
}

/** A log of approvals. */
export function approvals(...ids: string[]): string {
  return ids
    .map((response) => `${JSON.stringify({ response, action: 'approve', by: 'Test', at: '2026-05-01' })}\n`)
    .join('');
}
