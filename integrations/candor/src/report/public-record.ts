import { hash } from 'node:crypto';
import type { Findings } from '../model/finding.js';
import type { PlatformReviews } from '../model/platform-review.js';
import type { Quotable } from '../model/published.js';
import type { Change } from '../model/published-change.js';
import type { Report } from '../model/report.js';
import {
  changeLine,
  groupsOf,
  movementLine,
  quoteLine,
  reviewLine,
  roundLine,
  themesOf,
} from './public-lines.js';

/** What a run makes public. */
export interface PublicContent {
  quotables: readonly Quotable[];
  reviews: readonly PlatformReviews[];
  findings: Findings;
  changes: readonly Change[];
  reports: readonly Report[];
}

const kinds = ['quote', 'review', 'round', 'group', 'theme', 'movement', 'change', 'report'] as const;
type Kind = (typeof kinds)[number];
/** Kinds that are told in somebody's words. */
const spoken: readonly Kind[] = ['quote', 'review'];

/** What is public, one entry each, told in a line. The record of a build keeps no words of quotes and reviews: they may be withdrawn before the next. */
export type PublicRecord = Record<Kind, Record<string, { digest: string; line: string }>>;

/** One thing that a build would make public, print otherwise, or take away. */
export interface PublicChange {
  kind: Kind;
  id: string;
  what: 'new' | 'changed' | 'gone';
  /** How it was told before; null where it was not there, and for quotes and reviews. */
  before: string | null;
  after: string | null;
}

/** Records what a run makes public. */
export function publicRecord({
  quotables,
  reviews,
  findings,
  changes,
  reports,
}: PublicContent): PublicRecord {
  const entries = <Item>(items: readonly Item[], id: (item: Item) => string, line: (item: Item) => string) =>
    Object.fromEntries(items.map((item) => [id(item), { digest: digestOf(item), line: line(item) }]));
  return {
    quote: entries(quotables, ({ id }) => id, quoteLine),
    review: entries(
      reviews.flatMap(({ shown }) => shown),
      ({ id }) => id,
      reviewLine,
    ),
    round: entries(findings.rounds, ({ id }) => id, roundLine),
    group: entries(
      groupsOf(findings.rounds),
      ({ id }) => id,
      ({ line }) => line,
    ),
    theme: entries(
      themesOf(findings.rounds),
      ({ id }) => id,
      ({ line }) => line,
    ),
    movement: entries(findings.movements, ({ from, to }) => `${from} to ${to}`, movementLine),
    change: entries(changes, ({ id }) => id, changeLine),
    report: entries(
      reports,
      ({ id }) => id,
      ({ title }) => title,
    ),
  };
}

/** The record as it may lie on a disk. */
export function keptRecord(record: PublicRecord): PublicRecord {
  const wordless = spoken.map((kind) => {
    const entries = Object.entries(record[kind]).map(([id, { digest }]) => [id, { digest, line: '' }]);
    return [kind, Object.fromEntries(entries)];
  });
  return { ...record, ...Object.fromEntries(wordless) };
}

/** What would become public, change or go when `after` is published in place of `before`. */
export function publicChanges(before: PublicRecord, after: PublicRecord): PublicChange[] {
  return kinds.flatMap((kind) => {
    const [old, now] = [before[kind], after[kind]];
    const ids = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
    return ids.flatMap((id): PublicChange[] => {
      if (old[id]?.digest === now[id]?.digest) return [];
      const what = old[id] === undefined ? 'new' : now[id] === undefined ? 'gone' : 'changed';
      return [{ kind, id, what, before: old[id]?.line || null, after: now[id]?.line ?? null }];
    });
  });
}

export const emptyRecord: PublicRecord = {
  quote: {},
  review: {},
  round: {},
  group: {},
  theme: {},
  movement: {},
  change: {},
  report: {},
};

function digestOf(item: unknown): string {
  return hash('sha256', JSON.stringify(item)).slice(0, 16);
}
