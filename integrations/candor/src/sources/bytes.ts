import type { Encoding } from '../model/encoding.js';
import type { Issue } from '../model/issue.js';
import { decodedText, type TextSource } from './decoded-text.js';
import { begun, openBytes } from './file-bytes.js';
import { mended, searched } from './twice-encoded.js';
import { unreadable } from './unreadable.js';

/** What is declared of the text of a file of answers. */
export interface TextOpening {
  encoding: Encoding;
  repair?: 'mojibake' | undefined;
}

/** The text of a file in UTF-8 without its byte order mark, in chunks that never cut a character; each may be written over once the next is asked for. */
export interface Text extends AsyncIterable<Buffer> {
  /** Where in the file the text begins, once its first chunk is there; -1 where the text does not lie in the file as it is. */
  readonly begins?: number;
}

type Report = (issue: Issue) => void;

/** Reads a text file, also one packed with gzip; a file of answers has an `opening`. Throws unless all of it is text. */
export function readText(path: string, name: string, opening?: TextOpening, report?: Report): Text {
  return textOf(
    { name, path, open: () => openBytes(path, name), encoding: opening?.encoding },
    opening,
    report,
  );
}

/** Reads text whose bytes come in these chunks, each time they are asked for. */
export function readChunkedText(
  chunks: () => AsyncGenerator<Buffer>,
  name: string,
  opening: TextOpening,
  report?: Report,
): Text {
  const open = async () => ({ packed: false, ...(await begun(chunks())) });
  return textOf({ name, path: undefined, open, encoding: opening.encoding }, opening, report);
}

function textOf(source: TextSource, opening: TextOpening | undefined, report: Report = () => {}): Text {
  let begins = -1;
  const decoded = decodedText(source, (offset) => {
    begins = opening?.repair === undefined ? offset : -1;
  });
  const chunks =
    opening === undefined
      ? decoded
      : (opening.repair === 'mojibake' ? mended : searched)(decoded, source, report);
  return {
    [Symbol.asyncIterator]: () => chunks,
    get begins() {
      return begins;
    },
  };
}

const longestDocument = 256 << 20;

/** The whole of a text file of at most 256 MiB. */
export async function readWhole(
  path: string,
  name: string,
  opening?: TextOpening,
  report?: Report,
): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of readText(path, name, opening, report)) {
    size += chunk.length;
    if (size > longestDocument) throw tooLong(name);
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks).toString('utf8');
}

function tooLong(name: string): Error {
  const what = 'this file has more than 256 MiB of text, which is the most that is read as one document';
  return unreadable(name, what, 'Export it as CSV or JSON Lines, which are read row by row, or in parts.');
}
