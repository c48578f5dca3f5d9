import { columnHeads, sameName, type ColumnHead } from '../model/column-names.js';
import { headerText } from '../model/header-text.js';
import type { ColumnName, Columns } from './contract.js';

type Found = ReturnType<Columns['find']>;

/** The columns of a file by the names in its header rows, `width` of them. */
export function headerColumns(headers: readonly (readonly string[])[], width: number): Columns {
  const heads = columnHeads(headers, width);
  const names = heads.map(({ name }) => name);
  return {
    names,
    find(name: ColumnName) {
      if (typeof name === 'object')
        return name.index < width ? name.index : { problem: `there are only ${width} columns` };
      return named(heads, name.trim()) ?? { problem: `there is no such column; ${headerText(names)}` };
    },
  };
}

/** The column of this name: as it is listed, as the first header row has it, or as the rows below do. */
function named(heads: readonly ColumnHead[], name: string): Found | undefined {
  const is = (text: string): boolean => text !== '' && sameName(text, name);
  const exact = slotsOf(heads, (column) => column.name === name);
  const listed = exact.length > 0 ? exact : slotsOf(heads, (column) => is(column.name));
  if (listed.length > 0) return only(listed);
  const asked = slotsOf(heads, ({ head }) => is(head));
  if (asked.length === 1 && isSpanned(heads, asked[0]!)) return { problem: spannedProblem(heads, asked[0]!) };
  if (asked.length > 0) return only(asked);
  const below = slotsOf(heads, ({ head, sub }) => is(sub) || is(`${head} / ${sub}`));
  return below.length > 0 ? only(below) : undefined;
}

function slotsOf(heads: readonly ColumnHead[], fits: (column: ColumnHead) => boolean): number[] {
  return heads.flatMap((column, slot) => (column.name !== '' && fits(column) ? [slot] : []));
}

function only(slots: readonly number[]): Found {
  if (slots.length === 1) return slots[0]!;
  const indexes = slots.map((slot) => `{ "index": ${slot} }`);
  const listed = `${indexes.slice(0, -1).join(', ')} or ${indexes.at(-1)}`;
  return { problem: `several columns have this header; use ${listed}` };
}

/** Whether the question goes on in the next column, as one with several choices does. */
function isSpanned(heads: readonly ColumnHead[], slot: number): boolean {
  const next = heads[slot + 1];
  return next !== undefined && next.head === '' && next.name !== '';
}

const shownNames = 8;

function spannedProblem(heads: readonly ColumnHead[], slot: number): string {
  const after = heads.findIndex(({ head, name }, at) => at > slot && (head !== '' || name === ''));
  const names = heads.slice(slot, after === -1 ? undefined : after).map(({ name }) => `"${name}"`);
  const more = names.length > shownNames ? ` and ${names.length - shownNames} more` : '';
  return `this question has ${names.length} columns: ${names.slice(0, shownNames).join(', ')}${more}; name one of them`;
}
