import { describeIssue, type Issue } from '../model/issue.js';
import type { RunSummary } from './summary.js';

const firstIssues = 10;

/** The run as a short table for people, a line each; above it, what was taken for the export of a tool that nobody named. */
export function summaryLines(summary: RunSummary): string[] {
  const rows: [string, number, string][] = [
    ['read', summary.read, summary.sources.map(({ name, read }) => `${name} ${read}`).join(', ')],
    ['rejected', summary.rejected, summary.rejected === 0 ? '' : 'see the warnings'],
    ...optional('partial', summary.partial, 'broken off, so neither counted nor quoted'),
    ...optional('repeated', summary.repeated, 'a later row of the same response id stands in for each'),
    ['counted', summary.counted, ''],
    [
      'withheld',
      total(summary.withheld),
      Object.entries(summary.withheld)
        .map(([reason, n]) => `${reason} ${n}`)
        .join(', '),
    ],
    ['published', summary.published, ''],
  ];
  const width = Math.max(...rows.map(([, n]) => String(n).length));
  return [
    ...summary.sources.flatMap(detectedLine),
    ...rows.map(([label, n, detail]) =>
      `${label.padEnd(9)} ${String(n).padStart(width)}  ${detail}`.trimEnd(),
    ),
  ];
}

function optional(label: string, n: number, detail: string): [string, number, string][] {
  return n === 0 ? [] : [[label, n, detail]];
}

function detectedLine({ name, preset }: RunSummary['sources'][number]): string[] {
  if (preset === null || preset.declared) return [];
  return [
    `${name} is read as an export of ${preset.title}: ${preset.why}. Write "preset": "${preset.name}" into its mapping to say so, or "preset": false if it is none.`,
  ];
}

/** What an owner should do when people agreed to be quoted and nobody has decided yet; null when nothing waits. */
export function awaitingLine(summary: RunSummary): string | null {
  const waiting = summary.withheld['awaiting-approval'] ?? 0;
  if (waiting === 0) return null;
  const comments = waiting === 1 ? 'comment awaits' : 'comments await';
  return `${waiting} ${comments} approval. Read them: npx candor inbox. Approve every one that has consent: npx candor decide --all-consented`;
}

/** One line per issue, the remedy below it; long lists are cut and say so. */
export function issueLines(issues: readonly Issue[]): string[] {
  const lines = issues.slice(0, firstIssues).map((issue) => `${describeIssue(issue)}\n    ${issue.remedy}`);
  const more = issues.length - firstIssues;
  return more > 0 ? [...lines, `... and ${more} more`] : lines;
}

function total(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
