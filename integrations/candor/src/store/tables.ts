import type { Generated } from 'kysely';

/**
 * The tables, alike on every engine: text, integers and milliseconds since 1970 UTC only. No IP address, no user agent, no
 * referrer has a column here.
 */
export interface Tables {
  candor_head: { id: number; seq: number };
  candor_response: ResponseTable;
  candor_contact: { response: string; email: string; at: number };
  candor_decision: DecisionTable;
  candor_wording: { version: string; text: string; first_at: number };
  candor_event: EventTable;
  candor_rate: { network: string; hour: number; n: number };
  candor_spent: { proof: string; expires: number };
  candor_tombstone: { response: string; at: number };
  /** What was told to whom: goes with the contact it belongs to. */
  candor_follow_up: {
    response: string;
    change: string;
    status: string;
    day: string;
    /** Keyed hash of the address. */
    person: string;
    batch: string;
  };
  candor_follow_up_batch: {
    id: string;
    path: string;
    owner: string;
    host: string;
    pid: number;
    until: number;
    digests: string;
    /** Null until its file is there. */
    written: number | null;
  };
  candor_opt_out: { person: string; at: number };
}

interface ResponseTable {
  /** Grows in the order of commits, over all instances: what a reader has not seen yet is above what it has. */
  seq: number;
  id: string;
  received_at: number;
  /** UTC day of `received_at`. */
  day: string;
  round: string;
  score: number | null;
  comment: string;
  name: string;
  role: string;
  organisation: string;
  language: string;
  topic: string;
  /** Answers to the configured questions, a JSON object by question id. */
  answers: string;
  /** Those of `answers` that are chosen and not written, for breaking figures down: a JSON object with sorted keys. */
  segments: string;
  /** Scopes agreed to, separated by spaces; empty when none was. */
  scopes: string;
  /** 1 when there is a comment and its publication was agreed to. */
  agreed: number;
  wording: string;
  /** What intake noticed, separated by spaces; empty when nothing. */
  flags: string;
  /** Keyed hash of the token or key the visitor sent; null once erased or where none was sent. */
  idempotency: string | null;
  /** Keyed hash of what was sent, to know a repeat; null once texts have expired. */
  digest: string | null;
}

interface DecisionTable {
  seq: Generated<number>;
  response: string;
  action: string;
  by: string;
  at: string;
  /** The decision as JSON, words included. */
  body: string;
}

/** What happened, ids and kinds only: the audit log, and with `built` the outbox of what no build has published yet. */
interface EventTable {
  seq: Generated<number>;
  at: number;
  kind: string;
  response: string;
  by: string;
  built: number;
}
