import { fold } from './fold.js';
import { stopWordsOf } from './stop-words.js';
import { WordCursor } from './words.js';

/** A word or a phrase of two, and in how many comments it stands. */
export interface Term {
  term: string;
  comments: number;
}

const remembered = 200_000;
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Counts the words, and the phrases of two, that comments have; stop words, single letters and numbers are left out. */
export class Terms {
  readonly #words = new Map<string, number>();
  readonly #phrases = new Map<string, number>();

  add(comment: string, language: string): void {
    const stop = stopWordsOf(language);
    const words = new Set<string>();
    const phrases = new Set<string>();
    let before = '';
    for (const { word, breaks } of spokenWords(fold(comment))) {
      const telling = isTelling(word) && !stop.has(word);
      if (telling) words.add(word);
      if (telling && before !== '' && !breaks) phrases.add(`${before} ${word}`);
      before = telling ? word : '';
    }
    count(this.#words, words);
    count(this.#phrases, phrases);
  }

  /** The words that stand in most comments, in two at least. */
  words(limit: number): Term[] {
    return most(this.#words, limit);
  }

  phrases(limit: number): Term[] {
    return most(this.#phrases, limit);
  }
}

function isTelling(word: string): boolean {
  return /\p{Script=Han}/u.test(word) || (word.length > 1 && /\p{L}/u.test(word));
}

/** Words as a reader would count them: runs of letters without spaces are parted by the dictionary of Intl. */
function* spokenWords(text: string): Generator<{ word: string; breaks: boolean }> {
  const cursor = new WordCursor().over(text, true);
  let more = cursor.next();
  while (more) {
    const { start, breaks, alone } = cursor;
    let { end } = cursor;
    more = cursor.next();
    for (; alone && more && cursor.alone && cursor.start === end; more = cursor.next()) end = cursor.end;
    const run = text.slice(start, end);
    if (!alone) yield { word: run, breaks };
    else
      for (const { segment, index } of segmenter.segment(run))
        yield { word: segment, breaks: breaks && index === 0 };
  }
}

function count(counts: Map<string, number>, terms: ReadonlySet<string>): void {
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  if (counts.size <= remembered) return;
  // What was said once in so many comments is not frequent; without this, memory would follow the number of comments.
  for (const [term, n] of counts) if (n === 1) counts.delete(term);
}

function most(counts: ReadonlyMap<string, number>, limit: number): Term[] {
  return [...counts]
    .filter(([, comments]) => comments > 1)
    .map(([term, comments]) => ({ term, comments }))
    .sort((a, b) => b.comments - a.comments || (a.term < b.term ? -1 : 1))
    .slice(0, limit);
}
