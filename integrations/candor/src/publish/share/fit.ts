import type { ShareImageSize } from '../../model/share-image.js';
import { longestWord, shortenings } from '../shorten.js';
import { composition, footer, header, innerSize } from './composition.js';
import type { ShareDrawing } from './drawing.js';
import { firstWhere, guessWhere, roughHeight, roughWidth } from './guess.js';
import { box, type BoxNode, type ShareNode } from './nodes.js';
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
  if (drawing.words === null) return withoutWords(drawing, size, measure);
  const { text } = drawing.words;
  const largest = await largestSize(drawing, text, size, measure);
  if (largest !== null) return composition(drawing, size, wordsNode(drawing, largest, text), false);
  const shorter = await longestThatFits(drawing, text, size, measure);
  if (shorter === null) return fitted({ ...drawing, words: null }, size, measure);
  return composition(drawing, size, wordsNode(drawing, least, shorter), true);
}

/** Where the words are to be read, smaller where that is a long address. */
async function withoutWords(drawing: ShareDrawing, size: ShareImageSize, measure: Measure): Promise<BoxNode> {
  const sizes = shareSpecs[size].words.slice(4);
  const { width, height } = await roomFor(drawing, size, measure, false);
  const fits = async (fontSize: number): Promise<boolean> =>
    (await measure(wordsNode(drawing, fontSize, ''), width)).height <= height;
  const largest = (await firstWhere(sizes, fits, 0)) ?? sizes.at(-1)!;
  return composition(drawing, size, wordsNode(drawing, largest, ''), false);
}

/** The size at which the whole words fit; null where they are too long. */
async function largestSize(
  drawing: ShareDrawing,
  words: string,
  size: ShareImageSize,
  measure: Measure,
): Promise<number | null> {
  const { display, words: others } = shareSpecs[size];
  const room = await roomFor(drawing, size, measure, false);
  if (roughHeight(words, others.at(-1)!, room.width) > room.height * 2) return null;
  const sizes = [...display, ...others];
  const roomAt = (fontSize: number): number =>
    display.includes(fontSize) ? Math.min(room.height, fontSize * twoLines) : room.height;
  const guess = guessWhere(sizes, (fontSize) => roughHeight(words, fontSize, room.width) <= roomAt(fontSize));
  /** Height in sizes, which only grows with the size: the lines become no fewer. */
  let least = 0;
  const fits = async (fontSize: number): Promise<boolean> => {
    if (least * fontSize > roomAt(fontSize)) return false;
    const { height } = await measure(wordsNode(drawing, fontSize, words), room.width);
    if (height > roomAt(fontSize)) return false;
    least = height / fontSize;
    return true;
  };
  const largest = await firstWhere(sizes, fits, guess);
  return largest === null ? null : unbroken(words, largest, sizes, room, measure);
}

/** As many of the words as fit at the smallest size; null where not even the first do. */
async function longestThatFits(
  drawing: ShareDrawing,
  words: string,
  size: ShareImageSize,
  measure: Measure,
): Promise<string | null> {
  const least = shareSpecs[size].words.at(-1)!;
  const { width, height } = await roomFor(drawing, size, measure, true);
  const shorter = [...shortenings(words.slice(0, mostCharacters))];
  const guess = guessWhere(shorter, (text) => roughHeight(text, least, width) <= height);
  const fits = async (text: string): Promise<boolean> =>
    (await measure(wordsNode(drawing, least, text), width)).height <= height;
  return firstWhere(shorter, fits, guess);
}

/** Two lines of any script, in sizes. */
const twoLines = 3.3;
/** No size holds more than this, in any script. */
const mostCharacters = 1500;

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
  const parts = [header(drawing, spec), footer(drawing, spec, cut)];
  const taken = await measure(box({ flexDirection: 'column', width }, parts), width);
  return { width, height: height - taken.height };
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
  if (roughWidth(longest) * largest < width * 0.8) return largest;
  const taken = await measure(wordNode(largest, longest), width * 8);
  return sizes.find((size) => size <= largest && size * taken.width <= largest * width) ?? largest;
}
