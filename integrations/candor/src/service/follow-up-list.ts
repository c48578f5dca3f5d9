import { randomBytes } from 'node:crypto';
import { newSteps, tellingsOf, type Telling } from '../changes/follow-up.js';
import type { Correspondence } from '../ingest/follow-up.js';
import { CandorError, errorIssue } from '../model/issue.js';
import { fileDigest, FileInTheWay } from '../moderate/list-file.js';
import type { FollowUpBatch, FollowUps } from '../store/follow-up-contract.js';
import {
  busyError,
  completeBatch,
  isAtWork,
  runner,
  type ListRun,
  type WrittenList,
} from './follow-up-batch.js';

export interface ListReport {
  /**
   * What an earlier run had begun; `instead` is the file it was meant for, where that could not be written, and `host` the other
   * machine it ran on, where this one has no file of it.
   */
  recovered: (WrittenList & { instead: string | null; host: string | null }) | null;
  /** Null where nobody is to be told anything, or the file is that of what was recovered. */
  written: WrittenList | null;
  /** How many rows wait for a run into another file. */
  left: number;
}

/** What nobody was told yet, as a list would have it now. */
export async function newTellings(
  followUps: FollowUps,
  { due, contacts, ingested }: Correspondence,
): Promise<Telling[]> {
  const fresh = newSteps(due, await followUps.told(), await followUps.optedOut());
  return tellingsOf(fresh, contacts, ingested.changes, ingested.concerns);
}

/**
 * Writes the list of what nobody was told yet: claims it (one transaction), writes the file whole, notes that it is there (one
 * transaction). What an interrupted run had claimed is written first, to its own file: nobody is lost, and nobody is in two files.
 */
export async function writeList(run: ListRun): Promise<ListReport> {
  const { followUps, path, correspondence } = run;
  const begun = await followUps.unfinished();
  if (begun?.path !== path && (await onFile(path, fileDigest(path))) !== null) throw new FileInTheWay(path);
  const recovered = begun === null ? null : await recover(run, begun);
  if (recovered?.path !== path) return { recovered, written: await writeNew(run), left: 0 };
  return { recovered, written: null, left: (await newTellings(followUps, correspondence)).length };
}

async function writeNew(run: ListRun): Promise<WrittenList | null> {
  const { followUps, path, correspondence, now } = run;
  const batch = { id: randomBytes(8).toString('hex'), path, digests: [], ...runner(now()) };
  const claimed = await followUps.claim(batch, correspondence.due, correspondence.contacts);
  if (claimed === null) throw busyError();
  if (claimed.length === 0) return null;
  try {
    const list = await completeBatch(run, batch, null);
    return list.rows === 0 ? null : list;
  } catch (error) {
    if (!isFileError(error) && !(error instanceof FileInTheWay)) throw error;
    // Where another run has taken this list over, what is in the way is its file.
    if (!(await followUps.release(batch))) throw busyError();
    throw isFileError(error) ? unwritable(path, error) : error;
  }
}

/** Writes what an earlier run had claimed; into the file of this run, where that of the earlier one cannot be written any more. */
async function recover(run: ListRun, begun: FollowUpBatch): Promise<NonNullable<ListReport['recovered']>> {
  if (isAtWork(begun, run.now())) throw busyError();
  const mine = runner(run.now());
  if (!(await run.followUps.takeOver(begun, mine))) throw busyError();
  const batch = { ...begun, ...mine };
  try {
    const found = await fileDigest(begun.path);
    if (found !== null && !begun.digests.includes(found)) throw new FileInTheWay(begun.path);
    const host = found === null && begun.host !== mine.host ? begun.host : null;
    return { ...(await completeBatch(run, batch, found)), instead: null, host };
  } catch (error) {
    if (!isFileError(error)) throw error;
    if (begun.path === run.path) throw unwritable(begun.path, error);
    const moved = completeBatch(run, { ...batch, path: run.path }, null);
    return { ...(await onFile(run.path, moved)), instead: begun.path, host: null };
  }
}

/** Tells of a file that cannot be read or written as of something to mend. */
async function onFile<Value>(path: string, value: Promise<Value>): Promise<Value> {
  try {
    return await value;
  } catch (error) {
    throw isFileError(error) ? unwritable(path, error) : error;
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function unwritable(path: string, { code = '' }: NodeJS.ErrnoException): CandorError {
  const what = `the list cannot be written (${code})`;
  const remedy = 'Nobody was recorded as told by it: name another file, or run this again.';
  return new CandorError([errorIssue('follow-up-file', { file: path }, what, remedy)]);
}
