import type { ConsentScope, Response } from '../model/response.js';
import { storeName } from '../sources/store.js';
import { openStore } from '../store/open.js';
import { siteStoreAddress } from './collected.js';
import { consentSaid, type ConsentSaid } from './consent-said.js';

/** A consent as it is told: `at` is a moment in ISO 8601. */
export interface ToldConsent extends Omit<ConsentSaid, 'at'> {
  /** Empty where it was refused; null where it was not asked, or not answered. */
  scopes: readonly ConsentScope[] | null;
  at: string | null;
}

/** Valid as the words of the response are. */
export function toldConsent(response: Response): ToldConsent {
  const { at, ...said } = consentSaid(response);
  return { ...said, at: at === null ? null : new Date(at).toISOString(), scopes: response.consent };
}

/** Adds what the store alone knows: when, and under which wording, each of its answers was given. */
export async function addStoredConsent(
  told: readonly { id: string; source: string; consent: ToldConsent }[],
  root: string,
): Promise<void> {
  const stored = told.filter(({ source }) => source === storeName);
  if (stored.length === 0) return;
  const store = await openStore(siteStoreAddress(root));
  try {
    for (const one of stored) {
      const { response } = (await store.find(one.id)) ?? {};
      if (response === undefined) continue;
      const at = new Date(response.receivedAt).toISOString();
      one.consent = { ...one.consent, at, stated: true, wording: response.wording };
    }
  } finally {
    await store.close();
  }
}
