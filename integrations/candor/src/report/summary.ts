import type { Issue } from '../model/issue.js';
import type { Fate, FateTotal } from './ledger.js';

/** What one run read, counted, withheld and published, without a single word of anybody's comment. */
export interface RunSummary {
  asOf: string;
  sources: SourceSummary[];
  /** Rows handed over by all sources. */
  read: number;
  /** Rows whose answer cannot be one on the declared scale. */
  rejected: number;
  /** Rows of answers that were broken off. */
  partial: number;
  /** Rows that a later one of the same response id stands in for. */
  repeated: number;
  /** Responses that may be counted, blank scores included. */
  counted: number;
  published: number;
  withheld: Record<string, number>;
  issues: Issue[];
}

export interface SourceSummary {
  name: string;
  read: number;
  rejected: number;
  partial: number;
  repeated: number;
  /** The tool whose export it is, and how that is known; null for Candor's own format and for mappings without a preset. */
  preset: { name: string; title: string; declared: boolean; why: string } | null;
}

export function summarise(
  asOf: string,
  sources: SourceSummary[],
  totals: readonly FateTotal[],
  issues: Issue[],
): RunSummary {
  const fates = new Map<Fate, number>();
  let counted = 0;
  for (const { fate, counted: isCounted, n } of totals) {
    fates.set(fate, (fates.get(fate) ?? 0) + n);
    if (isCounted) counted += n;
  }
  const published = fates.get('published') ?? 0;
  fates.delete('published');
  return {
    asOf,
    sources,
    read: sum(sources.map(({ read }) => read)),
    rejected: sum(sources.map(({ rejected }) => rejected)),
    partial: sum(sources.map(({ partial }) => partial)),
    repeated: sum(sources.map(({ repeated }) => repeated)),
    counted,
    published,
    withheld: Object.fromEntries([...fates].sort(([a], [b]) => (a < b ? -1 : 1))),
    issues,
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
