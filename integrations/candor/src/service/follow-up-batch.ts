import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { tellingsOf, type Telling } from '../changes/follow-up.js';
import type { Correspondence } from '../ingest/follow-up.js';
import { stepKey } from '../model/follow-up.js';
import { CandorError, errorIssue } from '../model/issue.js';
import { listText, type FollowUpRow } from '../moderate/follow-up-rows.js';
import { digestOf, placeFile, removeFile } from '../moderate/list-file.js';
import type { FollowUpBatch, FollowUpRunner, FollowUps } from '../store/follow-up-contract.js';

/** How long others wait for a run that gives no sign of life, in milliseconds. */
const patience = 120_000;

/** One run that writes a list. */
export interface ListRun {
  followUps: FollowUps;
  /** Absolute path of the file to write. */
  path: string;
  correspondence: Correspondence;
  rowOf(telling: Telling): FollowUpRow;
  now(): number;
}

/** A list that was written: its file and how many rows it has. */
export interface WrittenList {
  path: string;
  rows: number;
}

/**
 * Writes the file of a batch as things stand now, without those who opted out or withdrew meanwhile, and notes that it is there.
 * `found` is the digest of the file that this batch has already; null where it has none.
 */
export async function completeBatch(
  run: ListRun,
  batch: FollowUpBatch,
  found: string | null,
): Promise<WrittenList> {
  const { followUps, correspondence } = run;
  const { contacts, ingested, sealed } = correspondence;
  const steps = await followUps.batchSteps(batch.id);
  await removeFile(partOf(batch));
  // A whole file whose addresses nobody can open any more is the only copy of them.
  const isOnlyCopy = found !== null && steps.some(({ response }) => sealed.has(response));
  const tellings = tellingsOf(steps, contacts, ingested.changes, ingested.concerns);
  if (tellings.length === 0 && !isOnlyCopy) {
    if (found !== null) await removeFile(batch.path);
    assertOurs(await followUps.release(batch));
    return { path: batch.path, rows: 0 };
  }
  if (!isOnlyCopy) {
    const told = new Set(tellings.map(tellingKey));
    const untold = steps.filter((step) => !told.has(stepKey(step)));
    if (untold.length > 0) assertOurs(await followUps.release(batch, untold));
    await writeFile(run, batch, found, tellings);
  }
  assertOurs(await followUps.finish(batch, run.now()));
  return { path: batch.path, rows: isOnlyCopy ? new Set(steps.map(stepKey)).size : tellings.length };
}

async function writeFile(
  { followUps, rowOf, now }: ListRun,
  batch: FollowUpBatch,
  found: string | null,
  tellings: readonly Telling[],
): Promise<void> {
  const { path, digests } = batch;
  const text = listText(tellings.map(rowOf), path.endsWith('.json') ? 'json' : 'csv');
  const digest = digestOf(text);
  assertOurs(await followUps.note({ ...batch, digests: [...digests, digest], until: now() + patience }));
  if (digest !== found) await placeFile(path, text, { part: partOf(batch), replaces: found !== null });
}

/** What the file is called while it is written; one that was interrupted has left it behind. */
function partOf({ id, path }: FollowUpBatch): string {
  return `${path}.${id}.part`;
}

function tellingKey({ contact: { person }, change: { id }, status, day }: Telling): string {
  return stepKey({ person, change: id, status, day });
}

/** This process, as others see that it is at work. */
export function runner(now: number): FollowUpRunner {
  return {
    owner: randomBytes(8).toString('hex'),
    host: hostname(),
    pid: process.pid,
    until: now + patience,
  };
}

/** Whether whoever writes a list may still be at it: a process of this machine that is gone is not. */
export function isAtWork({ host, pid, until }: FollowUpRunner, now: number): boolean {
  if (now >= until) return false;
  return host !== hostname() || (pid !== process.pid && processExists(pid));
}

function processExists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function assertOurs(isOurs: boolean): void {
  if (!isOurs) throw busyError();
}

export function busyError(): CandorError {
  const what = 'another run of follow-up is writing its list';
  const remedy =
    'Run this again when it is done. Where it was ended in the middle on another machine, that is noticed after two minutes.';
  return new CandorError([errorIssue('follow-up-busy', {}, what, remedy)]);
}
