import { scriptOf } from './words-node.js';

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uff00-\uffef\u3000-\u303f]/u;

/** About how wide a text is on one line, in font sizes. Measuring is exact, and slower. */
export function roughWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += character === ' ' ? 0.26 : character < '\u1100' ? 0.56 : wide.test(character) ? 1 : 0.6;
  return width;
}

/** About how high a text becomes in lines of a width. */
export function roughHeight(text: string, size: number, width: number): number {
  const lines = text.split('\n').map((paragraph) => Math.ceil((roughWidth(paragraph) * size * 0.97) / width));
  return (
    lines.reduce((sum, count) => sum + count, 0) * size * scriptOf(text).lineHeight +
    (lines.length - 1) * size * 0.5
  );
}

/** Where in a list all from there on hold; its length where none does. */
export function guessWhere<Item>(list: readonly Item[], holds: (item: Item) => boolean): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(list[middle]!)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The first of a list from which on all hold, found from a guess outwards; null where none does. */
export async function firstWhere<Item>(
  list: readonly Item[],
  holds: (item: Item) => Promise<boolean>,
  guess: number,
): Promise<Item | null> {
  let [failing, holding] = [-1, list.length];
  const probe = async (at: number): Promise<void> => {
    if (await holds(list[at]!)) holding = at;
    else failing = at;
  };
  if (list.length > 0) await probe(Math.min(guess, list.length - 1));
  const up = holding === list.length;
  for (let step = 1; holding - failing > 1; step *= 2) {
    const next =
      up && holding === list.length
        ? failing + step
        : !up && failing === -1
          ? holding - step
          : (failing + holding) >> 1;
    await probe(Math.min(Math.max(next, failing + 1), holding - 1));
  }
  return list[holding] ?? null;
}
