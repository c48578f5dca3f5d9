import { CandorError, type Issue } from '../model/issue.js';
import type { SourceSummary } from '../report/summary.js';
import { recallAll, recalledIds, type FilesRequest, type Recalled } from './recall.js';
import type { MappedSource } from './inputs.js';
import { sourceDigest, type KeptSource } from './memory.js';
import type { Reckoning } from './reckoning.js';
import { runSource, type SourceRun } from './source-run.js';

/** What the sources that are files came to. */
export interface FilesRun {
  sources: SourceSummary[];
  /** False when one of them could not be read. */
  complete: boolean;
  /** Changes whenever a file, its mapping or a decision about its responses does; null where that is not known. */
  digest: string | null;
}

/** One source, read now or as it was kept. */
interface Outcome {
  source: MappedSource;
  run: SourceRun | null;
  kept: KeptSource | null;
}

/** Reckons every file and adds it to the total; what is wrong with one does not keep the others from being read. */
export async function reckonFiles(
  request: FilesRequest,
  total: Reckoning,
  report: (issue: Issue) => void,
): Promise<FilesRun> {
  const recalled = await recallAll(request);
  const outcomes: Outcome[] = [];
  for (const source of request.sources) {
    const outcome = await orReport(outcomeOf(source, request, recalled), report);
    if (outcome === null) continue;
    outcomes.push(outcome);
    absorb(total, outcome, request, report);
  }
  const complete = outcomes.length === request.sources.length;
  const keptAll = outcomes.flatMap(({ kept }) => (kept === null ? [] : [kept]));
  const digest = complete && keptAll.length === outcomes.length ? keptAll.map(sourceDigest).join() : null;
  if (digest !== null) await request.memory?.keepTogether(keptAll);
  return {
    ...{ complete, digest },
    sources: outcomes.map(({ run, kept }) => (run ?? kept!).summary),
  };
}

async function outcomeOf(
  source: MappedSource,
  request: FilesRequest,
  { sources, holdsIds }: Recalled,
): Promise<Outcome> {
  const kept = sources.get(source);
  if (kept !== undefined && (await recalledIds(source, kept, request, holdsIds)))
    return { source, run: null, kept };
  const run = { ...request, source };
  return { source, ...(await (request.memory?.remember(run) ?? runSource(run).then(unkept))) };
}

function unkept(run: SourceRun): Pick<Outcome, 'run' | 'kept'> {
  return { run, kept: null };
}

function absorb(
  total: Reckoning,
  { run, kept }: Outcome,
  { ledger }: FilesRequest,
  report: (issue: Issue) => void,
): void {
  const { plain, decided } =
    run === null ? kept! : { plain: run.plain.state(), decided: run.decided.state() };
  total.absorb(plain);
  total.absorb(decided);
  (run ?? kept!).issues.forEach(report);
  if (run === null) return;
  total.people.absorb(run.plain.people);
  ledger.add(run.ids);
}

/** Reports what stopped a source and goes on, so that one run tells of every source; null when it was stopped. */
async function orReport<Value>(value: Promise<Value>, report: (issue: Issue) => void): Promise<Value | null> {
  try {
    return await value;
  } catch (error) {
    if (!(error instanceof CandorError)) throw error;
    error.issues.forEach(report);
    return null;
  }
}
