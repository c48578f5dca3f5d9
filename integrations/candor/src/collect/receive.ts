import type { FormFault, IntakeSettings, RefusalReason } from '../model/form.js';
import type { ConsentScope } from '../model/response.js';
import { StoreUnavailable, type Store, type Submission, type SubmitResult } from '../store/contract.js';
import { checkAnswers, fieldNames, type Answers, type AnswersSchema } from './answers.js';
import { bodyLimits, readBody } from './body.js';
import { guard, type BodyKind } from './guards.js';
import { networkOf } from './network.js';
import { parseForm, parseJson, type Posted } from './posted.js';
import type { Prover } from './proof.js';
import { newResponseId, receiptFor } from './receipt.js';
import { keyedHash, sealEmail, type Secrets } from './secrets.js';
import { readToken } from './token.js';

/** What became of a post. */
export type Outcome =
  /** On disk, or was already; `receipt` opens it. An answer marked as spam is told the same. */
  | { kind: 'stored'; as: BodyKind; receipt: string; replayed: boolean }
  /** Something to correct; `again` when the form had been sent before with other answers. */
  | { kind: 'invalid'; as: BodyKind; status: 422 | 409; faults: FormFault[]; again: boolean; values: Posted }
  | {
      kind: 'refused';
      as: BodyKind;
      status: number;
      reason: RefusalReason;
      retryAfter: number | null;
      values: Posted;
    };

/** What `receive` works with. */
export interface IntakeContext {
  settings: IntakeSettings;
  schema: AnswersSchema;
  /** Null when the store could not be opened: every post is refused as unavailable, with its answers kept. */
  store: Store | null;
  secrets: Secrets;
  /** Null unless the form asks for a proof of work. */
  prover: Prover | null;
  /** Address the request comes from; hashed at once, never kept. */
  address: string;
  /** Milliseconds since 1970 UTC. */
  now: number;
}

const statuses: Record<RefusalReason, number> = {
  method: 405,
  origin: 403,
  type: 415,
  size: 413,
  slow: 408,
  encoding: 400,
  broken: 400,
  fields: 400,
  proof: 400,
  spent: 409,
  rate: 429,
  unavailable: 503,
};
const unavailableSeconds = 30;
const hour = 3_600_000;

/** Takes one post: checks it, cheapest check first, stores it durably and says what became of it. Never throws for anything a visitor sends. */
export async function receive(request: Request, context: IntakeContext): Promise<Outcome> {
  const { settings, schema } = context;
  const guarded = guard(request, settings.origin);
  if ('refused' in guarded) return refused(guarded.refused, context, clientOf(request));
  const { kind } = guarded;
  const body = await readBody(request, kind === 'form' ? bodyLimits.formBytes : bodyLimits.bytes);
  if ('refused' in body) return refused(body.refused, context, kind);
  const posted = kind === 'form' ? parseForm(body.text) : parseJson(body.text);
  const names = fieldNames(schema, settings.honeypot);
  if (posted === null || [...posted.keys()].some((name) => !names.has(name)))
    return refused('fields', context, kind);
  const checked = checkAnswers(schema, posted);
  if ('faults' in checked)
    return { kind: 'invalid', as: kind, status: 422, faults: checked.faults, again: false, values: posted };
  return store(request, context, kind, posted, checked.answers);
}

async function store(
  request: Request,
  context: IntakeContext,
  as: BodyKind,
  posted: Posted,
  answers: Answers,
): Promise<Outcome> {
  const proof = context.prover === null ? null : await context.prover.check(textOf(posted, 'proof'));
  if (proof === 'wrong') return refused('proof', context, as, posted);
  if (context.store === null) return refused('unavailable', context, as, posted);
  const submission = submissionOf(request, context, posted, answers, proof);
  let result: SubmitResult;
  try {
    result = await context.store.submit(submission);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return refused('unavailable', context, as, posted);
  }
  if (result.kind === 'conflict')
    return { kind: 'invalid', as, status: 409, faults: [], again: true, values: posted };
  if (result.kind === 'spent') return refused('spent', context, as, posted);
  if (result.kind === 'limited') return refused('rate', context, as, posted);
  const replayed = result.kind === 'replayed';
  return { kind: 'stored', as, receipt: receiptFor(context.secrets, result.id), replayed };
}

function submissionOf(
  request: Request,
  { settings, secrets, address, now }: IntakeContext,
  posted: Posted,
  answers: Answers,
  proof: { key: string; expires: number } | 'missing' | null,
): Submission {
  const id = newResponseId();
  const token = readToken(secrets, textOf(posted, 'token'), now);
  const key = token.ours ? textOf(posted, 'token') : visitorKey(request, posted);
  const network = networkOf(secrets, address, now);
  const { extra, consent, email, ...rest } = answers;
  return {
    ...rest,
    id,
    receivedAt: now,
    round: settings.round,
    language: settings.language,
    topic: topicOf(textOf(posted, 'topic')),
    answers: extra,
    segments: settings.questions
      .filter(({ kind }) => kind === 'choice' || kind === 'yes-no')
      .map(({ id: question }) => question),
    scopes: consent.flatMap((box): ConsentScope[] => (box === 'details' ? ['role', 'organisation'] : [box])),
    wording: settings.wording,
    email: email === '' || !settings.followUp ? null : sealEmail(secrets, id, email),
    flags: proof === 'missing' ? ['no-proof'] : [],
    spam: textOf(posted, settings.honeypot) === '' ? (token.tooFast ? 'too-fast' : null) : 'honeypot',
    idempotency: key === '' ? null : keyedHash(secrets.digest, `key ${key}`, 18),
    // Without a key, equal answers are one person's repeat only when they come from one network.
    digest: keyedHash(
      secrets.digest,
      JSON.stringify([answers, settings.round, key === '' ? network : '']),
      18,
    ),
    proof: proof === 'missing' ? null : proof,
    rate: { network, hour: Math.floor(now / hour), limit: settings.ratePerHour },
  };
}

/** A key the sender made: the form's script, or a client's header. Forms with neither are always stored. */
function visitorKey(request: Request, posted: Posted): string {
  const key = textOf(posted, 'idempotency') || (request.headers.get('idempotency-key') ?? '');
  return /^[\x21-\x7e]{16,200}$/.test(key) ? key : '';
}

/** What the link to the form said it was about; anything unusual is no topic of ours. */
export function topicOf(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}-]{0,39}$/u.test(text) ? text : '';
}

function textOf(posted: Posted, name: string): string {
  const value = posted.get(name);
  return typeof value === 'string' ? value : '';
}

function refused(
  reason: RefusalReason,
  context: IntakeContext,
  as: BodyKind,
  values: Posted = new Map(),
): Outcome {
  return {
    kind: 'refused',
    as,
    status: statuses[reason],
    reason,
    retryAfter: retryAfter(reason, context.now),
    values,
  };
}

function retryAfter(reason: RefusalReason, now: number): number | null {
  if (reason === 'rate') return Math.ceil((hour - (now % hour)) / 1000);
  return reason === 'unavailable' ? unavailableSeconds : null;
}

/** A reader who comes by address bar or link is sent on to the form. */
function clientOf(request: Request): BodyKind {
  if (request.method === 'GET' || request.method === 'HEAD') return 'form';
  return (request.headers.get('accept') ?? '').includes('text/html') ? 'form' : 'json';
}
