import type { Store } from '../store/contract.js';
import { openEmail, personOf, type Secrets } from './secrets.js';

/** What became of an address. */
export interface OptedOut {
  /** From how many answers it was erased. */
  erased: number;
  /** Whether a code of it keeps it out from now on. */
  stays: boolean;
  /** How many answers have an address that cannot be opened: nobody can tell whether it is this one. */
  sealed: number;
}

/** Forgets an address in every answer that was given with it, so that nobody writes to it again. */
export async function optOutAddress(
  { followUps }: Store,
  secrets: Secrets,
  address: string,
  now: number,
): Promise<OptedOut> {
  const person = personOf(secrets, address);
  const people = (await followUps.addresses()).map(({ response, email }) => {
    const opened = openEmail(secrets, response, email);
    return { response, person: opened === null ? null : personOf(secrets, opened) };
  });
  const responses = people.filter((one) => one.person === person).map(({ response }) => response);
  const sealed = people.filter((one) => one.person === null).length;
  return { erased: await followUps.optOut({ person, responses }, now), stays: true, sealed };
}

/** The same for the address of an answer, which nobody has to know; where the key has changed since, for this answer alone. */
export async function optOutResponse(
  store: Store,
  secrets: Secrets | null,
  response: string,
  now: number,
): Promise<OptedOut> {
  const contact = (await store.followUps.addresses()).find((one) => one.response === response);
  if (contact === undefined) return { erased: 0, stays: false, sealed: 0 };
  const address = secrets === null ? null : openEmail(secrets, response, contact.email);
  if (address !== null && secrets !== null) return optOutAddress(store, secrets, address, now);
  const erased = await store.followUps.optOut({ person: null, responses: [response] }, now);
  return { erased, stays: false, sealed: 0 };
}
