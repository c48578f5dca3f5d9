/** The cells of a row as they stand in a file of UTF-8, for what can be told from a few bytes without making a text of them. */
export interface RawCells {
  /** The bytes under the reader's hand. */
  readonly bytes: Uint8Array;
  /** Where a cell begins; -1 where its text is not just what its bytes say. */
  start(slot: number): number;
  /** Where it ends. */
  end(slot: number): number;
}
