import type { Question } from '../model/form.js';
import type { BodyKind } from './guards.js';

const kibibyte = 1024;
/** Most milliseconds a post may take to arrive. */
const longest = 10_000;

/** Most bytes of a post: 16 KiB, and in a form, which writes a character of most scripts as nine to twelve bytes, room for every text at its longest. */
export function bodyLimit(kind: BodyKind, questions: readonly Pick<Question, 'kind'>[]): number {
  if (kind === 'json') return 16 * kibibyte + 8 * kibibyte * textsOf(questions);
  return 48 * kibibyte + 24 * kibibyte * textsOf(questions);
}

function textsOf(questions: readonly Pick<Question, 'kind'>[]): number {
  return questions.filter(({ kind }) => kind === 'text').length;
}

export type Body = { text: string } | { refused: 'size' | 'slow' | 'encoding' | 'broken' };

/** Reads a post, never more of it than is allowed and never for longer; text that is not UTF-8 is refused, not repaired. */
export async function readBody(request: Request, most = 16 * kibibyte): Promise<Body> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (!(declared <= most)) return { refused: 'size' };
  if (request.body === null) return { text: '' };
  const read = await readCapped(request.body.getReader(), most);
  if (!(read instanceof Uint8Array)) return { refused: read };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(read) };
  } catch {
    return { refused: 'encoding' };
  }
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

async function readCapped(reader: Reader, most: number): Promise<Uint8Array | 'size' | 'slow' | 'broken'> {
  let slow = false;
  const timer = setTimeout(() => {
    slow = true;
    void reader.cancel().catch(() => undefined);
  }, longest);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.byteLength;
      if (size > most) {
        void reader.cancel().catch(() => undefined);
        return 'size';
      }
      chunks.push(next.value);
    }
    return slow ? 'slow' : Buffer.concat(chunks);
  } catch {
    return 'broken';
  } finally {
    clearTimeout(timer);
  }
}
