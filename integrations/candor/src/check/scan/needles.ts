import type { WindowShape } from './hashing.js';
import { phonesOf, searchPhones, tailDigits, type Phones } from './phone-index.js';
import { Rarity } from './rarity.js';
import { sharedBytes } from './shared.js';
import type { Stream } from './stream.js';
import { lengthOf, type StringTable, type Strings } from './string-table.js';
import { searchWindows, windowsOf, type Windows } from './window-index.js';

/** From how many bytes on strings are looked for in which way. */
const shapes: readonly (WindowShape & { least: number })[] = [
  { least: 19, words: 4, step: 4 },
  { least: 11, words: 2, step: 4 },
  { least: 8, words: 2, step: 1 },
  { least: 4, words: 1, step: 1 },
];

/** Bytes below which nothing is looked for. */
export const shortest = shapes.at(-1)!.least;

/** All that is looked for at once, in time that grows with the streams and hardly with the needles. Plain data, which a second thread can be given. */
export interface Needles {
  readonly strings: Strings;
  readonly windows: readonly Windows[];
  readonly phones: Phones;
  /** 1 for each that is looked for no more; nothing of it changes while two threads search. */
  readonly passed: Uint8Array;
}

/**
 * @param numbers digits of telephone numbers
 * @param sample shows streams like those that will be searched
 */
export function needlesOf(
  table: StringTable,
  numbers: readonly string[],
  sample: (show: (stream: Stream) => void) => void,
): Needles {
  const strings = table.shared();
  const groups = byShape(strings);
  const rarities = new Map(groups.map(({ shape: { words } }) => [words, new Rarity(words, table.size)]));
  sample((stream) => rarities.forEach((rarity) => rarity.addOutput(stream)));
  const windows = groups.map(({ shape, members }) =>
    windowsOf(shape, members, strings, rarities.get(shape.words)!),
  );
  const passed = sharedBytes(strings.ends.length + numbers.length);
  return { strings, windows, phones: phonesOf(numbers), passed };
}

/** Tells each needle that stands in a stream, and from where to where: strings by their number, telephone numbers as if they came behind them. */
export function searchNeedles(
  { strings, windows, phones, passed }: Needles,
  stream: Stream,
  found: (needle: number, from: number, to: number) => void,
): void {
  const tell = (needle: number, from: number, to: number): void => {
    if (passed[needle] === 0) found(needle, from, to);
  };
  for (const each of windows)
    searchWindows(each, strings, stream, (string, at) => tell(string, at, at + lengthOf(strings, string)));
  const count = strings.ends.length;
  if (phones.tails.length > 0)
    searchPhones(phones, stream, (phone, end) => tell(count + phone, end - tailDigits, end));
}

function byShape(strings: Strings): { shape: WindowShape; members: number[] }[] {
  const groups = shapes.map((shape) => ({ shape, members: [] as number[] }));
  for (let string = 0; string < strings.ends.length; string++) {
    const length = lengthOf(strings, string);
    groups.find(({ shape }) => length >= shape.least)?.members.push(string);
  }
  return groups.filter(({ members }) => members.length > 0);
}
