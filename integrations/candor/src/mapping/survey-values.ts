const most = 1_000;
const longest = 80;

/** A value with how many rows have it. */
export interface CountedValue {
  value: string;
  n: number;
}

/** Counts the values of one column: a thousand different ones, the start of each; of the others only how many rows have them. */
export class ValueCounts {
  blank = 0;
  /** Rows whose values are not kept apart. */
  others = 0;
  readonly #counts = new Map<string, CountedValue>();

  constructor(readonly limit = most) {}

  add(cell: string): void {
    const known = this.#counts.get(cell);
    if (known !== undefined) known.n++;
    else this.#addNew(cell);
  }

  /** Most frequent first. */
  list(): CountedValue[] {
    return [...this.#counts.values()].sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1));
  }

  #addNew(cell: string): void {
    const text = cell.trim();
    const value = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
    const known = this.#counts.get(value);
    if (value === '') this.blank++;
    else if (known !== undefined) known.n++;
    else if (this.#counts.size < this.limit) this.#counts.set(value, { value, n: 1 });
    else this.others++;
  }
}
