import type { Decision } from '../model/decision.js';
import type { Engine } from './address.js';
import type { ConsentRecords } from './consent-reads.js';
import type { FollowUps } from './follow-up-contract.js';

/** What a visitor sent, checked, as it is to be stored. */
export interface Submission {
  id: string;
  receivedAt: number;
  round: string;
  score: number | null;
  comment: string;
  name: string;
  role: string;
  organisation: string;
  language: string;
  topic: string;
  /** Answers to the configured questions by id. */
  answers: Readonly<Record<string, string>>;
  /** Ids of the answers that were chosen, not written. */
  segments: readonly string[];
  scopes: readonly string[];
  wording: { version: string; text: string };
  /** Encrypted; null when no follow-up was agreed to. */
  email: string | null;
  /** What intake noticed. */
  flags: readonly string[];
  /** Why it is marked as spam from the start; null when it is not. */
  spam: string | null;
  /** Keyed hash of the visitor's token or key; null when there was none. */
  idempotency: string | null;
  /** Keyed hash of the answers. */
  digest: string;
  /** A proof of work to spend; null where none was shown. */
  proof: { key: string; expires: number } | null;
  /** The sender's network, already hashed, and how many answers it may give in the hour. */
  rate: { network: string; hour: number; limit: number };
}

/** `replayed`: this very submission was stored before. `conflict`: its key was, with other answers. */
export type SubmitResult =
  | { kind: 'stored'; id: string }
  | { kind: 'replayed'; id: string }
  | { kind: 'conflict' }
  | { kind: 'spent' }
  | { kind: 'limited' };

/** A stored response. */
export interface StoredResponse {
  seq: number;
  id: string;
  receivedAt: number;
  round: string;
  score: number | null;
  comment: string;
  name: string;
  role: string;
  organisation: string;
  language: string;
  topic: string;
  answers: Readonly<Record<string, string>>;
  segments: Readonly<Record<string, string>>;
  scopes: readonly string[];
  wording: string;
  flags: readonly string[];
}

/** Responses alike in everything that counts, none of whose words are needed: how many there are. */
export interface StoredGroup {
  n: number;
  round: string;
  score: number | null;
  /** UTC day they were received on. */
  day: string;
  scopes: readonly string[];
  commented: boolean;
  flagged: boolean;
  segments: Readonly<Record<string, string>>;
  /** What themes are counted from; empty unless asked for. */
  comment: string;
  topic: string;
}

/** A response about which somebody decided something; `words` only where they may be quoted. */
export interface DecidedResponse {
  response: StoredResponse;
  commented: boolean;
  words: boolean;
  /** Whether an address is kept to write to. */
  contact: boolean;
  /** What themes are counted from; empty unless asked for. */
  comment: string;
}

/** What a build needs besides counts and decisions. */
export interface SnapshotWish {
  /** The words of everything agreed to. @default only of what was approved */
  automatic?: boolean;
  /** All comments, to count what they are about. @default false */
  comments?: boolean;
  /** Responses by themselves. @default those somebody decided about, and those that may be quoted */
  ids?: readonly string[];
}

/** All that a build needs to know, at one moment. */
export interface StoreSnapshot {
  groups: StoredGroup[];
  rows: DecidedResponse[];
  decisions: Decision[];
  erased: string[];
  /** Last event seen: what a finished build has published. */
  event: number;
}

export interface ContactRequest {
  response: StoredResponse;
  /** Encrypted. */
  email: string;
}

/** Moments before which each kind of text is too old to keep, in milliseconds since 1970 UTC. */
export interface ExpiryLimits {
  spam: number;
  email: number;
  text: number;
}

/** Where collected responses live. Every call throws a StoreUnavailable when the database cannot be reached or written. */
export interface Store {
  readonly engine: Engine;
  readonly followUps: FollowUps;
  /** Resolves once the submission is on disk, in one commit with those that came with it. */
  submit(submission: Submission): Promise<SubmitResult>;
  find(id: string): Promise<{ response: StoredResponse; followUp: boolean; decisions: Decision[] } | null>;
  /** Every response after `seq`, in the order of arrival, read in pages. */
  responses(seq?: number): AsyncGenerator<StoredResponse>;
  decisions(): Promise<Decision[]>;
  snapshot(wish?: SnapshotWish): Promise<StoreSnapshot>;
  erased(): Promise<string[]>;
  /** What shows what people agreed to. */
  consentRecords(): Promise<ConsentRecords>;
  /** Records decisions, all or none; one about a response that is not there, or was erased, is dropped. */
  decide(decisions: readonly Decision[], now: number): Promise<void>;
  /** Removes a response, its contact and its decisions from the disk; leaves a tombstone. False when there is none. Where another process is reading, the bytes go once it is done. */
  erase(id: string, by: string, now: number): Promise<boolean>;
  contacts(): Promise<ContactRequest[]>;
  /** Erases what is too old; returns how many of each. */
  expire(limits: ExpiryLimits, now: number): Promise<{ spam: number; emails: number; texts: number }>;
  counts(): Promise<{ responses: number; erased: number; unbuilt: Record<string, number> }>;
  /** Notes that a build has published everything up to an event. */
  built(event: number): Promise<void>;
  /** Changes whenever anything in the store does. */
  signature(): Promise<string>;
  close(): Promise<void>;
}

/** The database cannot be reached, is full, or refused a write: nothing of the call was stored, or, where it did not answer in time, nobody can tell: to be tried again with the same key. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
  /** The engine's own code, such as ECONNREFUSED or SQLITE_FULL; never its message, which may hold what a visitor wrote. */
  readonly code: string;

  constructor(cause: unknown) {
    const { code, errcode } = (cause ?? {}) as { code?: unknown; errcode?: unknown };
    const told =
      typeof errcode === 'number' ? `SQLite ${errcode}` : typeof code === 'string' ? code : 'unknown';
    super(`The feedback store cannot be used (${told}).`);
    this.code = told;
  }
}
