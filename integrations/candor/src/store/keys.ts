import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CandorError, errorIssue } from '../model/issue.js';
import { defaultFile, type StoreAddress } from './address.js';

const shortest = 32;

/** The secret everything is derived from: `CANDOR_KEY`, or for a SQLite store a file beside it that is made once (0600). */
export function loadKey(address: StoreAddress, given: string | undefined, create: boolean): Buffer | null {
  if (given !== undefined && given !== '') return assertLong(given);
  if (address.engine === 'postgres') {
    const what =
      'a PostgreSQL store needs CANDOR_KEY: without it receipts would differ from instance to instance';
    throw new CandorError([
      errorIssue(
        'store-key',
        {},
        what,
        `Set CANDOR_KEY to ${shortest} or more random characters, the same on every instance: openssl rand -hex 32`,
      ),
    ]);
  }
  const path = `${address.target}.key`;
  if (!existsSync(path)) {
    if (!create) return null;
    createKeyFile(path);
  }
  return assertLong(readFileSync(path, 'utf8').trim());
}

/** Makes the folder of a store unpublishable and its key readable by its owner alone. */
function createKeyFile(path: string): void {
  prepareFolder(dirname(path));
  const part = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(part, randomBytes(32).toString('hex'), { mode: 0o600 });
  chmodSync(part, 0o600);
  try {
    // Two instances may start at once: the first name wins, both read it.
    linkSync(part, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(part, { force: true });
  }
}

/** Makes the folder, which keeps itself out of git; so does the default one when something else has made it. */
export function prepareFolder(folder: string): void {
  const made = mkdirSync(folder, { recursive: true, mode: 0o700 });
  const ours = made !== undefined || basename(folder) === dirname(defaultFile);
  const path = join(folder, '.gitignore');
  if (ours && !existsSync(path)) writeFileSync(path, '*\n');
}

function assertLong(text: string): Buffer {
  if (text.length >= shortest) return Buffer.from(text);
  throw new CandorError([
    errorIssue(
      'store-key',
      {},
      `CANDOR_KEY has fewer than ${shortest} characters`,
      'Make one with: openssl rand -hex 32',
    ),
  ]);
}
