import { foldOutput, isEscapedTwice, resolved, fold } from './fold.js';

/** An emitted file, folded. */
export interface EmittedText {
  name: string;
  text: string;
  /** All runs of characters that have not stood in a file before, with others around them; without this it is all new. */
  fresh?: readonly string[];
}

/** A stretch of markup that has been folded: its first and last characters, or all of a short one. */
interface Known {
  start: string;
  end: string;
  number: number;
  isEscapedTwice: boolean;
}

/** One less than the longest run of characters that is looked for. */
const reach = 24;
/** Two numbers below it make one that is exact. */
const chunksAtMost = 2 ** 26;
/** Bytes of a chunk worth remembering. */
const shortest = 64;
const lessThan = '<'.charCodeAt(0);
const [base, otherBase] = [0x01000193, 0x85ebca6b];

/** Folds the text files of an output. */
export function foldPages(texts: readonly { name: string; bytes: Buffer }[]): EmittedText[] {
  const pages = new FoldedPages();
  return texts.map(({ name, bytes }) => pages.add(name, bytes));
}

/**
 * Folds the files of an output one after the other. Pages of one site are mostly alike, so what has stood in one of them before is
 * known by a hash of its bytes and neither read nor folded again.
 */
export class FoldedPages {
  readonly #chunks = new Map<number, Known>();
  /** Which chunks have followed each other: the number of the first times `chunksAtMost`, and that of the second. */
  readonly #meetings = new Set<number>();

  add(name: string, bytes: Buffer): EmittedText {
    const whole = once(() => foldOutput(bytes.toString('utf8')));
    return {
      name,
      get text() {
        return whole();
      },
      fresh: this.#freshOf(bytes) ?? [whole()],
    };
  }

  /** Each chunk that is new, and what is new where two meet; null for a file that has to be folded as a whole. */
  #freshOf(bytes: Buffer): string[] | null {
    const fresh: string[] = [];
    let before = '';
    let last: Known | undefined;
    let isWhole = false;
    eachChunk(bytes, (hash, from, to) => {
      const known = this.#chunks.get(hash);
      const chunk =
        known ?? this.#learn(hash, bytes.toString('utf8', from, to), (text) => fresh.push(before + text));
      isWhole ||= chunk.isEscapedTwice;
      if (known !== undefined && !this.#haveMet(last, known)) fresh.push(before + known.start);
      before = chunk.end.length < reach ? (before + chunk.end).slice(-reach) : chunk.end;
      last = chunk;
    });
    return isWhole ? null : fresh;
  }

  #learn(hash: number, raw: string, tell: (text: string) => void): Known {
    const shown = resolved(raw);
    const text = fold(shown);
    tell(text);
    const ends = { start: text.slice(0, reach), end: text.slice(-reach) };
    const chunk = { ...ends, number: this.#chunks.size, isEscapedTwice: isEscapedTwice(shown) };
    this.#chunks.set(hash, chunk);
    return chunk;
  }

  /** Whether a chunk has come after another one before. A short one tells too little of what came before it. */
  #haveMet(last: Known | undefined, chunk: Known): boolean {
    if (last === undefined || last.end.length < reach) return false;
    const meeting = last.number * chunksAtMost + chunk.number;
    if (this.#meetings.has(meeting)) return true;
    this.#meetings.add(meeting);
    return false;
  }
}

/**
 * Cuts a file before some of its tags. Where is told from the tag before alone, so that the same markup is cut in the same places
 * whatever stands around it.
 */
function eachChunk(bytes: Buffer, visit: (hash: number, from: number, to: number) => void): void {
  let from = 0;
  let [one, other, tag] = [0, 0, 0];
  const cut = (to: number): void => {
    visit((one >>> 0) * 2 ** 21 + (other >>> 11), from, to);
    from = to;
    one = other = 0;
  };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === lessThan) {
      if ((tag & 0x300) === 0 && at - from >= shortest) cut(at);
      tag = 0;
    }
    tag = Math.imul(tag ^ byte, base);
    one = Math.imul(one ^ byte, base);
    other = Math.imul(other + byte, otherBase);
  }
  if (bytes.length > from) cut(bytes.length);
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
