import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedAddress, storeAddress } from '../../../integrations/candor/dist/store/address.js';
import { storeExists } from '../../../integrations/candor/dist/store/open.js';
import { assertSafeWal } from '../../../integrations/candor/dist/store/sqlite.js';
import { temporaryFolder } from '../../helpers/temporary.js';

describe('where the store is', () => {
  test.each([undefined, '', '  '])('%j means a file below the site', (url) => {
    const root = temporaryFolder();
    expect(storeAddress(root, url)).toEqual({
      engine: 'sqlite',
      target: join(root, '.candor/feedback.sqlite'),
      explicit: false,
    });
  });

  test.each([
    ['sqlite:data/answers.sqlite', 'data/answers.sqlite'],
    ['sqlite:./answers.sqlite', 'answers.sqlite'],
    [' sqlite:answers.sqlite\n', 'answers.sqlite'],
  ])('%j counts from the root of the site', (url, path) => {
    const root = temporaryFolder();
    expect(storeAddress(root, url)).toEqual({ engine: 'sqlite', target: join(root, path), explicit: true });
  });

  test.each(['sqlite:/var/lib/answers.sqlite', 'sqlite:///var/lib/answers.sqlite'])(
    '%s is a whole path',
    (url) => {
      expect(storeAddress('/nowhere', url).target).toBe('/var/lib/answers.sqlite');
    },
  );

  test.each(['postgres://u:p@host/db', 'postgresql://host/db?sslmode=require'])('%s is PostgreSQL', (url) => {
    expect(storeAddress('/nowhere', url)).toEqual({ engine: 'postgres', target: url, explicit: true });
  });

  test.each([
    'mysql://u:secret@host/db',
    'feedback.sqlite',
    'sqlite:',
    'sqlite://feedback.sqlite',
    'sqlite::memory:',
    'postgres:host',
  ])('%s is refused without being printed', (url) => {
    const root = temporaryFolder();
    expect(() => storeAddress(root, url)).toThrow('CANDOR_DATABASE_URL is neither');
    expect(() => storeAddress(root, url)).not.toThrow('secret');
  });

  test.each([
    'public/a.sqlite',
    'public/deep/a.sqlite',
    './src/pages/a.sqlite',
    'dist/a.sqlite',
    'x/../public/a.sqlite',
  ])('sqlite:%s would be published: refused, as a whole path too', (path) => {
    const root = temporaryFolder();
    expect(() => storeAddress(root, `sqlite:${path}`)).toThrow('published');
    expect(() => storeAddress(root, `sqlite:${join(root, path)}`)).toThrow('published');
  });

  test.each([
    'public.sqlite',
    'publics/a.sqlite',
    'src/a.sqlite',
    '../public/a.sqlite',
    'public/../a.sqlite',
    '..data/a',
  ])('sqlite:%s would not', (path) => {
    const root = temporaryFolder();
    expect(storeAddress(root, `sqlite:${path}`).target).toBe(join(root, path));
  });

  test('a server that runs elsewhere than it was built is told to name a place', () => {
    expect(() => storeAddress('/not/on/this/machine', undefined)).toThrow('does not exist on this machine');
    expect(() => storeAddress('/not/on/this/machine', 'sqlite:answers.sqlite')).toThrow('does not exist');
  });

  test('a SQLite store exists when its file does', () => {
    const root = temporaryFolder({ 'there.sqlite': '' });
    mkdirSync(join(root, 'folder'));
    expect(storeExists(storeAddress(root, 'sqlite:there.sqlite'))).toBe(true);
    expect(storeExists(storeAddress(root, 'sqlite:missing.sqlite'))).toBe(false);
    expect(storeExists(storeAddress(root, 'postgres://host/db'))).toBe(true);
  });
});

describe('what is printed of it', () => {
  const address = (target: string) => ({ engine: 'postgres', target, explicit: true }) as const;

  test('host, port and database are', () => {
    expect(printedAddress(address('postgres://ada:pw@db.example:5433/shop?sslmode=require'))).toBe(
      'postgres://db.example:5433/shop',
    );
  });

  test('a password never is, however it is written', () => {
    const password = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(password, fc.constantFrom('', '5432'), (text, port) => {
        // Marked, so that a part of it is recognised wherever it shows up.
        const secret = `Q${[...text].map((char) => `${char}Z`).join('')}`;
        const host = port === '' ? 'db.example' : `db.example:${port}`;
        for (const target of [
          `postgres://ada:${secret}@${host}/shop`,
          `postgres://ada:${encodeURIComponent(secret)}@${host}/shop`,
          `postgres://${host}/shop?user=ada&password=${secret}`,
          `postgres://:${secret}@${host}/shop`,
        ])
          expect(printedAddress(address(target))).not.toMatch(/[QqZz]/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('which SQLite is trusted', () => {
  test.each(['3.44.6', '3.44.9', '3.50.7', '3.51.3', '3.52.0', '3.53.4', '4.0.0'])('%s is', (version) => {
    expect(() => assertSafeWal(version)).not.toThrow();
  });

  test.each(['3.7.0', '3.44.5', '3.45.0', '3.46.1', '3.49.1', '3.50.4', '3.50.6', '3.51.0', '3.51.2', ''])(
    '%j is refused: its log of writes can be corrupted',
    (version) => {
      expect(() => assertSafeWal(version)).toThrow('can corrupt its write-ahead log');
    },
  );

  test('the one in this Node is', () => {
    expect(() => assertSafeWal(process.versions.sqlite!)).not.toThrow();
  });
});
