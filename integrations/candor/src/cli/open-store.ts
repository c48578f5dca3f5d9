import { siteStoreAddress } from '../ingest/collected.js';
import { CandorError, errorIssue } from '../model/issue.js';
import { createSecrets, type Secrets } from '../collect/secrets.js';
import { printedAddress } from '../store/address.js';
import type { Store } from '../store/contract.js';
import { loadKey } from '../store/keys.js';
import { openStore, storeExists } from '../store/open.js';

/** Runs something on the site's store and closes it. Throws a CandorError when the site has none yet. */
export async function withStore<Value>(root: string, run: (store: Store) => Promise<Value>): Promise<Value> {
  const address = siteStoreAddress(root);
  if (!storeExists(address)) {
    const what = `there is no feedback store yet at ${printedAddress(address)}`;
    throw new CandorError([
      errorIssue(
        'store-missing',
        {},
        what,
        'The first answer makes it; or make an empty one with: candor store',
      ),
    ]);
  }
  const store = await openStore(address);
  return run(store).finally(() => store.close());
}

/** The keys of the site's store; null when no key was made yet. */
export function siteSecrets(root: string): Secrets | null {
  const key = loadKey(siteStoreAddress(root), process.env.CANDOR_KEY, false);
  return key === null ? null : createSecrets(key);
}
