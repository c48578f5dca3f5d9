import type { ShareImageSize } from '../../model/share-image.js';
import { composition, footer, header, innerSize } from './composition.js';
import type { ShareDrawing } from './drawing.js';
import type { BoxNode, ShareNode } from './nodes.js';
import { longestWord, shortenings } from './shorten.js';
import { shareSpecs } from './specs.js';
import { wordNode, wordsNode } from './words-node.js';

export type Measure = (node: ShareNode, width: number) => Promise<{ width: number; height: number }>;

/** Sets the words as large as there is room, shortens those that do not fit even when set small, and says where to read what no cut makes fit. */
export async function fitted(
  drawing: ShareDrawing,
  size: ShareImageSize,
  measure: Measure,
): Promise<BoxNode> {
  const { words: sizes } = shareSpecs[size];
  const least = sizes.at(-1)!;
  if (drawing.words === null) return composition(drawing, size, wordsNode(drawing, sizes[4]!, ''), false);
  const { text, lang } = drawing.words;
  const largest = await largestSize(drawing, size, measure);
  if (largest !== null) return composition(drawing, size, wordsNode(drawing, largest, text), false);
  const room = await roomFor(drawing, size, measure, true);
  const shorter = shortenings(text.slice(0, mostCharacters), lang ?? drawing.lang);
  const longest = await firstWhere(shorter, (words) => fits(drawing, least, words, room, measure));
  if (longest === null) return fitted({ ...drawing, words: null }, size, measure);
  return composition(drawing, size, wordsNode(drawing, least, longest), true);
}

/** The size at which the whole words fit; null where they are too long. */
async function largestSize(
  drawing: ShareDrawing,
  size: ShareImageSize,
  measure: Measure,
): Promise<number | null> {
  const words = drawing.words!.text;
  if (words.length > mostCharacters) return null;
  const { display, words: sizes } = shareSpecs[size];
  const room = await roomFor(drawing, size, measure, false);
  const lines = (fontSize: number): Room => ({ ...room, height: Math.min(room.height, fontSize * twoLines) });
  const largest =
    (await firstWhere(display, (fontSize) => fits(drawing, fontSize, words, lines(fontSize), measure))) ??
    (await firstWhere(sizes, (fontSize) => fits(drawing, fontSize, words, room, measure)));
  return largest === null ? null : unbroken(words, largest, [...display, ...sizes], room, measure);
}

/** Two lines of any script, in sizes. */
const twoLines = 3.3;
/** No size holds more than this, in any script. */
const mostCharacters = 1500;

async function fits(
  drawing: ShareDrawing,
  fontSize: number,
  words: string,
  room: Room,
  measure: Measure,
): Promise<boolean> {
  const { height } = await measure(wordsNode(drawing, fontSize, words), room.width);
  return height <= room.height;
}

interface Room {
  width: number;
  height: number;
}

/** What the header, the footer and the space around them leave for the words. */
async function roomFor(
  drawing: ShareDrawing,
  size: ShareImageSize,
  measure: Measure,
  cut: boolean,
): Promise<Room> {
  const spec = shareSpecs[size];
  const { width, height } = innerSize(size);
  const parts = [header(drawing, spec), footer(drawing, spec, cut)].map((node) =>
    measure(fullWidth(node, width), width),
  );
  return { width, height: (await Promise.all(parts)).reduce((left, part) => left - part.height, height) };
}

function fullWidth(node: BoxNode, width: number): BoxNode {
  return { ...node, style: { ...node.style, width } };
}

/** A size at which no word is broken, where there is one: a long word then decides. */
async function unbroken(
  words: string,
  largest: number,
  sizes: readonly number[],
  { width }: Room,
  measure: Measure,
): Promise<number> {
  const longest = longestWord(words);
  if (longest.length < 12) return largest;
  const taken = await measure(wordNode(largest, longest), width * 8);
  return sizes.find((size) => size <= largest && size * taken.width <= largest * width) ?? largest;
}

/** The first of a list from which on all hold, by halving; null where none does. */
async function firstWhere<Item>(
  list: readonly Item[],
  holds: (item: Item) => Promise<boolean>,
): Promise<Item | null> {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (await holds(list[middle]!)) to = middle;
    else from = middle + 1;
  }
  return list[from] ?? null;
}
