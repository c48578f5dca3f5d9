import { monthsBefore } from '../model/day.js';
import { decideCommand } from './fates.js';

/** Something that grows old or is missing. */
export interface Gap {
  kind: GapKind;
  /** What it is, in a sentence. */
  what: string;
  n: number;
  /** Responses, rounds or values it is about: the first of them. */
  ids: readonly string[];
  /** What to run or to do. */
  next: string;
}

export const gapKinds = [
  'quotes-oldest',
  'quotes-to-confirm',
  'excerpts-unreviewed',
  'rounds-old',
  'critics-unanswered',
  'detractors-untold',
  'promoters-wordless',
  'tags',
  'products',
  'languages',
  'segments',
] as const;
export type GapKind = (typeof gapKinds)[number];

/** How many ids of one gap are told. */
export const toldIds = 50;

/** A value of a tag, a product, a language or a segment, and how much there is of it. */
export interface Valued {
  name: string;
  answers: number;
  published: number;
  /** Comments with consent that await approval. */
  waiting: number;
}

/** A published quote and the day it was said or last confirmed. */
export interface DatedQuote {
  id: string;
  on: string;
}

const confirmMonths = 24;
const warnMonths = 3;
export const roundMonths = 12;
const oldestShown = 3;

/** The day before which a quote should be confirmed: two years, and in good time before it is withheld. */
export function confirmBefore(asOf: string, maximumAgeMonths: number | false): string {
  const limit = maximumAgeMonths === false ? confirmMonths : Math.max(1, maximumAgeMonths - warnMonths);
  return monthsBefore(asOf, Math.min(confirmMonths, limit));
}

/** The oldest published quotes, and those whose authors should be asked again. */
export function quoteGaps(quotes: readonly DatedQuote[], before: string): Gap[] {
  const oldest = quotes.toSorted((a, b) => compare(a.on, b.on) || compare(a.id, b.id));
  const due = oldest.filter(({ on }) => on < before).map(({ id }) => id);
  const first = oldest.slice(0, oldestShown);
  return [
    ...gap(
      'quotes-oldest',
      first.map(({ id }) => id),
      {
        what: `The oldest published quotes are of ${first.map(({ on }) => on).join(', ')}.`,
        next: `What is known of one: npx candor report ${first[0]?.id}`,
      },
    ),
    ...gap('quotes-to-confirm', due, {
      what: `${people(due.length, 'published quote was', 'published quotes were')} said before ${before} and not confirmed since.`,
      next: `Ask whether each still holds; then: ${decideCommand('reconfirm', due[0] ?? '')}`,
    }),
  ];
}

/** A gap about these, where there are any. */
export function gap(
  kind: GapKind,
  ids: readonly string[],
  told: Pick<Gap, 'what' | 'next'>,
  n = ids.length,
): Gap[] {
  return n === 0 ? [] : [{ kind, ...told, n, ids: ids.slice(0, toldIds) }];
}

/** `1 quote was`, `3 quotes were`. */
export function people(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`;
}

/** The values that have no published quote, or only one; first those that something waits for, then those of most answers. */
export function valueGaps(
  kind: GapKind,
  noun: { one: string; more: string },
  values: readonly Valued[],
): Gap[] {
  const bare = values
    .filter(({ published }) => published < 2)
    .sort(
      (a, b) =>
        b.waiting - a.waiting ||
        a.published - b.published ||
        b.answers - a.answers ||
        compare(a.name, b.name),
    );
  const waiting = bare.reduce((sum, value) => sum + value.waiting, 0);
  return gap(kind, bare.map(valueText), {
    what: `${people(bare.length, `${noun.one} has`, `${noun.more} have`)} no published quote, or only one.`,
    next:
      waiting === 0
        ? 'Nothing of them awaits approval: ask those customers.'
        : `${people(waiting, 'comment awaits', 'comments await')} approval there: npx candor inbox`,
  });
}

function valueText({ name, answers, published, waiting }: Valued): string {
  const waits = waiting === 0 ? '' : `, ${waiting} waiting`;
  return `${name} (${people(answers, 'answer', 'answers')}, ${published} published${waits})`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
