import { sameName } from '../model/column-names.js';
import { CandorError, errorIssue, type Issue } from '../model/issue.js';
import { parseJsonPath } from '../model/json-path.js';
import type { MappedColumn, Mapping } from './schema.js';
import { columnLabel, columnOf, identifying, type FindSlot, type Slots } from './slots.js';

interface Request {
  file: string;
  mapping: Mapping;
  slots: Slots;
  names: readonly string[];
  find: FindSlot;
}

type Used = readonly [field: string, slot: number];

const allowed: readonly string[] = identifying;

/** Refuses a mapping that reads a dropped column as anything but an address or a name, and one whose `drop` names no column. */
export function refuseDropped({ file, mapping, slots, names, find }: Request): void {
  const isTable = names.length > 0;
  const used = usedSlots(slots).filter(([field, slot]) => slot !== -1 && !allowed.includes(field));
  const paths = isTable ? [] : usedColumns(mapping).filter(([field]) => !allowed.includes(field));
  const problems = [
    ...(isTable ? unknownDrops(file, mapping, find) : []),
    ...mapping.dropped.flatMap((column) => {
      const held = isTable ? slotsOf(column, names, find) : [];
      return [
        ...used.filter(([, slot]) => held.includes(slot)),
        ...paths.filter(([, path]) => liesIn(path, column)),
      ].map(([field]) => droppedIssue(file, field, columnLabel(column)));
    }),
  ];
  if (problems.length > 0) throw new CandorError(problems);
}

function usedSlots({ segments, all: _, hidden: __, ...fields }: Slots): Used[] {
  const mapped = Object.entries(fields);
  return [...mapped, ...segments.map(([name, slot]): Used => [`segments.${name}`, slot])];
}

function usedColumns({
  columns,
  round,
  partial,
}: Mapping): (readonly [field: string, column: MappedColumn])[] {
  const { score, submittedAt, consent, segments, ...others } = columns;
  const placed = {
    score,
    submittedAt,
    consent,
    round: typeof round === 'object' ? round : undefined,
    partial,
  };
  return [
    ...Object.entries(placed).map(([field, given]) => [field, given?.column] as const),
    ...Object.entries(others).map(([field, given]) => [field, columnOf(given)] as const),
    ...Object.entries(segments).map(([name, column]) => [`segments.${name}`, column] as const),
  ].flatMap(([field, column]) => (column === undefined ? [] : [[field, column] as const]));
}

/** Several columns may have the same header: all of them are dropped. */
function slotsOf(column: MappedColumn, names: readonly string[], find: FindSlot): number[] {
  const found = find(column);
  const alike = names.flatMap((name, slot) =>
    typeof column === 'string' && sameName(name, column) ? [slot] : [],
  );
  return typeof found === 'number' ? [found, ...alike] : alike;
}

/** Whether a path of JSON leads to what is dropped or into it, in whichever way either is written. */
export function liesIn(path: MappedColumn, dropped: MappedColumn): boolean {
  if (path === dropped) return true;
  const [steps, held] = [path, dropped].map((each) => (typeof each === 'string' ? parseJsonPath(each) : ''));
  if (!Array.isArray(steps) || !Array.isArray(held)) return false;
  return held.every((step, at) => JSON.stringify(step) === JSON.stringify(steps[at]));
}

function unknownDrops(file: string, { drop }: Mapping, find: FindSlot): Issue[] {
  return drop.flatMap((column) => {
    const found = find(column);
    if (typeof found === 'number' || /^several/.test(found.problem)) return [];
    const where = { file, column: columnLabel(column) };
    const what = `the mapping's "drop" was not found: ${found.problem}`;
    return [errorIssue('mapping-column', where, what, 'Correct "drop" in the mapping of this file.')];
  });
}

function droppedIssue(file: string, field: string, column: string): Issue {
  const what = `the mapping reads "${field}" from a column that is dropped, as it may tell who or where somebody is`;
  const remedy =
    'Map another column, or leave it out. Dropped columns may only be "email", "name", "person", "picture", "evidenceRef" or "substantiation"; with "preset": false only those in "drop" are.';
  return errorIssue('mapping-dropped', { file, column }, what, remedy);
}
