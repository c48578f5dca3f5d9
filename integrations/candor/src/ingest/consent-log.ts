import type { Decision } from '../model/decision.js';
import type { Response } from '../model/response.js';
import { emptyConsent, type ConsentRow } from '../moderate/consent-rows.js';
import { ingest, type Ingested } from '../pipeline.js';
import { storeName } from '../sources/store.js';
import type { StoredResponse } from '../store/contract.js';
import { openStore, storeExists } from '../store/open.js';
import { siteStoreAddress } from './collected.js';
import { consentSaid } from './consent-said.js';
import type { DecidedSite } from './decisions.js';

/**
 * Every consent that was ever given, as far as it is known: of files in their order, then of the store in the order of arrival, then what
 * the store erased, of which it knows the id alone. A refusal is no consent, and has no row.
 */
export async function* consentLog(site: DecidedSite): AsyncGenerator<ConsentRow> {
  const rows: ConsentRow[] = [];
  const ingested = await ingest({
    ...{ ...site, every: true, stories: false },
    observe(response) {
      if (response.source !== storeName && isConsent(response)) rows.push(fileRow(response));
    },
  });
  const ends = endsOf(ingested.decisions);
  for (const row of rows) yield { ...row, ...ends.get(row.response) };
  if (readsStore(ingested)) yield* storedConsents(site.root, ends);
}

function isConsent({ consent }: Response): boolean {
  return consent !== null && consent.length > 0;
}

function fileRow(response: Response): ConsentRow {
  const { id, source, round, consent, platform } = response;
  const { at, stated, wording } = consentSaid(response);
  return {
    ...emptyConsent,
    ...{ response: id, source: platform === undefined ? source : `${source} (${platform.platform})`, round },
    scopes: consent!.join(' '),
    consented_at: at === null ? '' : new Date(at).toISOString(),
    consented_at_is: at === null ? '' : stated ? 'stated' : 'answer',
    wording: wording ?? '',
  };
}

function readsStore({ summary }: Pick<Ingested, 'summary'>): boolean {
  return summary.sources.some(({ name }) => name === storeName);
}

type Ends = ReadonlyMap<string, Partial<ConsentRow>>;

async function* storedConsents(root: string, ends: Ends): AsyncGenerator<ConsentRow> {
  const address = siteStoreAddress(root);
  if (!storeExists(address)) return;
  const store = await openStore(address);
  try {
    const { wordings, erasures } = await store.consentRecords();
    const texts = new Map(wordings.map(({ version, text }) => [version, text]));
    for await (const response of store.responses())
      if (response.scopes.length > 0)
        yield { ...storedRow(response, texts.get(response.wording)), ...ends.get(response.id) };
    for (const { response, at, by } of erasures)
      yield {
        ...emptyConsent,
        ...{ response, source: storeName, erased_at: new Date(at).toISOString(), erased_by: by },
      };
  } finally {
    await store.close();
  }
}

function storedRow(
  { id, round, scopes, receivedAt, wording }: StoredResponse,
  text: string | undefined,
): ConsentRow {
  return {
    ...emptyConsent,
    ...{ response: id, source: storeName, round, scopes: scopes.join(' ') },
    ...{ consented_at: new Date(receivedAt).toISOString(), consented_at_is: 'stated' },
    ...{ wording, wording_text: text ?? '' },
  };
}

const columns = { withdraw: 'withdrawn', erase: 'erased', reconfirm: 'reconfirmed' } as const;

/** What became of each consent: the first withdrawal and erasure, the last confirmation. */
function endsOf(decisions: readonly Decision[]): Map<string, Partial<ConsentRow>> {
  const ends = new Map<string, Partial<ConsentRow>>();
  for (const { response, action, at, by } of decisions) {
    if (action !== 'withdraw' && action !== 'erase' && action !== 'reconfirm') continue;
    const known = ends.get(response) ?? {};
    const column = columns[action];
    if (action !== 'reconfirm' && known[`${column}_at`] !== undefined) continue;
    ends.set(response, { ...known, [`${column}_at`]: at, [`${column}_by`]: by });
  }
  return ends;
}
