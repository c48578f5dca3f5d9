/** A text and whose it is. */
interface Told {
  id: string;
  text: string;
}

/** Of texts that share words with another, the one that shares most; null where none does. */
export function nearestWords(text: string, all: readonly Told[]): Told | null {
  const wanted = wordsIn(text);
  let [nearest, most]: [Told | null, number] = [null, 0];
  for (const told of all) {
    const words = wordsIn(told.text);
    const shared = [...wanted].filter((word) => words.has(word)).length;
    const likeness = shared / Math.max(wanted.size, words.size);
    if (likeness > most) [nearest, most] = [told, likeness];
  }
  return nearest;
}

function wordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
