import { nothingLeftOver, type Cell } from './cells.js';
import { total } from './interval.js';

/**
 * The groups of a breakdown, by position, of which nothing may be told, so that nobody can find out about fewer than `minimum` people,
 * also not by subtraction from the total. Null when the breakdown cannot be shown at all. Zeros are told: a group nobody is in has
 * nothing to protect.
 *
 * First every group of 1 to minimum - 1, those that all answered alike (class disclosure), and those whose unnamed people are fewer
 * than the minimum, because named testimonials tell the rest. Then the smallest others, until at least two are hidden that are none
 * of these together. Sizes are hidden with the scores: a large group without a score would tell why it has none. On a scale without
 * scores of groups, `scored` false, sizes are all that is told, and no answers are alike.
 */
export function protect(
  cells: readonly Cell[],
  minimum: number,
  leftOver: Cell = nothingLeftOver,
  scored = true,
): ReadonlySet<number> | null {
  const hidden = new Set([...cells.keys()].filter((index) => !isSafe(cells[index]!, minimum, scored)));
  const others = [...cells.keys()]
    .filter((index) => !hidden.has(index) && sizeOf(cells[index]!) > 0)
    .sort((a, b) => sizeOf(cells[a]!) - sizeOf(cells[b]!) || a - b);
  while (others.length > 0) {
    const members = [...hidden].map((index) => cells[index]!);
    if (isHidden(members, leftOver, minimum, scored)) return hidden;
    hidden.add(others.shift()!);
  }
  return null;
}

/** Whether nothing can be found out of groups by what is left for them when all others are subtracted. */
function isHidden(members: readonly Cell[], leftOver: Cell, minimum: number, scored: boolean): boolean {
  const together = merged([leftOver, ...members]);
  if (sizeOf(together) === 0) return true;
  const alone = members.length === 1 && sizeOf(leftOver) === 0;
  return (
    !alone && isSafe(together, minimum, scored) && !isEvident(members.map(sizeOf), sizeOf(together), minimum)
  );
}

/** Whether groups of 1 to minimum - 1 can only be as large as they are, because all are the smallest or the largest of these. */
function isEvident(sizes: readonly number[], sum: number, minimum: number): boolean {
  return sum === sizes.length || (sum === sizes.length * (minimum - 1) && sizes.every((n) => n < minimum));
}

/** Whether a group may be told of: it is large enough, not everybody answered alike, and enough people are not named. */
function isSafe(cell: Cell, minimum: number, scored: boolean): boolean {
  const n = sizeOf(cell);
  if (n === 0) return true;
  const unnamed = n - cell.named;
  const alike = scored && Object.values(cell.counts).some((count) => count === n);
  return !alike && (unnamed === 0 || unnamed >= minimum) && n >= minimum;
}

/** All answers of these groups together. */
export function merged(cells: readonly Cell[]): Cell {
  const sum = { promoter: 0, passive: 0, detractor: 0 };
  let named = 0;
  for (const cell of cells) {
    sum.promoter += cell.counts.promoter;
    sum.passive += cell.counts.passive;
    sum.detractor += cell.counts.detractor;
    named += cell.named;
  }
  return { counts: sum, named };
}

function sizeOf({ counts }: Cell): number {
  return total(counts);
}
