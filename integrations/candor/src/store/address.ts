import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { existsSync } from 'node:fs';
import { CandorError, errorIssue } from '../model/issue.js';

export type Engine = 'sqlite' | 'postgres';

/** Where the store is, and whether somebody said so or it is the default. */
export interface StoreAddress {
  engine: Engine;
  /** File of a SQLite store, or URL of a PostgreSQL one, password included: never printed. */
  target: string;
  explicit: boolean;
}

/** Where a site keeps its answers when nobody says otherwise. */
export const defaultFile = '.candor/feedback.sqlite';

/** Folders of a site that are published, or emptied by its next build. */
const unfit = ['public', 'src/pages', 'dist'];

/** Reads `CANDOR_DATABASE_URL`, a `sqlite:` path or a `postgres:` address; without it, a file below the site's root. */
export function storeAddress(root: string, url: string | undefined): StoreAddress {
  if (url === undefined || url.trim() === '')
    return { engine: 'sqlite', target: join(assertRoot(root), defaultFile), explicit: false };
  const address = url.trim();
  if (/^postgres(ql)?:\/\//.test(address)) return { engine: 'postgres', target: address, explicit: true };
  const path = /^sqlite:(?:\/\/(?=\/))?(?!\/\/|:)(.+)$/.exec(address)?.[1];
  if (path !== undefined)
    return {
      engine: 'sqlite',
      target: assertUnpublished(root, isAbsolute(path) ? path : resolve(assertRoot(root), path)),
      explicit: true,
    };
  throw new CandorError([
    errorIssue(
      'store-address',
      {},
      'CANDOR_DATABASE_URL is neither a sqlite: path nor a postgres: address',
      'Write sqlite:.candor/feedback.sqlite or postgres://user:password@host/database.',
    ),
  ]);
}

/** The address without what must not be printed. */
export function printedAddress({ engine, target }: StoreAddress): string {
  if (engine === 'sqlite') return target;
  const parsed = URL.parse(target);
  // A password with / ? or # in it ends the host too early: what follows may be the rest of it.
  const unclear = parsed === null || `${parsed.pathname}${parsed.search}${parsed.hash}`.includes('@');
  return unclear ? 'postgres' : `postgres://${parsed.host}${parsed.pathname}`;
}

/** A server that runs elsewhere than it was built cannot know where its files belong. */
function assertRoot(root: string): string {
  if (existsSync(root)) return root;
  throw new CandorError([
    errorIssue(
      'store-root',
      {},
      'the folder this site was built in does not exist on this machine, so its database has no place',
      'Set CANDOR_DATABASE_URL to sqlite: and an absolute path, or to a postgres: address.',
    ),
  ]);
}

/** The folder of a site that a file lies in and that is published with it, or emptied; nothing where it lies in none. */
export function publishedFolder(root: string, target: string): string | undefined {
  return unfit.find((name) => {
    const [first = ''] = relative(join(root, name), target).split(sep);
    return first !== '..' && !isAbsolute(first);
  });
}

/** Answers and the key beside them must not lie where a build would publish them. */
function assertUnpublished(root: string, target: string): string {
  const folder = publishedFolder(root, target);
  if (folder === undefined) return target;
  throw new CandorError([
    errorIssue(
      'store-published',
      {},
      `CANDOR_DATABASE_URL puts the answers of visitors and their key below ${folder}/, which is published or emptied with the site`,
      `Keep them elsewhere, such as sqlite:${defaultFile}`,
    ),
  ]);
}
