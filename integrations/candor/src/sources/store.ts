import { startOfDay } from '../model/day.js';
import { placesOf, type Decision } from '../model/decision.js';
import { noParticulars, type Particulars } from '../model/particulars.js';
import { consentScopes, type ConsentScope, type Response, type Words } from '../model/response.js';
import type { Store, StoredGroup, StoredResponse, StoreSnapshot } from '../store/contract.js';

/** Where responses of the form come from, in issues and reports. */
export const storeName = 'the feedback store';

/** Responses alike in all that counts. */
export interface Collected {
  response: Response;
  /** How many there are. */
  n: number;
  /** Whether its words were read; else it stands for its counts only. */
  read: boolean;
  /** What it is about may be counted from this, where its words were not read. */
  spoken?: Spoken;
}

/** A comment and its tags, to be counted and never shown. */
export interface Spoken {
  comment: string;
  tags: readonly string[];
}

/** What the store gives to one run. */
export interface CollectedResponses {
  responses: AsyncIterable<Collected> | Iterable<Collected>;
  /** Decisions about them, oldest first; an erasure for every tombstone. */
  decisions: Decision[];
}

const scale = { min: 0, max: 10 };

/** Every response by itself, read in pages: for commands that look at each. */
export async function everyResponse(store: Store): Promise<CollectedResponses> {
  const decisions = await store.decisions();
  return { responses: eachOf(store), decisions: [...decisions, ...erasures(await store.erased())] };
}

/** What a build needs of a snapshot: counts of most responses, and those by themselves that may be quoted or were decided about. */
export function neededResponses({ groups, rows, decisions, erased }: StoreSnapshot): CollectedResponses {
  const counted = groups.map((group) => ({
    response: groupResponse(group),
    n: group.n,
    read: false,
    ...spokenOf(group.comment, group.topic),
  }));
  const single = rows.map(({ response, commented, words, contact, comment }) => ({
    response: { ...singleResponse(response, commented, words), contact },
    n: 1,
    read: words,
    ...spokenOf(comment, response.topic),
  }));
  return { responses: [...counted, ...single], decisions: [...decisions, ...erasures(erased)] };
}

function spokenOf(comment: string, topic: string): { spoken?: Spoken } {
  return comment === '' ? {} : { spoken: { comment, tags: tagsOf(topic) } };
}

/** What of a snapshot was published: the words of published responses as they were shown, and of all others only what is counted. */
export function publishedPart(snapshot: StoreSnapshot, published: ReadonlySet<string>): StoreSnapshot {
  const decisions = publishedDecisions(snapshot.decisions, published);
  const redactions = new Map(
    decisions.flatMap(({ response, action, excerpt }) =>
      action === 'redact' && excerpt !== undefined ? [[response, excerpt] as const] : [],
    ),
  );
  const rows = snapshot.rows.map((row) =>
    published.has(row.response.id)
      ? { ...row, comment: '', response: shownOf(row.response, redactions.get(row.response.id)) }
      : { ...row, comment: '', words: false, response: { ...row.response, ...noWords } },
  );
  return { ...snapshot, groups: withoutComments(snapshot.groups), rows, decisions };
}

/** Groups as they would be without comments, those that only their comments told apart as one: not even their order tells of words. */
function withoutComments(groups: StoreSnapshot['groups']): StoreSnapshot['groups'] {
  const alike = new Map<string, StoreSnapshot['groups'][number]>();
  for (const group of groups) {
    const plain = { ...group, comment: '', topic: '' };
    const key = JSON.stringify({ ...plain, n: 0 });
    alike.set(key, { ...plain, n: plain.n + (alike.get(key)?.n ?? 0) });
  }
  return [...alike].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

const noWords = { comment: '', name: '', role: '', organisation: '', topic: '', answers: {} };

function shownOf(response: StoredResponse, redaction: string | undefined): StoredResponse {
  const { scopes, comment, name, role, organisation } = response;
  const shown = (scope: string, text: string): string => (scopes.includes(scope) ? text : '');
  return {
    ...response,
    comment: redaction ?? comment,
    name: shown('name', name),
    role: shown('role', role),
    organisation: shown('organisation', organisation),
    answers: {},
  };
}

/** Decisions without notes, without words about what is not published, and without words that a later decision replaced. */
function publishedDecisions(decisions: readonly Decision[], published: ReadonlySet<string>): Decision[] {
  const seen = new Set<string>();
  const isLast = (response: string, kind: string): boolean => {
    const { size } = seen;
    return seen.add(`${kind} ${response}`).size > size;
  };
  return decisions
    .toReversed()
    .map((decision) => {
      const { response, action, by, at, reason, notifiedAt } = decision;
      const { tags, excerpt, reply, review, typicalResult } = decision;
      const told = notifiedAt === undefined ? {} : { notifiedAt };
      const bare = { response, action, by, at, ...(action === 'decline' && { reason, ...told }) };
      if (!published.has(response)) return bare;
      const cut = action === 'redact' ? 'redact' : 'excerpt';
      const places = placesOf(decision);
      // One for several places goes when it is the last for none of them.
      const cuts = places.length === 0 ? [cut] : places.map((place) => `${cut} for ${place}`);
      return {
        ...bare,
        ...(tags !== undefined && { tags }),
        ...(places.length > 0 && { for: [...places] }),
        ...(excerpt !== undefined &&
          cuts.filter((kind) => isLast(response, kind)).length > 0 && { excerpt, ...(review && { review }) }),
        ...(typicalResult !== undefined && isLast(response, 'result') && { typicalResult }),
        ...(decision.substantiation !== undefined && { substantiation: 'held' }),
        ...(reply !== undefined && isLast(response, 'reply') && { reply }),
      };
    })
    .toReversed();
}

async function* eachOf(store: Store): AsyncGenerator<Collected> {
  for await (const stored of store.responses())
    yield { response: singleResponse(stored, stored.comment !== '', true), n: 1, read: true };
}

function singleResponse(stored: StoredResponse, commented: boolean, words: boolean): Response {
  const { id, round, score, receivedAt, segments, flags } = stored;
  return {
    id,
    source: storeName,
    round,
    score,
    scale,
    submittedAt: receivedAt,
    consent: scopesOf(stored.scopes),
    segments,
    flags,
    particulars: () => particularsOf(stored),
    commented: () => commented,
    words: words ? () => wordsOf(stored) : unread,
  };
}

function groupResponse({ round, score, day, scopes, segments, flagged, commented }: StoredGroup): Response {
  return {
    id: '',
    source: storeName,
    round,
    score,
    scale,
    submittedAt: startOfDay(day),
    consent: scopesOf(scopes),
    segments,
    flags: flagged ? ['flagged'] : [],
    commented: () => commented,
    words: unread,
  };
}

/** What the form knows of an answer: the submission itself, kept with the wording that was agreed to, shows that it is genuine. */
function particularsOf({ receivedAt, wording, scopes }: StoredResponse): Particulars {
  const agreed = scopes.length > 0;
  return {
    ...noParticulars,
    evidenceRef: true,
    consentedAt: agreed ? receivedAt : null,
    consentWording: agreed ? wording : null,
  };
}

/** The form asks everybody: an unticked box is a refusal. */
function scopesOf(stored: readonly string[]): readonly ConsentScope[] {
  return consentScopes.filter((scope) => stored.includes(scope));
}

/** The language of the form is not that of the words: nobody said what that is. */
function wordsOf({ comment, name, role, organisation, topic }: StoredResponse): Words {
  return { comment, name, role, organisation, email: '', language: '', tags: tagsOf(topic) };
}

function tagsOf(topic: string): string[] {
  return topic === '' ? [] : [topic];
}

function unread(): Words {
  throw new Error('The words of this response were not read from the store, so nothing may print them.');
}

function erasures(ids: readonly string[]): Decision[] {
  return ids.map((response) => ({ response, action: 'erase', by: 'visitor', at: '1970-01-01' }));
}
