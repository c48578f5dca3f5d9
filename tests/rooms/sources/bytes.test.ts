import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readText, readWhole } from '../../../integrations/candor/dist/sources/bytes.js';
import { temporaryFolder } from '../../helpers/temporary.js';

const chunk = 1 << 20;
const reading = async (content: string | Uint8Array): Promise<string> =>
  readWhole(join(temporaryFolder({ 'a.csv': content }), 'a.csv'), 'a.csv');

const notUtf8 = 'a.csv: this file is not in UTF-8';
const filler = Buffer.alloc(chunk, 'x');

test.each<[string, Uint8Array, string]>([
  [
    'UTF-16 from a spreadsheet',
    Buffer.from('\ufeffscore\n9\n', 'utf16le'),
    'a.csv: this file is UTF-16, which cannot be read yet',
  ],
  [
    'big-endian UTF-16',
    Buffer.from('\ufeffscore', 'utf16le').swap16(),
    'a.csv: this file is UTF-16, which cannot be read yet',
  ],
  [
    'UTF-16 without its mark',
    Buffer.from('score\n9\n', 'utf16le'),
    'a.csv: this is not a text file (it has NUL bytes)',
  ],
  [
    'a spreadsheet by another name',
    Buffer.from('PK\u0003\u0004...'),
    'a.csv: this is a spreadsheet or ZIP file, not text',
  ],
  ['Windows-1252', Buffer.from('score,comment\n9,na\u00efve\n', 'latin1'), notUtf8],
  ['NUL bytes', Buffer.from('score\n9\0\n'), 'a.csv: this is not a text file (it has NUL bytes)'],
  [
    'NUL bytes far behind',
    Buffer.concat([filler, Buffer.from('9\0')]),
    'a.csv: this is not a text file (it has NUL bytes)',
  ],
  ['a lone byte that is no text', Buffer.from([0xff]), notUtf8],
  ['a file cut inside a character', Buffer.from('score,comment\n9,caf\u00e9').subarray(0, -1), notUtf8],
  ['a large file whose last byte is no text', Buffer.concat([filler, Buffer.from([0x80])]), notUtf8],
])('%s is refused by name', async (_, content, message) => {
  await expect(reading(content)).rejects.toThrow(message);
});

test('a path that is missing or a folder is refused by name', async () => {
  const folder = temporaryFolder();
  await expect(readWhole(join(folder, 'none.csv'), 'none.csv')).rejects.toThrow(
    'none.csv: this file does not exist',
  );
  await expect(readWhole(folder, 'answers.csv')).rejects.toThrow('answers.csv: this is not a file');
});

test('a byte order mark is no part of the text, and an empty file is an empty text', async () => {
  expect(await reading('\ufeffscore')).toBe('score');
  expect(await reading('\ufeff')).toBe('');
  expect(await reading('')).toBe('');
});

test('chunks never cut a character, wherever it lies', async () => {
  for (let shift = 0; shift < 10; shift++) {
    const text = `${'x'.repeat(chunk - shift)}\u00e9\u20ac\u{1f44d}`;
    const path = join(temporaryFolder({ 'a.csv': text }), 'a.csv');
    const parts: string[] = [];
    for await (const part of readText(path, 'a.csv')) parts.push(part.toString('utf8'));
    expect(parts.join('')).toBe(text);
  }
});
