import { open, type FileHandle } from 'node:fs/promises';

/** A file in a ZIP file, with its size before it was packed. */
export interface ZipEntry {
  name: string;
  size: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endSize = 22;
const longestComment = 0xffff;
const longestDirectory = 16 << 20;

/** What a ZIP file says it holds, folders left out; nothing where its directory cannot be read. */
export async function zipEntries(path: string): Promise<ZipEntry[]> {
  return entriesIn(await opened(path, directoryOf));
}

/** The first bytes of a file; none where it cannot be read. */
export async function bytesOf(path: string, length: number): Promise<Buffer> {
  return opened(path, (file) => bytesAt(file, 0, length)).catch(() => Buffer.alloc(0));
}

async function opened<Value>(path: string, use: (file: FileHandle) => Promise<Value>): Promise<Value> {
  const file = await open(path, 'r');
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

async function directoryOf(file: FileHandle): Promise<Buffer> {
  const { size } = await file.stat();
  const tailSize = Math.min(size, endSize + longestComment);
  const tail = await bytesAt(file, size - tailSize, tailSize);
  for (let at = tail.length - endSize; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== endSignature) continue;
    const length = tail.readUInt32LE(at + 12);
    const start = size - tailSize + at - length;
    if (length <= longestDirectory && start >= 0) return bytesAt(file, start, length);
  }
  return Buffer.alloc(0);
}

function entriesIn(directory: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === entrySignature) {
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((field) =>
      directory.readUInt16LE(at + field),
    );
    const name = directory.toString('utf8', at + 46, at + 46 + nameSize!);
    if (!name.endsWith('/') && !name.startsWith('__MACOSX/'))
      entries.push({ name, size: directory.readUInt32LE(at + 24) });
    at += 46 + nameSize! + extraSize! + commentSize!;
  }
  return entries;
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}
