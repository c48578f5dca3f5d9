import type { WindowShape } from './hashing.js';
import { Rarity } from './rarity.js';
import type { Stream } from './stream.js';
import type { StringTable } from './string-table.js';
import { WindowIndex, type Standing } from './window-index.js';

/** From how many bytes on strings are looked for in which way. */
const shapes: readonly (WindowShape & { least: number })[] = [
  { least: 19, words: 4, step: 4 },
  { least: 11, words: 2, step: 4 },
  { least: 8, words: 2, step: 1 },
  { least: 4, words: 1, step: 1 },
];

/** Bytes below which nothing is looked for. */
export const shortest = shapes.at(-1)!.least;

/** Finds any of many strings in streams, in time that grows with the streams and hardly with the strings. */
export class StringIndex {
  readonly #indexes: readonly WindowIndex[];

  /** @param sample shows streams like those that will be searched */
  constructor(table: StringTable, sample: (show: (stream: Stream) => void) => void) {
    const groups = byShape(table);
    const rarities = new Map(groups.map(({ shape: { words } }) => [words, new Rarity(words, table.size)]));
    sample((stream) => rarities.forEach((rarity) => rarity.addOutput(stream)));
    this.#indexes = groups.map(
      ({ shape, strings }) => new WindowIndex(shape, strings, table, rarities.get(shape.words)!),
    );
  }

  search(stream: Stream, found: Standing): void {
    for (const index of this.#indexes) index.search(stream, found);
  }
}

function byShape(table: StringTable): { shape: WindowShape; strings: number[] }[] {
  const groups = shapes.map((shape) => ({ shape, strings: [] as number[] }));
  for (let string = 0; string < table.count; string++) {
    const length = table.length(string);
    groups.find(({ shape }) => length >= shape.least)?.strings.push(string);
  }
  return groups.filter(({ strings }) => strings.length > 0);
}
