import { createHash, type Hash } from 'node:crypto';
import { closeSync, createReadStream, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { StringDecoder } from 'node:string_decoder';

const batch = 1 << 16;
/** What JSON writes otherwise than it is. */
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;

/** Stands in an index in place of the offset of a row that became no response. */
export const unmappedRow = -2;

/** Writes down where each response begins in its file: a line of id and offset each. */
export class RowIndexFile {
  #file: number | null = null;
  #hash: Hash = createHash('sha256');
  #lines = '';

  constructor(readonly path: string) {}

  /** Begins anew. */
  begin(): void {
    this.drop();
    mkdirSync(dirname(this.path), { recursive: true });
    this.#file = openSync(this.#part, 'w', 0o600);
    this.#hash = createHash('sha256');
  }

  note(id: string, offset: number): void {
    this.#lines += `${offset}\t${escaped.test(id) ? JSON.stringify(id) : `"${id}"`}\n`;
    if (this.#lines.length > batch) this.#write();
  }

  /** Puts it in the place of the former; gives its digest. */
  end(): string {
    this.#write();
    closeSync(this.#file!);
    this.#file = null;
    renameSync(this.#part, this.path);
    return this.#hash.digest('hex');
  }

  /** Leaves the former as it is. */
  drop(): void {
    if (this.#file === null) return;
    closeSync(this.#file);
    this.#file = null;
    this.#lines = '';
    rmSync(this.#part, { force: true });
  }

  get #part(): string {
    return `${this.path}.${process.pid}`;
  }

  #write(): void {
    const bytes = Buffer.from(this.#lines);
    this.#hash.update(bytes);
    writeSync(this.#file!, bytes);
    this.#lines = '';
  }
}

/** Hands over every id and offset of an index. False when it is not, byte for byte, the one that was written: then nothing of it counts. */
export async function readRowIndex(
  path: string,
  digest: string,
  take: (id: string, offset: number) => void,
): Promise<boolean> {
  const hash = createHash('sha256');
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 })) {
      hash.update(bytes as Buffer);
      const lines = (rest + decoder.write(bytes as Buffer)).split('\n');
      rest = lines.pop()!;
      for (const line of lines) takeLine(line, take);
    }
  } catch {
    return false;
  }
  return hash.digest('hex') === digest;
}

/** Hardly any id has characters that JSON escapes. */
function takeLine(line: string, take: (id: string, offset: number) => void): void {
  const tab = line.indexOf('\t');
  const quoted = line.slice(tab + 1);
  const id = quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
  take(id, Number(line.slice(0, tab)));
}
