import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { storeAddress } from '../../../integrations/candor/dist/store/address.js';
import { loadKey } from '../../../integrations/candor/dist/store/keys.js';
import { openStore } from '../../../integrations/candor/dist/store/open.js';
import { temporaryFolder } from '../../helpers/temporary.js';

const given = 'k'.repeat(32);
const postgres = storeAddress('/', 'postgres://host/db');
const mode = (path: string): number => statSync(path).mode & 0o777;

test('the key of the environment is used, for every engine', () => {
  const root = temporaryFolder();
  expect(loadKey(postgres, given, true)!.toString()).toBe(given);
  expect(loadKey(storeAddress(root, undefined), given, true)!.toString()).toBe(given);
  expect(readdirSync(root)).toEqual([]);
});

test('a short key is refused without being printed', () => {
  expect(() => loadKey(postgres, 'hunter2', true)).toThrow('fewer than 32 characters');
  expect(() => loadKey(postgres, 'hunter2', true)).not.toThrow('hunter2');
});

test.each([undefined, ''])(
  'PostgreSQL without a key (%j) is refused: receipts would differ between instances',
  (key) => {
    expect(() => loadKey(postgres, key, true)).toThrow('a PostgreSQL store needs CANDOR_KEY');
  },
);

test('beside a SQLite file a key is made once, for its owner alone, in a folder that stays out of git', () => {
  const root = temporaryFolder();
  const address = storeAddress(root, undefined);
  expect(loadKey(address, undefined, false)).toBeNull();
  expect(existsSync(join(root, '.candor'))).toBe(false);
  const key = loadKey(address, undefined, true)!;
  expect(key.toString()).toMatch(/^[0-9a-f]{64}$/);
  expect(loadKey(address, undefined, false)).toEqual(key);
  expect(mode(`${address.target}.key`)).toBe(0o600);
  expect(mode(join(root, '.candor'))).toBe(0o700);
  expect(readFileSync(join(root, '.candor/.gitignore'), 'utf8')).toBe('*\n');
  expect(readdirSync(join(root, '.candor')).sort()).toEqual(['.gitignore', 'feedback.sqlite.key']);
});

test('the folder and the file of a store are for their owner alone, and no folder of somebody else is touched', async () => {
  const root = temporaryFolder({ 'data/notes.txt': '' });
  for (const url of ['sqlite:new/answers.sqlite', 'sqlite:data/answers.sqlite'])
    await (await openStore(storeAddress(root, url))).close();
  expect(mode(join(root, 'new'))).toBe(0o700);
  expect(mode(join(root, 'new/answers.sqlite'))).toBe(0o600);
  expect(mode(join(root, 'data/answers.sqlite'))).toBe(0o600);
  expect(existsSync(join(root, 'new/.gitignore'))).toBe(true);
  expect(existsSync(join(root, 'data/.gitignore'))).toBe(false);
});

test('the default folder keeps itself out of git even when something else has made it', async () => {
  const root = temporaryFolder({ '.candor/cache.json': '' });
  await (await openStore(storeAddress(root, undefined))).close();
  expect(readFileSync(join(root, '.candor/.gitignore'), 'utf8')).toBe('*\n');
  const own = temporaryFolder({ '.candor/.gitignore': 'feedback*\n' });
  await (await openStore(storeAddress(own, undefined))).close();
  expect(readFileSync(join(own, '.candor/.gitignore'), 'utf8')).toBe('feedback*\n');
});

test('instances that start together agree on one key', async () => {
  const root = temporaryFolder();
  const room = new URL('../../../integrations/candor/dist/store/', import.meta.url).href;
  const script = `
    const { storeAddress } = await import('${room}address.js');
    const { loadKey } = await import('${room}keys.js');
    process.stdout.write(loadKey(storeAddress(process.argv[1], undefined), undefined, true).toString());`;
  const start = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, root]);
  const keys = await Promise.all([start(), start()]);
  expect(keys[0].stdout).toMatch(/^[0-9a-f]{64}$/);
  expect(keys[1].stdout).toBe(keys[0].stdout);
  expect(readdirSync(join(root, '.candor')).sort()).toEqual(['.gitignore', 'feedback.sqlite.key']);
});
