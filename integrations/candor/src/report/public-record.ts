import { createHash } from 'node:crypto';
import type { Findings, Movement, RoundFigures } from '../model/finding.js';
import type { Quotable } from '../model/published.js';
import type { Change } from '../model/published-change.js';
import type { Report } from '../model/report.js';

/** What a run makes public. */
export interface PublicContent {
  quotables: readonly Quotable[];
  findings: Findings;
  changes: readonly Change[];
  reports: readonly Report[];
}

const kinds = ['quote', 'round', 'group', 'theme', 'movement', 'change', 'report'] as const;
type Kind = (typeof kinds)[number];

/** What is public, one entry each, told in a line. The record of a build keeps no words of quotes: they may be withdrawn before the next. */
export type PublicRecord = Record<Kind, Record<string, { digest: string; line: string }>>;

/** One thing that a build would make public, print otherwise, or take away. */
export interface PublicChange {
  kind: Kind;
  id: string;
  what: 'new' | 'changed' | 'gone';
  /** How it was told before; null where it was not there, and for quotes. */
  before: string | null;
  after: string | null;
}

/** Records what a run makes public. */
export function publicRecord({ quotables, findings, changes, reports }: PublicContent): PublicRecord {
  const entries = <Item>(items: readonly Item[], id: (item: Item) => string, line: (item: Item) => string) =>
    Object.fromEntries(items.map((item) => [id(item), { digest: digestOf(item), line: line(item) }]));
  return {
    quote: entries(quotables, ({ id }) => id, quoteLine),
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
    change: entries(changes, ({ id }) => id, toldChange),
    report: entries(
      reports,
      ({ id }) => id,
      ({ title }) => title,
    ),
  };
}

/** The record as it may lie on a disk. */
export function keptRecord(record: PublicRecord): PublicRecord {
  const quote = Object.fromEntries(
    Object.entries(record.quote).map(([id, { digest }]) => [id, { digest, line: '' }]),
  );
  return { ...record, quote };
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
  round: {},
  group: {},
  theme: {},
  movement: {},
  change: {},
  report: {},
};

function quoteLine({ comment, excerpt, name, score, round }: Quotable): string {
  const words = (excerpt ?? comment).replace(/\s+/g, ' ').trim();
  const shown = words.length > 90 ? `${words.slice(0, 90)}…` : words;
  return `“${shown}” (${name ?? 'no name'}, ${score === null ? 'no score' : `score ${score}`}, ${round})`;
}

function roundLine({ netScore, mean, n, marker, interval }: RoundFigures): string {
  if (marker === 'c') return `${n} answers, too few for figures`;
  const score = netScore ?? mean;
  const range = interval === null ? '' : ` (${interval.low} to ${interval.high})`;
  return score === null ? 'no answers' : `score ${score}${range} from ${n} answers`;
}

function groupsOf(rounds: readonly RoundFigures[]): { id: string; line: string }[] {
  return rounds.flatMap(({ id: round, breakdowns }) =>
    breakdowns.flatMap(({ by, groups }) =>
      groups.map(({ value, n, netScore }) => ({
        id: `${round} by ${by}: ${value === '' ? 'not stated' : value}`,
        line:
          n === null ? 'not shown' : `${n} answers, ${netScore === null ? 'no score' : `score ${netScore}`}`,
      })),
    ),
  );
}

function themesOf(rounds: readonly RoundFigures[]): { id: string; line: string }[] {
  return rounds.flatMap(({ id: round, themes }) =>
    (themes?.themes ?? []).map(({ id, n }) => ({
      id: `${round} about ${id}`,
      line: `${n} of ${themes!.comments} comments`,
    })),
  );
}

function movementLine({ n, change }: Movement): string {
  return `${n} people in both, change ${change}`;
}

/** Always as many parts, so that two of them can be compared part by part. */
function toldChange({ title, status, said: { n, base }, updated, nextUpdateBy, overdue }: Change): string {
  const count = n === null ? 'not counted' : base === null ? `${n} counted` : `${n} of ${base} comments`;
  const next =
    nextUpdateBy === null
      ? 'no next word promised'
      : overdue
        ? `next word overdue since ${nextUpdateBy}`
        : `next word by ${nextUpdateBy}`;
  return [title, status, count, `last step on ${updated}`, next].join('; ');
}

function digestOf(item: unknown): string {
  return createHash('sha256').update(JSON.stringify(item)).digest('hex').slice(0, 16);
}
