import type { Encoding } from '../model/encoding.js';
import { byteOrderMark } from './byte-order-mark.js';
import { bytesOf } from './zip-contents.js';

const names: Record<Exclude<Encoding, 'auto'>, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252',
};

/** How a file's text is encoded, for people: as declared, else by its first bytes; what those do not tell is read as UTF-8. A file that cannot be opened is not known. */
export async function encodingOf(path: string, declared: Encoding): Promise<string> {
  if (declared !== 'auto') return names[declared];
  const start = await bytesOf(path, 4).catch(() => undefined);
  if (start === undefined) return 'not known';
  const marked = byteOrderMark(start)?.encoding;
  if (marked !== undefined) return marked === 'utf-8' ? 'UTF-8 with a byte order mark' : names[marked];
  if (start.indexOf('\x1f\x8b', 'latin1') === 0) return 'gzip';
  return start.toString('latin1') === 'PK\x03\x04' ? 'a spreadsheet or ZIP file' : 'UTF-8';
}
