import { CandorError, errorIssue, type Issue } from '../model/issue.js';
import type { Mapping } from './schema.js';
import { columnLabel, type FindSlot, type Slots } from './slots.js';

interface Request {
  file: string;
  mapping: Mapping;
  slots: Slots;
  names: readonly string[];
  find: FindSlot;
}

type Used = readonly [field: string, slot: number];

const allowed = ['email', 'name', 'person'];

/** Refuses a mapping that reads a dropped column as anything but an address or a name, and one whose `drop` names no column. */
export function refuseDropped({ file, mapping, slots, names, find }: Request): void {
  const used = usedSlots(slots).filter(([field, slot]) => slot !== -1 && !allowed.includes(field));
  const problems = [
    ...(names.length === 0 ? [] : unknownDrops(file, mapping, find)),
    ...mapping.dropped.flatMap((column) => {
      const held = slotsOf(column, names, find);
      return used
        .filter(([, slot]) => held.includes(slot))
        .map(([field]) => droppedIssue(file, field, columnLabel(column)));
    }),
  ];
  if (problems.length > 0) throw new CandorError(problems);
}

function usedSlots({ segments, all: _, ...fields }: Slots): Used[] {
  const mapped = Object.entries(fields);
  return [...mapped, ...segments.map(([name, slot]): Used => [`segments.${name}`, slot])];
}

/** Several columns may have the same header: all of them are dropped. */
function slotsOf(column: Mapping['dropped'][number], names: readonly string[], find: FindSlot): number[] {
  const found = find(column);
  if (typeof found === 'number') return [found];
  return names.flatMap((name, slot) => (name === column ? [slot] : []));
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
    'Map another column, or leave it out. Dropped columns may only be "email", "name" or "person"; with "preset": false only those in "drop" are.';
  return errorIssue('mapping-dropped', { file, column }, what, remedy);
}
