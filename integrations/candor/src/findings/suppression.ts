import { nothingLeftOver, type Cell } from './cells.js';
import { total } from './interval.js';

/** What may be told of a breakdown, by position of its groups. */
export interface Protection {
  /** Groups whose size is not told. */
  sizes: ReadonlySet<number>;
  /** Groups whose score is not told; all of `sizes` among them. */
  scores: ReadonlySet<number>;
}

/**
 * What has to be suppressed so that nobody can find out about fewer than `minimum` people, also not by subtraction from the total.
 * Null when the breakdown cannot be shown at all. Zeros are told: a group nobody is in has nothing to protect.
 *
 * Sizes: every group of 1 to minimum - 1, and then the smallest others until at least two are hidden whose sum is the minimum, and
 * their number does not tell their sizes: ten groups that are ten people are one each.
 * Scores: also groups that all answered alike (class disclosure), and those whose unnamed people are fewer than the minimum, because
 * named testimonials tell the rest; and again others until what is hidden together is neither.
 */
export function protect(
  cells: readonly Cell[],
  minimum: number,
  leftOver: Cell = nothingLeftOver,
): Protection | null {
  const sizeOf = (cell: Cell): number => total(cell.counts);
  const small = indexes(cells, (cell) => sizeOf(cell) > 0 && sizeOf(cell) < minimum);
  const sizes = complete(
    cells,
    small,
    leftOver,
    (hidden, members) =>
      sizeOf(hidden) >= minimum && !isEvident(members.map(sizeOf), sizeOf(hidden), minimum),
  );
  if (sizes === null || cells.every((cell, index) => sizes.has(index) || sizeOf(cell) === 0)) return null;
  const risky = indexes(cells, (cell, index) => sizes.has(index) || !isSafe(cell, minimum));
  const scores = complete(cells, risky, leftOver, (hidden) => isSafe(hidden, minimum));
  return { sizes, scores: scores ?? new Set(cells.keys()) };
}

/** Hides the smallest other groups until what is hidden together is safe; ties go to the first. Null when nothing is left to hide. */
function complete(
  cells: readonly Cell[],
  primary: ReadonlySet<number>,
  leftOver: Cell,
  safe: (hidden: Cell, members: readonly Cell[]) => boolean,
): Set<number> | null {
  const hidden = new Set(primary);
  const others = [...cells.keys()]
    .filter((index) => !hidden.has(index) && total(cells[index]!.counts) > 0)
    .sort((a, b) => total(cells[a]!.counts) - total(cells[b]!.counts) || a - b);
  const told = (): boolean => {
    const members = [...hidden].map((index) => cells[index]!);
    const together = merged([leftOver, ...members]);
    const alone = hidden.size === 1 && total(leftOver.counts) === 0;
    return total(together.counts) > 0 && (alone || !safe(together, members));
  };
  while (told()) {
    const next = others.shift();
    if (next === undefined) return null;
    hidden.add(next);
  }
  return hidden;
}

/** Whether groups of 1 to minimum - 1 can only be as large as they are, because all are the smallest or the largest of these. */
function isEvident(sizes: readonly number[], sum: number, minimum: number): boolean {
  return sum === sizes.length || (sum === sizes.length * (minimum - 1) && sizes.every((n) => n < minimum));
}

/** Whether a score may be told: not everybody answered alike, and enough people are not named. */
function isSafe(cell: Cell, minimum: number): boolean {
  const n = total(cell.counts);
  if (n === 0) return true;
  const unnamed = n - cell.named;
  const alike = Object.values(cell.counts).some((count) => count === n);
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

function indexes(cells: readonly Cell[], test: (cell: Cell, index: number) => boolean): Set<number> {
  return new Set([...cells.keys()].filter((index) => test(cells[index]!, index)));
}
