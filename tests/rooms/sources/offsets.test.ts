import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Opening } from '../../../integrations/candor/dist/sources/contract.js';
import { readSource, undeclaredOpening } from '../../../integrations/candor/dist/sources/read.js';
import { temporaryFolder } from '../../helpers/temporary.js';
import { encoded, packed } from './encoded.js';

/** The bytes of the file at each row's offset, or -1 where it has none. */
async function startsOf(content: Uint8Array, opening: Partial<Opening> = {}): Promise<(string | number)[]> {
  const path = join(temporaryFolder({ 'a.csv': content }), 'a.csv');
  const bytes = readFileSync(path);
  const starts: (string | number)[] = [];
  await readSource(
    { kind: 'csv', name: 'a.csv', path },
    { ...undeclaredOpening, ...opening },
    () => ({ headerRows: 1 }),
    () => {},
    () =>
      ({ offset }) =>
        void starts.push(offset === -1 ? -1 : bytes.toString('utf8', offset, offset + 3)),
  );
  return starts;
}

const table = 'a,b\r\n"é\r\n",1\r\n2,👍\r\n\r\n3,x';

test.each<[string, Uint8Array]>([
  ['UTF-8', Buffer.from(table)],
  ['UTF-8 behind a byte order mark', Buffer.from(`\ufeff${table}`)],
  ['UTF-8 behind a "sep=" line', Buffer.from(`sep=,\r\n${table}`)],
])('every row of %s knows the bytes at which it begins in its file', async (_, content) => {
  const [first, second, third] = await startsOf(content);
  expect(first).toBe('"é');
  expect(second).toMatch(/^2,/);
  expect(third).toBe('3,x');
});

test.each<[string, Uint8Array, Partial<Opening>]>([
  ['UTF-16', encoded(`\ufeff${table}`, 'utf-16le'), {}],
  ['Windows-1252', Buffer.from('a,b\n\xe9,1\n2,2\n3,3\n', 'latin1'), { encoding: 'windows-1252' }],
  ['a packed file', packed(table), {}],
  ['a mended file', Buffer.from(table), { repair: 'mojibake' }],
])('the rows of %s have no offsets', async (_, content, opening) => {
  expect(await startsOf(content, opening)).toEqual([-1, -1, -1]);
});
