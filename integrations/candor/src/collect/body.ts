/** Most bytes a post may have, and most milliseconds it may take. Forms write most bytes of most scripts as three. */
export const bodyLimits = { bytes: 16 * 1024, formBytes: 48 * 1024, milliseconds: 10_000 } as const;

export type Body = { text: string } | { refused: 'size' | 'slow' | 'encoding' | 'broken' };

/** Reads a post, never more of it than is allowed and never for longer; text that is not UTF-8 is refused, not repaired. */
export async function readBody(request: Request, most: number = bodyLimits.bytes): Promise<Body> {
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
  }, bodyLimits.milliseconds);
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
