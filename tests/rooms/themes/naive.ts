/** A matcher without cleverness, for comments of a small alphabet: folds by a table, splits, then tries every phrase at every word. */
export interface NaiveTheme {
  patterns: string[];
  exclude: string[];
}

const table: Record<string, string> = {
  A: 'a',
  É: 'e',
  é: 'e',
  '\u0301': '',
  '\u00ad': '',
  ß: 'ss',
  ẞ: 'ss',
  S: 's',
  ς: 'σ',
  Σ: 'σ',
  ﬁ: 'fi',
  '’': "'",
  '𝐚': 'a',
};
export const letters = [
  'a',
  'b',
  's',
  'l',
  'e',
  'σ',
  'か',
  'が',
  '修',
  'ก',
  '1',
  ...Object.keys(table).slice(0, 11),
];
export const signs = ["'", '’', ' ', '\n', '-', '.', ',', '🚲', '*', '𝐚'];

const spaceless = /[かが修ก]/;

function naiveFold(text: string): string {
  return [...text].map((char) => table[char] ?? char).join('');
}

interface Word {
  word: string;
  /** Whether a sentence or a part of one ends before it. */
  breaks: boolean;
}

function naiveWords(text: string): Word[] {
  const folded = naiveFold(text);
  const words: Word[] = [];
  let end = 0;
  let before = '';
  for (const { 0: chunk, index } of folded.matchAll(/[かが修ก]|[abseflqiσ1]+(?:'[abseflqiσ1]+)*/g)) {
    const gap = folded.slice(end, index);
    const isBroken = /[.,]/.test(gap) && (/\s/.test(gap) || spaceless.test(before + chunk));
    naiveParts(chunk).forEach((word, at) => words.push({ word, breaks: at === 0 && isBroken }));
    end = index + chunk.length;
    before = chunk;
  }
  return words;
}

function naiveParts(chunk: string): string[] {
  const [first = '', ...rest] = chunk.split("'");
  const parts = [first];
  for (const part of rest) {
    const last = parts.at(-1)!;
    if (last === 'l' || last === 's' || part === 's') parts.push(part);
    else parts[parts.length - 1] = `${last}'${part}`;
  }
  return parts;
}

function occurrences(pattern: string, words: readonly Word[]): [number, number][] {
  const opens = pattern.endsWith('*');
  const wanted = naiveWords(pattern).map(({ word }) => word);
  return words.flatMap((_, from): [number, number][] => {
    const to = from + wanted.length - 1;
    const fits = wanted.every((part, at) => {
      const found = words[from + at];
      if (found === undefined || (at > 0 && found.breaks)) return false;
      return opens && at === wanted.length - 1 ? found.word.startsWith(part) : found.word === part;
    });
    return fits ? [[from, to]] : [];
  });
}

/** Positions of the themes a comment is about. */
export function naiveMatch(themes: readonly NaiveTheme[], comment: string): number[] {
  const words = naiveWords(comment);
  return themes.flatMap(({ patterns, exclude }, index) => {
    const excluded = exclude.flatMap((phrase) => occurrences(phrase, words));
    const counts = patterns
      .flatMap((pattern) => occurrences(pattern, words))
      .some(([from, to]) => excluded.every(([a, b]) => to < a || b < from));
    return counts ? [index] : [];
  });
}
