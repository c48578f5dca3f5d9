import type { RawCells } from '../../model/raw-cells.js';

/** Where private words stand in the rows of a source; -1 where it has none. */
export interface WordSlots extends Readonly<
  Record<'email' | 'person' | 'name' | 'comment' | 'picture', number>
> {
  /** Columns that are dropped, as they may tell where somebody can be reached. */
  readonly hidden: readonly number[];
}

/** A row of a source, of which only its words matter. */
export interface WordRow {
  readonly raw?: RawCells | undefined;
  text(slot: number): string;
}
