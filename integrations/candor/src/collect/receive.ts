import type { FormFault, IntakeSettings, RefusalReason } from '../model/form.js';
import { StoreUnavailable, type Store, type SubmitResult } from '../store/contract.js';
import { checkAnswers, fieldNames, type Answers, type AnswersSchema } from './answers.js';
import { bodyLimit, readBody } from './body.js';
import { guard, type BodyKind } from './guards.js';
import { parseForm, parseJson, textOf, type Posted } from './posted.js';
import type { Prover } from './proof.js';
import { receiptFor } from './receipt.js';
import type { Secrets } from './secrets.js';
import { submissionOf } from './submission.js';

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
  /** Opens the store when a post is worth it; a StoreUnavailable means that the post is refused, with its answers kept. */
  store(): Promise<Store>;
  secrets: Secrets;
  /** Null unless the form asks for a proof of work. */
  prover: Prover | null;
  /** Address the request comes from; hashed at once, never kept. */
  address: string;
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** Hears why a checked answer could not be stored. @default nobody */
  onUnavailable?: ((error: StoreUnavailable) => void) | undefined;
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
  const body = await readBody(request, bodyLimit(kind, settings.questions));
  if ('refused' in body) return refused(body.refused, context, kind);
  const posted = kind === 'form' ? parseForm(body.text) : parseJson(body.text);
  const names = fieldNames(schema, settings.honeypot);
  if (posted === null || [...posted.keys()].some((name) => !names.has(name)))
    return refused('fields', context, kind);
  const checked = checkAnswers(schema, posted);
  const faults = 'faults' in checked ? checked.faults : wordingFaults(checked.answers, posted, settings);
  if ('faults' in checked || faults.length > 0)
    return { kind: 'invalid', as: kind, status: 422, faults, again: false, values: posted };
  return store(request, context, kind, posted, checked.answers);
}

/** Nobody has agreed to words that they were not shown: where the wording has changed meanwhile, they read the new one first. */
function wordingFaults({ consent }: Answers, posted: Posted, { wording }: IntakeSettings): FormFault[] {
  const shown = textOf(posted, 'wording');
  if (shown === '' || shown === wording.version || consent.length === 0) return [];
  posted.delete('consent');
  return [{ field: 'consent', key: 'wording' }];
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
  const header = request.headers.get('idempotency-key') ?? '';
  const submission = submissionOf({ ...context, posted, answers, proof, header });
  let result: SubmitResult;
  try {
    result = await (await context.store()).submit(submission);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    context.onUnavailable?.(error);
    return refused('unavailable', context, as, posted);
  }
  if (result.kind === 'conflict')
    return { kind: 'invalid', as, status: 409, faults: [], again: true, values: posted };
  if (result.kind === 'spent') return refused('spent', context, as, posted);
  if (result.kind === 'limited') return refused('rate', context, as, posted);
  const replayed = result.kind === 'replayed';
  return { kind: 'stored', as, receipt: receiptFor(context.secrets, result.id), replayed };
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
