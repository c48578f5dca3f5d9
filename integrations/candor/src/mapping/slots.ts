import type { Issue } from '../model/issue.js';
import type { Particulars } from '../model/particulars.js';
import { CandorError, errorIssue } from '../model/issue.js';
import { emailId, emailIdHint } from './hints.js';
import { particularFields } from './own-names.js';
import type { MappedColumn, Mapping } from './schema.js';

/** Finds a column's slot in the source, or says what is wrong with the name; `absent` is how bad it is that no row has it, where only the rows can tell. */
export type FindSlot = (column: MappedColumn, absent?: Issue['severity']) => number | { problem: string };
type Identity =
  | 'comment'
  | 'title'
  | 'name'
  | 'role'
  | 'organisation'
  | 'email'
  | 'language'
  | 'tags'
  | 'person'
  | 'link'
  | keyof Particulars;

/** Fields that say who somebody is, or lead to it: they alone may be read from a dropped column, and no command prints their values. */
export const identifying = ['email', 'name', 'person', 'picture', 'evidenceRef', 'substantiation'] as const;

/** Where the mapped columns stand in the rows of one source; -1 for those not mapped. */
export interface Slots extends Record<Identity, number> {
  id: number;
  score: number;
  submittedAt: number;
  consent: number;
  round: number;
  partial: number;
  segments: readonly (readonly [string, number])[];
  /** Columns nobody reads, as they may tell where somebody can be reached: looked for in what is published. */
  hidden: readonly number[];
  /** All mapped slots, in a fixed order. */
  all: readonly number[];
}

/** Resolves every column of a mapping; throws naming all that the source does not have. `declared` when an owner wrote the mapping. */
export function resolveSlots(
  { columns, round, partial }: Mapping,
  find: FindSlot,
  file: string,
  declared: boolean,
): Slots {
  const problems: Issue[] = [];
  const all: number[] = [];
  /** What says how far an answer got, where it stands or what has to be told beside it is no part of the answer, and so of no id made of it. */
  const unhashed = (field: string, column: MappedColumn | undefined): number => {
    if (column === undefined) return -1;
    const found = find(column, field === 'score' ? 'error' : declared ? 'warning' : undefined);
    if (typeof found === 'number') return found;
    problems.push(missingColumn(file, field, column, found.problem));
    return -1;
  };
  const slot = (field: string, column: MappedColumn | undefined): number => {
    const found = unhashed(field, column);
    if (found !== -1) all.push(found);
    return found;
  };
  const slots: Slots = {
    id: slot('id', columns.id),
    score: slot('score', columns.score.column),
    submittedAt: slot('submittedAt', columns.submittedAt?.column),
    consent: slot('consent', columns.consent?.column),
    round: slot('round', typeof round === 'object' ? round.column : undefined),
    partial: unhashed('partial', partial?.column),
    comment: slot('comment', columns.comment),
    title: slot('title', columns.title),
    name: slot('name', columns.name),
    role: slot('role', columns.role),
    organisation: slot('organisation', columns.organisation),
    email: slot('email', columns.email),
    language: slot('language', columns.language),
    tags: slot('tags', columns.tags),
    person: slot('person', columns.person),
    link: unhashed('link', columns.link),
    ...particularSlots((field) => unhashed(field, columnOf(columns[field]))),
    segments: Object.entries(columns.segments).map(
      ([name, column]) => [name, slot(`segments.${name}`, column)] as const,
    ),
    hidden: [],
    all,
  };
  if (slots.id !== -1 && slots.id === slots.email) problems.push(emailAsId(file));
  if (problems.length > 0) throw new CandorError(problems);
  return slots;
}

function particularSlots(slotOf: (field: keyof Particulars) => number): Record<keyof Particulars, number> {
  const fields = Object.keys(particularFields) as (keyof Particulars)[];
  return Object.fromEntries(fields.map((field) => [field, slotOf(field)])) as Record<
    keyof Particulars,
    number
  >;
}

/** The column of a field that may say more of it. */
export function columnOf(
  given: MappedColumn | { column: MappedColumn } | undefined,
): MappedColumn | undefined {
  return typeof given === 'object' && 'column' in given ? given.column : given;
}

export function columnLabel(column: MappedColumn): string {
  return typeof column === 'string' ? column : `number ${column.index}`;
}

function missingColumn(file: string, field: string, column: MappedColumn, problem: string): Issue {
  const remedy = `Correct "${field}" in the mapping of this file.`;
  return errorIssue(
    'mapping-column',
    { file, column: columnLabel(column) },
    `the mapping's "${field}" was not found: ${problem}`,
    remedy,
  );
}

function emailAsId(file: string): Issue {
  return errorIssue('mapping-id-email', { file }, `the response id of the mapping ${emailId}`, emailIdHint);
}
