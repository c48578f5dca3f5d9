import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MadeFiles } from '../../../integrations/candor/dist/cache/made-files.js';
import { temporaryFolder } from '../../helpers/temporary.js';

/** A file whose making is counted. */
function file(key: string, made: string[]) {
  return {
    key,
    make: async () => {
      made.push(key);
      return Buffer.from(`bytes of ${key}`);
    },
  };
}

test('a file is made once and then taken from the folder, whoever asks', async () => {
  const folder = join(temporaryFolder(), 'share');
  const made: string[] = [];
  const first = new MadeFiles(folder);
  await Promise.all([
    first.bytes(file('a', made)),
    first.bytes(file('a', made)),
    first.bytes(file('b', made)),
  ]);
  expect(first.counts).toEqual({ used: 2, made: 2 });

  const second = new MadeFiles(folder);
  expect((await second.bytes(file('a', made))).toString()).toBe('bytes of a');
  expect(second.counts).toEqual({ used: 1, made: 0 });
  expect(made.toSorted()).toEqual(['a', 'b']);
});

test('a file that is not as it was written is made again', async () => {
  const folder = join(temporaryFolder(), 'share');
  const made: string[] = [];
  await new MadeFiles(folder).bytes(file('a', made));
  const path = join(folder, readdirSync(folder)[0]!);
  for (const damaged of [Buffer.alloc(0), readFileSync(path).subarray(0, 40), Buffer.alloc(200)]) {
    writeFileSync(path, damaged);
    expect((await new MadeFiles(folder).bytes(file('a', made))).toString()).toBe('bytes of a');
  }
  expect(made).toHaveLength(4);
});

test('what no build asks for any more is forgotten, half-written files too', async () => {
  const folder = join(temporaryFolder(), 'share');
  const files = new MadeFiles(folder);
  await Promise.all(['withdrawn', 'kept'].map((key) => files.bytes(file(key, []))));
  writeFileSync(join(folder, 'other.kept.1234'), 'half');

  const next = new MadeFiles(folder);
  await next.bytes(file('kept', []));
  await next.forgetUnused();
  expect(readdirSync(folder)).toEqual(['kept.kept']);
  await new MadeFiles(folder).forgetUnused();
  expect(readdirSync(folder)).toEqual([]);
});

test('files are made ahead only so many at a time, those that are there not at all, and a failure waits until one is asked for', async () => {
  const folder = join(temporaryFolder(), 'share');
  mkdirSync(folder);
  const made: string[] = [];
  await new MadeFiles(folder).bytes(file('0', made));
  let [atWork, most] = [0, 0];
  const slow = Array.from({ length: 9 }, (_, index) => ({
    key: String(index),
    make: async () => {
      most = Math.max(most, ++atWork);
      await new Promise(setImmediate);
      atWork--;
      if (index === 4) throw new Error('no glyphs');
      return Buffer.from(String(index));
    },
  }));
  const files = new MadeFiles(folder);
  await files.ahead(slow, 3);
  expect(most).toBe(3);
  expect(files.counts).toEqual({ used: 9, made: 7 });
  await expect(files.bytes(slow[4]!)).rejects.toThrow('no glyphs');
});
