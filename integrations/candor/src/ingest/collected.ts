import { dirname, join } from 'node:path';
import { forgetLastGood, lastGoodFile, readLastGood, saveLastGood } from '../cache/last-good.js';
import { CandorError, errorIssue, warningIssue, type Issue } from '../model/issue.js';
import type { CandorOptions, StoreSource } from '../options/schema.js';
import {
  everyResponse,
  neededResponses,
  publishedPart,
  storeName,
  type CollectedResponses,
} from '../sources/store.js';
import { printedAddress, storeAddress, type StoreAddress } from '../store/address.js';
import { StoreUnavailable, type Store, type StoreSnapshot } from '../store/contract.js';
import { prepareFolder } from '../store/keys.js';
import { openStore, storeExists, storeWasThere } from '../store/open.js';

const hour = 3_600_000;

/** The store's part of one run. */
export interface CollectedRun extends CollectedResponses {
  /** What a build was told; null for commands that look at every response. */
  snapshot: StoreSnapshot | null;
  /** False where the store could not be read and stands for what was last published of it. */
  complete: boolean;
  /** Closes the store once every response has been read. */
  close(): Promise<void>;
}

export interface CollectedRequest {
  root: string;
  options: Pick<CandorOptions, 'sources' | 'policy' | 'form'>;
  /** Whether each response is needed with its words: always, or where the store is on this machine. @default only those that may be quoted */
  every?: boolean | 'local' | undefined;
  /** Whether all comments are needed, to count what they are about. @default false */
  themes?: boolean;
  /** Ids of responses that are needed by themselves. @default none */
  ids?: readonly string[];
}

/** Where the store of a site is, as the environment says. */
export function siteStoreAddress(root: string): StoreAddress {
  return storeAddress(root, process.env.CANDOR_DATABASE_URL);
}

/** The file to watch in dev: it changes when something is decided. Its log of writes is not watched, because reading touches that too. */
export function watchedStore(root: string): string[] {
  const { engine, target } = siteStoreAddress(root);
  return engine === 'sqlite' ? [target] : [];
}

/** Opens the store for a run; null when the site has none. Throws a CandorError when it is there and cannot be read. */
export async function openCollected(
  { root, options, every, themes = false, ids = [] }: CollectedRequest,
  report: (issue: Issue) => void,
): Promise<CollectedRun | null> {
  const source = storeSource(options);
  const address = siteStoreAddress(root);
  if (source === null) {
    leftOut(options, address).forEach(report);
    return null;
  }
  if (!isThere(address)) return null;
  try {
    const store = await openStore(address);
    if (every === true || (every === 'local' && store.engine === 'sqlite'))
      return { ...(await everyResponse(store)), snapshot: null, complete: true, close: () => store.close() };
    return { ...(await needed(store, options, themes, ids)), complete: true, close: async () => undefined };
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return lastGood(root, source, address, error, every === true, report);
  }
}

/** Keeps what was published of the store, where a build that cannot reach it may publish it again, and notes what has been built. */
export async function rememberCollected(
  { root, options }: CollectedRequest,
  snapshot: StoreSnapshot,
  published: ReadonlySet<string>,
): Promise<void> {
  if (storeSource(options)?.onUnavailable === 'last-good') {
    const path = join(root, lastGoodFile);
    prepareFolder(dirname(path));
    await saveLastGood(path, { at: Date.now(), data: publishedPart(snapshot, published) });
  } else forgetLastGood(root);
  try {
    const store = await openStore(siteStoreAddress(root));
    await store.built(snapshot.event).finally(() => store.close());
  } catch (error) {
    // What was built is good; the next build notes it.
    if (!(error instanceof StoreUnavailable)) throw error;
  }
}

/** Changes whenever the store does. */
export async function collectedSignature(
  root: string,
  options: CollectedRequest['options'],
): Promise<string> {
  if (storeSource(options) === null) return '';
  try {
    const address = siteStoreAddress(root);
    if (!storeExists(address)) return '';
    const store = await openStore(address);
    return await store.signature().finally(() => store.close());
  } catch {
    return 'unreachable';
  }
}

/** The `store()` of the options; the default one where no sources are given; null where they leave it out. */
function storeSource({ sources }: CollectedRequest['options']): StoreSource | null {
  if (sources === undefined) return { kind: 'store', onUnavailable: 'fail', lastGoodHours: 24 };
  return sources.find((source) => source.kind === 'store') ?? null;
}

/** Answers that a form collected and nobody reads would be a broken promise to those who gave them. */
function leftOut({ form }: CollectedRequest['options'], address: StoreAddress): Issue[] {
  if (form === false || !storeExists(address)) return [];
  const what = 'the answers that the form collected are not read, because `sources` does not list the store';
  return [warningIssue('store-left-out', { file: storeName }, what, 'Add store() to `sources`.')];
}

/** No default file means no answers yet; a store that somebody named has to be there. */
function isThere(address: StoreAddress): boolean {
  if (storeExists(address)) return true;
  if (!address.explicit && !storeWasThere(address)) return false;
  const what = address.explicit
    ? `CANDOR_DATABASE_URL names ${printedAddress(address)}, which does not exist`
    : `${printedAddress(address)} is gone, although its key is there: every collected answer would disappear from the site`;
  throw new CandorError([
    errorIssue('store-missing', {}, what, 'Correct it, or make an empty store there with: npx candor store'),
  ]);
}

async function needed(
  store: Store,
  { policy }: CollectedRequest['options'],
  comments: boolean,
  ids: readonly string[],
) {
  const wish = { automatic: policy.approval === 'automatic', comments, ids };
  const snapshot = await store.snapshot(wish).finally(() => store.close());
  return { ...neededResponses(snapshot), snapshot };
}

function lastGood(
  root: string,
  { onUnavailable, lastGoodHours }: StoreSource,
  address: StoreAddress,
  { code }: StoreUnavailable,
  every: boolean,
  report: (issue: Issue) => void,
): CollectedRun {
  const what = `the store at ${printedAddress(address)} cannot be read (${code})`;
  const good =
    onUnavailable === 'last-good' && !every ? readLastGood<StoreSnapshot>(join(root, lastGoodFile)) : null;
  if (good === null || Date.now() - good.at > lastGoodHours * hour) {
    const remedy =
      good === null
        ? "Start the database, or let builds publish what was last published: store({ onUnavailable: 'last-good' })."
        : `Start the database: what was last published is older than ${lastGoodHours} hours.`;
    throw new CandorError([errorIssue('store-unavailable', { file: storeName }, what, remedy)]);
  }
  const since = new Date(good.at).toISOString().slice(0, 16).replace('T', ' ');
  const told = `${what}; published of it is what was published on ${since} UTC, and withdrawals since then wait`;
  report(
    warningIssue('store-last-good', { file: storeName }, told, 'Build again when the database is back.'),
  );
  return { ...neededResponses(good.data), snapshot: null, complete: false, close: async () => undefined };
}
