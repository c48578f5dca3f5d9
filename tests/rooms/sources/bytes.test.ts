import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readText, readWhole } from '../../../integrations/candor/dist/sources/bytes.js';
import { temporaryFolder } from '../../helpers/temporary.js';

const chunk = 1 << 20;
const reading = async (content: string | Uint8Array): Promise<string> =>
  readWhole(join(temporaryFolder({ 'a.csv': content }), 'a.csv'), 'a.csv');

const filler = Buffer.alloc(chunk, 'x');

test.each<[string, Uint8Array, string]>([
  [
    'UTF-16 without its mark',
    Buffer.from('score\n9\n', 'utf16le'),
    'a.csv: this is UTF-16 without a byte order mark',
  ],
  [
    'NUL bytes',
    Buffer.from('score\n9\0\n'),
    'a.csv:2: this is not a text file (it has NUL bytes, the first at byte offset 7)',
  ],
  [
    'NUL bytes far behind',
    Buffer.concat([filler, Buffer.from('9\0')]),
    'a.csv:1: this is not a text file (it has NUL bytes, the first at byte offset 1048577)',
  ],
  [
    'a lone byte that is no text',
    Buffer.from([0xff]),
    'a.csv:1: this file is not in UTF-8: there is no such character (0xFF at byte offset 0)',
  ],
  [
    'a file cut inside a character',
    Buffer.from('score,comment\n9,caf\u00e9').subarray(0, -1),
    'a.csv:2: this file is not in UTF-8: it ends inside a character (0xC3 at byte offset 19)',
  ],
  [
    'a large file whose last byte is no text',
    Buffer.concat([filler, Buffer.from([0x80])]),
    'a.csv:1: this file is not in UTF-8: there is no such character (0x80 at byte offset 1048576)',
  ],
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

test.each([
  ['as it is', (bytes: Buffer) => bytes],
  ['packed', gzipSync],
])('a file of many chunks, each unlike the others, is read whole, %s', async (_, packed) => {
  const line = (index: number): string => `${index},é€👍 ${index ** 2 % 9973}\n`;
  const text = Array.from({ length: 250_000 }, (_, index) => line(index)).join('');
  expect(Buffer.byteLength(text)).toBeGreaterThan(5 * chunk);
  const content = packed(Buffer.from(text));
  expect((await reading(content)) === text).toBe(true);
  const parts: string[] = [];
  for await (const part of readText(join(temporaryFolder({ 'a.csv': content }), 'a.csv'), 'a.csv'))
    parts.push(part.toString('utf8'));
  expect(parts.join('') === text).toBe(true);
});
