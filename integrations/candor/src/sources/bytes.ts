import { isUtf8 } from 'node:buffer';
import { open, type FileHandle } from 'node:fs/promises';
import { CandorError, errorIssue } from '../model/issue.js';

const chunkSize = 1 << 20;
const saveAs = 'Save it again as "CSV UTF-8" (or JSON in UTF-8).';

/** The text of a file in UTF-8 without its byte order mark, in chunks that never cut a character. */
export interface Text extends AsyncIterable<Buffer> {
  /** Where in the file the text begins, once its first chunk is there; -1 where the text does not lie in the file as it is. */
  readonly begins?: number;
}

/** Reads a text file. Throws unless all of it is text. */
export function readText(path: string, name: string): Text {
  let begins = 0;
  const chunks = textChunks(path, name, (offset) => (begins = offset));
  return {
    [Symbol.asyncIterator]: () => chunks,
    get begins() {
      return begins;
    },
  };
}

async function* textChunks(
  path: string,
  name: string,
  begin: (offset: number) => void,
): AsyncGenerator<Buffer> {
  const file = await openFile(path, name);
  try {
    const { size } = await file.stat();
    let read = 0;
    let rest: Buffer = Buffer.alloc(0);
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkSize + rest.length);
      rest.copy(chunk);
      const { bytesRead } = await file.read(chunk, rest.length, chunkSize, read);
      const bytes = chunk.subarray(0, rest.length + bytesRead);
      const last = bytesRead === 0;
      const whole = last ? bytes.length : wholeCharacters(bytes);
      const text = bytes.subarray(0, whole);
      assertText(text, name, read === 0);
      const mark = read === 0 && hasMark(text) ? 3 : 0;
      if (mark > 0) begin(mark);
      if (text.length > 0) yield text.subarray(mark);
      read += bytesRead;
      if (last) break;
      rest = bytes.subarray(whole);
    }
    if (read !== size) fail(name, `changed while it was read (${read} of ${size} bytes)`, 'Build again.');
  } finally {
    await file.close();
  }
}

/** The whole of a text file. */
export async function readWhole(path: string, name: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of readText(path, name)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function openFile(path: string, name: string): Promise<FileHandle> {
  try {
    const file = await open(path, 'r');
    if ((await file.stat()).isFile()) return file;
    await file.close();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') fail(name, 'this file does not exist', 'Check the path, or remove the source.');
    fail(name, `this file cannot be read (${code})`, 'Check its permissions.');
  }
  return fail(name, 'this is not a file', 'Give the path of a file.');
}

function wholeCharacters(bytes: Buffer): number {
  let end = bytes.length;
  for (let back = 1; back <= 4 && back <= end; back++) {
    const byte = bytes[end - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      if (needed > back) end -= back;
      break;
    }
  }
  return end;
}

function assertText(bytes: Buffer, name: string, atStart: boolean): void {
  const start = atStart ? bytes.toString('latin1', 0, 4) : '';
  if (/^(?:\xfe\xff|\xff\xfe)/.test(start))
    fail(name, 'this file is UTF-16, which cannot be read yet', saveAs);
  if (start === 'PK\u0003\u0004') fail(name, 'this is a spreadsheet or ZIP file, not text', saveAs);
  if (bytes.includes(0)) fail(name, 'this is not a text file (it has NUL bytes)', saveAs);
  if (!isUtf8(bytes)) fail(name, 'this file is not in UTF-8', saveAs);
}

function hasMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function fail(name: string, what: string, remedy: string): never {
  throw new CandorError([errorIssue('source-unreadable', { file: name }, what, remedy)]);
}
