import type { RawCells } from '../model/raw-cells.js';

/** What a mapper needs of a row. */
export interface MappableRow {
  readonly line: number;
  /** Its bytes, where the source has them. */
  readonly raw?: RawCells | undefined;
  text(slot: number): string;
  /** Where a cell begins, if that is known. */
  at?(slot: number): { line: number; character: number };
}
