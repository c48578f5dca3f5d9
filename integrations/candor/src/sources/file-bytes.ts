import { open, type FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CandorError } from '../model/issue.js';
import { unreadable } from './unreadable.js';

const chunkSize = 1 << 20;
/** As much as every mark that tells files apart needs. */
const startSize = 4096;

/** The bytes of a file; of one packed with gzip those that were packed. */
export interface FileBytes {
  packed: boolean;
  /** At least the first 4 KiB, or the whole of a shorter file. */
  start: Buffer;
  /** All of them, `start` included. A chunk is written over once the next is asked for. */
  chunks: AsyncGenerator<Buffer>;
  /** Lets the file go, whether or not its chunks were read. */
  close(): Promise<void>;
}

/** Opens a file and looks at its start. Throws a CandorError where it cannot be read to its end. */
export async function openBytes(path: string, name: string): Promise<FileBytes> {
  const raw = rawChunks(path, name);
  const plain = await begun(raw);
  if (!isPacked(plain.start)) return { packed: false, ...plain };
  const inside = await begun(unpacked(plain.chunks, name));
  if (!isPacked(inside.start)) return { packed: true, ...inside };
  await inside.close();
  throw unreadable(name, 'this file was packed with gzip twice', 'Unpack it once.');
}

function isPacked(start: Buffer): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** Takes chunks until the start of the file is known, and hands them over again. */
export async function begun(chunks: AsyncGenerator<Buffer>): Promise<Omit<FileBytes, 'packed'>> {
  const taken: Buffer[] = [];
  let size = 0;
  while (size < startSize) {
    const next = await chunks.next();
    if (next.done) break;
    taken.push(next.value.length < startSize ? Buffer.from(next.value) : next.value);
    size += next.value.length;
  }
  async function* all(): AsyncGenerator<Buffer> {
    yield* taken;
    yield* chunks;
  }
  const close = async (): Promise<void> => void (await chunks.return(undefined));
  return { start: taken.length === 1 ? taken[0]! : Buffer.concat(taken), chunks: all(), close };
}

/**
 * Fills two buffers in turn, one while the other is looked at: a new one for each chunk would take memory until a collection of garbage
 * comes by.
 */
async function* rawChunks(path: string, name: string): AsyncGenerator<Buffer> {
  const file = await openFile(path, name);
  const [first, second] = [Buffer.allocUnsafe(chunkSize), Buffer.allocUnsafe(chunkSize)];
  let read = 0;
  let reading = file.read(first, 0, chunkSize, read);
  try {
    const { size } = await file.stat();
    for (;;) {
      const { bytesRead, buffer } = await reading;
      if (bytesRead === 0) break;
      read += bytesRead;
      reading = file.read(buffer === first ? second : first, 0, chunkSize, read);
      yield buffer.subarray(0, bytesRead);
    }
    if (read !== size)
      throw unreadable(name, `changed while it was read (${read} of ${size} bytes)`, 'Build again.');
  } finally {
    await reading.catch(() => undefined);
    await file.close();
  }
}

async function openFile(path: string, name: string): Promise<FileHandle> {
  try {
    const file = await open(path, 'r');
    if ((await file.stat()).isFile()) return file;
    await file.close();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT')
      throw unreadable(name, 'this file does not exist', 'Check the path, or remove the source.');
    throw unreadable(name, `this file cannot be read (${code})`, 'Check its permissions.');
  }
  throw unreadable(name, 'this is not a file', 'Give the path of a file.');
}

/** Unpacks as fast as it is asked: however much is in a file, little of it lies in memory. */
async function* unpacked(chunks: AsyncGenerator<Buffer>, name: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize });
  pipeline(Readable.from(copies(chunks)), gunzip, () => {});
  try {
    for await (const chunk of gunzip) yield chunk as Buffer;
  } catch (error) {
    if (error instanceof CandorError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const what = code === 'Z_BUF_ERROR' ? 'is cut short' : `is damaged (${message})`;
    throw unreadable(name, `this gzip file ${what}`, 'Download or copy it again.');
  } finally {
    gunzip.destroy();
  }
}

/** For what reads ahead. */
async function* copies(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}
