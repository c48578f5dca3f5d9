import { open } from 'node:fs/promises';
import type { Encoding } from '../model/encoding.js';

const marks: [mark: string, encoding: string][] = [
  ['efbbbf', 'UTF-8 with a byte order mark'],
  ['fffe', 'UTF-16 (little-endian)'],
  ['feff', 'UTF-16 (big-endian)'],
  ['1f8b', 'gzip'],
  ['504b0304', 'a spreadsheet or ZIP file'],
];
const names: Record<Exclude<Encoding, 'auto'>, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252',
};

/** How a file's text is encoded, for people: as declared, else by its first bytes; what those do not tell is read as UTF-8. A file that cannot be opened is not known. */
export async function encodingOf(path: string, declared: Encoding): Promise<string> {
  if (declared !== 'auto') return names[declared];
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return 'not known';
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const start = buffer.toString('hex', 0, bytesRead);
    return marks.find(([mark]) => start.startsWith(mark))?.[1] ?? 'UTF-8';
  } finally {
    await file.close();
  }
}
