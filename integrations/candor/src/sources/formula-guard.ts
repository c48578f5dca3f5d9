const guarded = /^'[=+\-@\t\r]/;

/** A cell without the apostrophe that its tool wrote in front so that no spreadsheet takes it for a formula. */
export function unguarded(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}
