import { dueSteps, type Contact } from '../changes/follow-up.js';
import { openEmail, personOf, type Secrets } from '../collect/secrets.js';
import { dayOf } from '../model/day.js';
import { ingest, type Ingested } from '../pipeline.js';
import { publicId } from '../policy/public-id.js';
import { storeName } from '../sources/store.js';
import type { Store, StoredResponse } from '../store/contract.js';
import type { FollowUpStep } from '../model/follow-up.js';
import { createMatcher } from '../themes/matcher.js';
import type { DecidedSite } from './decisions.js';
import { spokenOf, type Spoken } from './reckoning.js';

/** Everybody who agreed to be written to, and what each may be told. */
export interface Correspondence {
  ingested: Ingested;
  /** Oldest answer first. */
  contacts: Contact[];
  /** By response: whom to write to. */
  people: ReadonlyMap<string, Person>;
  /** Where each change stands that these answers led to, whether or not it was told. */
  due: FollowUpStep[];
  /** Responses whose address cannot be opened: the key has changed since. */
  sealed: ReadonlySet<string>;
  /** Those of them who would be told something. */
  unopened: { response: string; receivedOn: string }[];
}

interface Person {
  email: string;
  name: string;
}

/** Reads who may be told what. Left out is whose answer is withdrawn, erased or not counted. */
export async function correspondenceOf(
  site: DecidedSite,
  store: Store,
  secrets: Secrets | null,
): Promise<Correspondence> {
  const requests = await store.contacts();
  const { ingested, spoken } = await readSpoken(site, new Set(requests.map(({ response }) => response.id)));
  const { changes, concerns } = ingested;
  const themesOf = themesBy(ingested);
  const contacts: Contact[] = [];
  const lost: Contact[] = [];
  const people = new Map<string, Person>();
  for (const { response, email: sealed } of requests) {
    const words = spoken.get(response.id);
    if (words === undefined) continue;
    const email = secrets === null ? null : openEmail(secrets, response.id, sealed);
    const contact = contactOf(response, themesOf(words));
    if (email === null || secrets === null) lost.push(contact);
    else {
      contacts.push({ ...contact, person: personOf(secrets, email) });
      people.set(response.id, { email, name: response.name });
    }
  }
  const missed = new Set(dueSteps(lost, changes, concerns).map(({ response }) => response));
  return {
    ...{ ingested, contacts, people, due: dueSteps(contacts, changes, concerns) },
    sealed: new Set(lost.map(({ response }) => response)),
    unopened: lost
      .filter(({ response }) => missed.has(response))
      .map(({ response, receivedOn }) => ({ response, receivedOn })),
  };
}

/** What those of these responses say that still stand; null for one without a comment. */
async function readSpoken(
  site: DecidedSite,
  asked: ReadonlySet<string>,
): Promise<{ ingested: Ingested; spoken: ReadonlyMap<string, Spoken | null> }> {
  const spoken = new Map<string, Spoken | null>();
  const ingested = await ingest({
    ...site,
    every: true,
    observe(response, { countable }, { withdrawn, tags }) {
      if (response.source !== storeName || !asked.has(response.id)) return;
      if (countable === null || withdrawn) return;
      spoken.set(response.id, response.commented() ? spokenOf(response, tags) : null);
    },
  });
  return { ingested, spoken };
}

/** Finds themes as the build does. */
function themesBy({ themes }: Ingested): (words: Spoken | null) => string[] {
  const match = createMatcher(themes);
  return (words) =>
    words === null
      ? []
      : match(words.comment, words.language ?? '', words.tags).map((index) => themes[index]!.id);
}

function contactOf({ id, round, receivedAt }: StoredResponse, themes: string[]): Contact {
  return { id: publicId(id), response: id, person: '', round, themes, receivedOn: dayOf(receivedAt) };
}
