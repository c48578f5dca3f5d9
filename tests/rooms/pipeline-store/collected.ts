import { afterEach, vi } from 'vitest';
import { parseOptions } from '../../../integrations/candor/dist/options/parse.js';
import type { CandorUserOptions } from '../../../integrations/candor/dist/options/schema.js';
import { ingest, type Ingested, type IngestRequest } from '../../../integrations/candor/dist/pipeline.js';
import type { Store, Submission } from '../../../integrations/candor/dist/store/contract.js';
import { openStore } from '../../../integrations/candor/dist/store/open.js';
import { storeAddress } from '../../../integrations/candor/dist/store/address.js';
import type { Decision } from '../../../integrations/candor/dist/model/decision.js';
import { noon, submission } from '../../helpers/stores.js';
import { temporaryFolder, type Files } from '../../helpers/temporary.js';

export const asOf = '2026-06-30';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A site whose form has collected these answers in its default store. */
export async function siteWith(answers: readonly Submission[], files: Files = {}): Promise<string> {
  const root = temporaryFolder(files);
  vi.stubEnv('CANDOR_DATABASE_URL', '');
  await inStore(root, async (store) => {
    for (const answer of answers) await store.submit(answer);
  });
  return root;
}

/** Opens the default store of a site for a moment. */
export async function inStore<Value>(root: string, use: (store: Store) => Promise<Value>): Promise<Value> {
  const store = await openStore(storeAddress(root, undefined));
  return use(store).finally(() => store.close());
}

export const decide = (root: string, ...decisions: Decision[]): Promise<void> =>
  inStore(root, (store) => store.decide(decisions, noon));

export function decision(
  response: string,
  action: Decision['action'],
  more: Partial<Decision> = {},
): Decision {
  return { response, action, by: 'Owner', at: '2026-06-02', ...more };
}

/** An answer whose words may be published with the name. */
export function agreed(comment: string, changes: Partial<Submission> = {}): Submission {
  return submission({ comment, name: `Name of ${comment}`, scopes: ['quote', 'name'], ...changes });
}

export function ingestSite(
  root: string,
  options: CandorUserOptions = {},
  request: Partial<IngestRequest> = {},
): Promise<Ingested> {
  return ingest({ root, options: parseOptions(options), asOf, ...request });
}

export const automatic: CandorUserOptions = { policy: { approval: 'automatic' } };
export const lastGood: CandorUserOptions = { sources: [{ kind: 'store', onUnavailable: 'last-good' }] };
