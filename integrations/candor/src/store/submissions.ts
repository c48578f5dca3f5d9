import { CompiledQuery, type Kysely } from 'kysely';
import { dayOf } from '../model/day.js';
import type { Engine } from './address.js';
import { StoreUnavailable, type Submission, type SubmitResult } from './contract.js';
import type { Settled } from './group.js';
import { forgetNetworks } from './retention.js';
import { submitStatements, type SubmitStatements } from './submit-statements.js';
import type { Tables } from './tables.js';
import { inTransaction, isRolledBack } from './transaction.js';

/** How long two equal answers without a key from one network are taken for a repeat, in milliseconds. */
const repeatWindow = 10 * 60_000;

const raw = (sql: string): CompiledQuery => CompiledQuery.raw(sql);
const savepoint = raw('savepoint one');
const undo = raw('rollback to savepoint one');
const keep = raw('release savepoint one');

/** Stores groups of submissions, each group in one transaction and each member behind a savepoint of its own, so that a failing one fails alone. */
export class Submitter {
  readonly #statements: SubmitStatements;
  /** Versions of the consent wording that are on disk. */
  readonly #wordings = new Set<string>();
  /** When this process last removed what must not be kept; hours since 1970. */
  #tidied = 0;

  constructor(
    readonly db: Kysely<Tables>,
    readonly engine: Engine,
  ) {
    this.#statements = submitStatements(db);
  }

  /**
   * Throws a StoreUnavailable when nothing of the group was stored, or when nobody can tell: those who sent it try again with the
   * same key. Only what was surely rolled back is tried again here, once.
   */
  async commit(group: Submission[]): Promise<Settled<SubmitResult>[]> {
    for (let attempt = 1; ; attempt++)
      try {
        return await this.#transaction(group);
      } catch (error) {
        if (attempt === 2 || !isRolledBack(error)) throw new StoreUnavailable(error);
      }
  }

  /** What is noted of a group is noted once it is on disk. */
  async #transaction(group: Submission[]): Promise<Settled<SubmitResult>[]> {
    const settled = await inTransaction(this.db, this.engine, 'group', (connection) =>
      this.#storeEach(connection, group),
    );
    group.forEach(({ wording }) => this.#wordings.add(wording.version));
    this.#tidied = group[0]!.rate.hour;
    return settled;
  }

  async #storeEach(connection: Kysely<Tables>, group: Submission[]): Promise<Settled<SubmitResult>[]> {
    const { rows } = await connection.executeQuery(this.#statements.head({ n: group.length }));
    const after = rows[0]!.seq - group.length;
    await this.#prepare(connection, group);
    const settled: Settled<SubmitResult>[] = [];
    for (const [index, submission] of group.entries())
      settled.push(await storeApart(connection, this.#statements, submission, after + index + 1));
    await connection.executeQuery(this.#statements.received({ after }));
    return settled;
  }

  /** Does what a group needs once: keeps its wordings, and every hour forgets what nobody may know any more. */
  async #prepare(connection: Kysely<Tables>, group: Submission[]): Promise<void> {
    const wordings = new Map(
      group.map(({ wording, receivedAt }) => [wording.version, { ...wording, at: receivedAt }]),
    );
    for (const [version, wording] of wordings)
      if (!this.#wordings.has(version)) await connection.executeQuery(this.#statements.wording(wording));
    const { rate, receivedAt } = group[0]!;
    if (rate.hour !== this.#tidied) await forgetNetworks(connection, receivedAt);
  }
}

async function storeApart(
  connection: Kysely<Tables>,
  statements: SubmitStatements,
  submission: Submission,
  seq: number,
): Promise<Settled<SubmitResult>> {
  await connection.executeQuery(savepoint);
  try {
    const result = await storeOne(connection, statements, submission, seq);
    if (result.kind !== 'stored') await connection.executeQuery(undo);
    await connection.executeQuery(keep);
    return { result };
  } catch (error) {
    if (isRolledBack(error)) throw error;
    try {
      await connection.executeQuery(undo);
      await connection.executeQuery(keep);
    } catch {
      // The engine has given up the whole group: what counts is why.
      throw error;
    }
    return { error: new StoreUnavailable(error) };
  }
}

/** Anything but `stored` is undone by the caller. The key is looked at first, so that a retry is known before its proof counts as spent. */
async function storeOne(
  connection: Kysely<Tables>,
  statements: SubmitStatements,
  submission: Submission,
  seq: number,
): Promise<SubmitResult> {
  const { id, receivedAt, idempotency, digest, proof, rate, email, spam } = submission;
  const run = async (query: CompiledQuery): Promise<number> =>
    Number((await connection.executeQuery(query)).numAffectedRows ?? 0);
  const repeat = idempotency === null && (await isRepeat(connection, statements, digest, receivedAt));
  if ((await run(statements.response(responseRow(submission, seq, repeat)))) === 0)
    return earlier(connection, statements, idempotency, digest);
  if (proof !== null && (await run(statements.spend({ proof: proof.key, expires: proof.expires }))) === 0)
    return { kind: 'spent' };
  if (rate.limit < 1 || (await run(statements.rate(rate))) === 0) return { kind: 'limited' };
  if (email !== null) await run(statements.contact({ response: id, email, at: receivedAt }));
  if (spam !== null) await run(statements.decision(spamDecision(id, spam, receivedAt)));
  return { kind: 'stored', id };
}

async function isRepeat(
  connection: Kysely<Tables>,
  statements: SubmitStatements,
  digest: string,
  now: number,
): Promise<boolean> {
  const { rows } = await connection.executeQuery(statements.repeat({ digest, after: now - repeatWindow }));
  return rows.length > 0;
}

async function earlier(
  connection: Kysely<Tables>,
  statements: SubmitStatements,
  idempotency: string | null,
  digest: string,
): Promise<SubmitResult> {
  const { rows } = await connection.executeQuery(statements.earlier({ idempotency }));
  const known = rows[0];
  if (known === undefined) throw new Error('an id was drawn twice');
  return known.digest === digest ? { kind: 'replayed', id: known.id } : { kind: 'conflict' };
}

function responseRow(submission: Submission, seq: number, repeat: boolean): Record<string, unknown> {
  const { receivedAt, answers, scopes, comment, wording, flags, segments } = submission;
  const chosen = segments.filter((id) => Object.hasOwn(answers, id)).toSorted();
  return {
    ...submission,
    seq,
    received_at: receivedAt,
    day: dayOf(receivedAt),
    answers: JSON.stringify(answers),
    segments: JSON.stringify(Object.fromEntries(chosen.map((id) => [id, answers[id]]))),
    scopes: scopes.join(' '),
    agreed: scopes.includes('quote') && comment !== '' ? 1 : 0,
    wording: wording.version,
    flags: [...flags, ...(repeat ? ['repeat'] : [])].join(' '),
  };
}

function spamDecision(response: string, reason: string, now: number): Record<string, unknown> {
  const body = { response, action: 'mark-spam', by: 'intake', at: dayOf(now), reason };
  return { ...body, body: JSON.stringify(body) };
}
