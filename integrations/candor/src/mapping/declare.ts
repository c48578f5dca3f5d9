import type { UserMapping } from './schema.js';

/** A column as people name it: its header, or `#3` for its 0-based position. */
type Named = string;

/** What an owner declares besides the mapping there is. */
export interface Declarations {
  preset?: string | undefined;
  encoding?: string | undefined;
  repair?: string | undefined;
  delimiter?: string | undefined;
  headerRows?: number | undefined;
  path?: string | undefined;
  round?: string | undefined;
  id?: Named | undefined;
  score?: Named | undefined;
  scale?: { min: number; max: number } | undefined;
  /** Labels and what they stand for; null for no answer. */
  labels?: Record<string, number | null> | undefined;
  comment?: Named | undefined;
  date?: Named | undefined;
  dateFormat?: string | undefined;
  zone?: string | undefined;
  consent?: { column: Named; yes: string[] } | undefined;
  refused?: string[] | undefined;
  /** Address of the page that shows the reviews of a platform. */
  url?: string | undefined;
}

export function declaresAny(given: Declarations): boolean {
  return Object.values(given).some((value) => value !== undefined);
}

/** The same with its columns named otherwise. */
export function withColumns(given: Declarations, rename: (column: Named) => Named): Declarations {
  const { id, score, comment, date, consent } = given;
  return {
    ...given,
    ...(id !== undefined && { id: rename(id) }),
    ...(score !== undefined && { score: rename(score) }),
    ...(comment !== undefined && { comment: rename(comment) }),
    ...(date !== undefined && { date: rename(date) }),
    ...(consent !== undefined && { consent: { ...consent, column: rename(consent.column) } }),
  };
}

type Columns = NonNullable<UserMapping['columns']>;
type Part = Record<string, unknown>;

/** A mapping with what is declared besides: the later word wins. To be checked by `mappingSchema`. */
export function withDeclarations(mapping: UserMapping, given: Declarations): unknown {
  const { preset, encoding, repair, delimiter, headerRows, path, round, url } = given;
  const plain = defined({ preset, encoding, repair, delimiter, headerRows, path, round });
  const collection = url === undefined ? {} : { collection: { ...asObject(mapping.collection), url } };
  const columns = defined({ ...mapping.columns, ...columnsOf(mapping.columns ?? {}, given) });
  return { ...mapping, ...plain, ...collection, columns };
}

function columnsOf(columns: Columns, given: Declarations): Part {
  const { scale, labels, consent, refused, dateFormat, zone } = given;
  const score = columns.score as Part | undefined;
  const words = (none: boolean): [string, number | null][] =>
    Object.entries(labels ?? {}).filter(([, stands]) => (stands === null) === none);
  const values = { ...asObject(score?.values), ...Object.fromEntries(words(false)) };
  const none = [...asList(score?.none), ...words(true).map(([label]) => label)];
  return defined({
    id: columnOf(given.id),
    score: joined(score, {
      column: columnOf(given.score),
      ...scale,
      values: labels && values,
      none: labels && [...new Set(none)],
    }),
    comment: columnOf(given.comment),
    submittedAt: joined(columns.submittedAt, {
      column: columnOf(given.date),
      format: dateFormat,
      zone,
    }),
    consent: joined(columns.consent, {
      column: columnOf(consent?.column),
      yes: consent && agreements(columns.consent?.yes, consent.yes),
      no: refused && [...new Set([...asList(columns.consent?.no), ...refused])],
    }),
  });
}

/** Spellings beside those there are, in whichever way they are written. */
function agreements(known: unknown, more: readonly string[]): unknown {
  if (known === undefined || Array.isArray(known)) return [...new Set([...asList(known), ...more])];
  return { ...Object.fromEntries(more.map((spelling) => [spelling, ['quote']])), ...asObject(known) };
}

function columnOf(name: Named | undefined): string | { index: number } | undefined {
  const index = name === undefined ? null : /^#(\d+)$/.exec(name);
  return index === null ? name : { index: Number(index[1]) };
}

function joined(before: unknown, more: Part): Part | undefined {
  const added = defined(more);
  return Object.keys(added).length === 0 ? undefined : { ...asObject(before), ...added };
}

function defined(part: object): Part {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
}

function asObject(value: unknown): Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Part) : {};
}

function asList(value: unknown): string[] {
  return Array.isArray(value) ? (value as string[]) : [];
}
