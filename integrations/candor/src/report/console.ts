import { namedIssue, type Issue } from '../model/issue.js';
import type { RunSummary } from './summary.js';

/** How many of one rule are told one by one. */
const shownAlike = 5;

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

/** Issues by rule, those of each as one text: a line each, the remedy below those it is for. Of many alike the first few, and how many more there are. */
export function issueLines(issues: readonly Issue[]): string[] {
  return [...Map.groupBy(issues, ({ rule }) => rule).values()].map((alike) => {
    const shown = alike.slice(0, shownAlike);
    const more = alike.length - shown.length;
    const lines = shown.flatMap((issue, at) => [
      namedIssue(issue),
      ...(issue.remedy === shown[at + 1]?.remedy ? [] : [`    ${issue.remedy}`]),
    ]);
    return [...lines, ...(more > 0 ? [`    ... and ${more} more [${shown[0]!.rule}]`] : [])].join('\n');
  });
}

function total(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
