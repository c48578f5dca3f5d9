import type { Encoding } from '../model/encoding.js';
import { CandorError, errorIssue } from '../model/issue.js';
import { byteOrderMark } from './byte-order-mark.js';
import { Misfit, utf16Decoder, utf8Decoder, windows1252Decoder, type Decode } from './encodings.js';
import type { FileBytes } from './file-bytes.js';
import { foreignKind, markupKind, unmarkedUtf16 } from './foreign-files.js';
import { misfitIssue } from './text-faults.js';
import { Lines } from './text-lines.js';
import { unreadable } from './unreadable.js';

/** A text file that may be read more than once. */
export interface TextSource {
  name: string;
  /** Where it lies; undefined for bytes that are in no file. */
  path: string | undefined;
  open(): Promise<FileBytes>;
  /** How its text is encoded; undefined for files that have no mapping. */
  encoding: Encoding | undefined;
}

/** The text of a file in UTF-8; `begin` is told at which of the file's bytes it begins, or -1 where the text is not in them. */
export async function* decodedText(
  source: TextSource,
  begin: (offset: number) => void,
): AsyncGenerator<Buffer> {
  try {
    yield* decoded(source, begin);
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    const line = (await linesBefore(source, Infinity)).count(error.text).line;
    throw new CandorError([misfitIssue({ file: source.name, line }, error, source.encoding)]);
  }
}

/** The line of an offset in the decoded text: the file is read again, for this is asked once at most. */
export async function lineOfText(source: TextSource, offset: number): Promise<number> {
  return (await linesBefore(source, offset)).line;
}

/** Counts as far as the file can be decoded. */
async function linesBefore(source: TextSource, offset: number): Promise<Lines> {
  const lines = new Lines();
  let left = offset;
  try {
    for await (const chunk of decoded(source, () => {})) {
      lines.count(left < chunk.length ? chunk.subarray(0, left) : chunk);
      left -= chunk.length;
      if (left <= 0) break;
    }
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
  }
  return lines;
}

async function* decoded(source: TextSource, begin: (offset: number) => void): AsyncGenerator<Buffer> {
  const { packed, start, chunks, close } = await source.open();
  try {
    await refuseForeign(source, start, packed);
    const { decode, mark } = decoderFor(source, start);
    begin(packed || mark === undefined ? -1 : mark);
    for await (const chunk of chunks) {
      const text = decode(chunk, false);
      if (text.length > 0) yield text;
    }
    const end = decode(Buffer.alloc(0), true);
    if (end.length > 0) yield end;
  } finally {
    await close();
  }
}

async function refuseForeign(
  { name, path, encoding }: TextSource,
  start: Buffer,
  packed: boolean,
): Promise<void> {
  const markup = encoding === undefined ? null : markupKind(start, name);
  const foreign = markup ?? (await foreignKind(start, name, packed ? undefined : path));
  if (foreign !== null) throw unreadable(name, foreign.what, foreign.remedy);
}

/** How to decode a file; `mark` is how long its byte order mark is, undefined where its bytes are not UTF-8. */
function decoderFor(
  { name, encoding = 'auto' }: TextSource,
  start: Buffer,
): { decode: Decode; mark?: number } {
  const marked = byteOrderMark(start);
  if (marked !== undefined && encoding !== 'auto' && encoding !== marked.encoding)
    throw misdeclared(
      name,
      `its mapping says "encoding": "${encoding}", but it begins with the byte order mark of ${marked.encoding.toUpperCase()}`,
      'Leave "encoding" out.',
    );
  const unmarked = encoding === 'auto' && marked === undefined ? unmarkedUtf16(start) : null;
  if (unmarked !== null)
    throw misdeclared(
      name,
      'this is UTF-16 without a byte order mark',
      `Write "encoding": "${unmarked}" into the mapping of this file, or save it again as "CSV UTF-8".`,
    );
  const known = marked?.encoding ?? encoding;
  const mark = marked?.bytes.length ?? 0;
  if (known === 'utf-16le' || known === 'utf-16be') return { decode: utf16Decoder(known, mark) };
  if (known === 'windows-1252') return { decode: windows1252Decoder() };
  return { decode: utf8Decoder(mark), mark };
}

function misdeclared(file: string, what: string, remedy: string): CandorError {
  return new CandorError([errorIssue('source-encoding', { file }, what, remedy)]);
}
