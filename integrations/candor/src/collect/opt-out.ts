import type { Store } from '../store/contract.js';
import { openEmail, personOf, type Secrets } from './secrets.js';

/** What became of an address: from how many answers it was erased, and whether a code of it keeps it out from now on. */
export interface OptedOut {
  erased: number;
  stays: boolean;
}

/** Forgets an address in every answer that was given with it, so that nobody writes to it again. */
export async function optOutAddress(
  { followUps }: Store,
  secrets: Secrets,
  address: string,
  now: number,
): Promise<OptedOut> {
  const person = personOf(secrets, address);
  const responses = (await followUps.addresses())
    .filter(({ response, email }) => isTheirs(secrets, response, email, person))
    .map(({ response }) => response);
  return { erased: await followUps.optOut({ person, responses }, now), stays: true };
}

/** The same for the address of an answer, which nobody has to know; where the key has changed since, for this answer alone. */
export async function optOutResponse(
  store: Store,
  secrets: Secrets | null,
  response: string,
  now: number,
): Promise<OptedOut> {
  const contact = (await store.followUps.addresses()).find((one) => one.response === response);
  if (contact === undefined) return { erased: 0, stays: false };
  const address = secrets === null ? null : openEmail(secrets, response, contact.email);
  if (address !== null && secrets !== null) return optOutAddress(store, secrets, address, now);
  return { erased: await store.followUps.optOut({ person: null, responses: [response] }, now), stays: false };
}

function isTheirs(secrets: Secrets, response: string, email: string, person: string): boolean {
  const address = openEmail(secrets, response, email);
  return address !== null && personOf(secrets, address) === person;
}
