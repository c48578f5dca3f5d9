import { stampOf } from '../cache/file-identity.js';
import { readRowIndex, unmappedRow } from '../cache/row-index.js';
import { CandorError, type Issue } from '../model/issue.js';
import type { Standing } from '../policy/standing.js';
import { emptyIds, type Ledger } from '../report/ledger.js';
import type { SourceSummary } from '../report/summary.js';
import { amended } from './amend.js';
import type { MappedSource } from './inputs.js';
import type { KeptSource, SourceMemory } from './memory.js';
import type { Reckoned, Reckoning, ReckoningRequest } from './reckoning.js';
import { idTwice, runSource, type SourceRun } from './source-run.js';

/** Positions of rows that a later one stands in for, by source. */
export type Superseded = ReadonlyMap<string, ReadonlySet<number>>;

export interface FilesRequest {
  sources: readonly MappedSource[];
  /** Segment columns of files without a mapping. */
  segments: readonly string[];
  reckoning: ReckoningRequest;
  standings: ReadonlyMap<string, Standing>;
  ledger: Ledger;
  superseded?: Superseded | undefined;
  /** Null where nothing is remembered between runs. */
  memory: SourceMemory | null;
  /** Whether other responses will be held against the ids of these. */
  holdsIds: boolean;
}

/** What the sources that are files came to. */
export interface FilesRun {
  sources: SourceSummary[];
  /** False when one of them could not be read. */
  complete: boolean;
  superseded: Superseded;
  /** Changes whenever a file, its mapping or a decision about its responses does; null where that is not known. */
  digest: string | null;
}

/** One source: read now, or as it was kept. */
type Outcome =
  | { source: MappedSource; run: SourceRun; known: null }
  | { source: MappedSource; run: null; known: KeptSource };

/** Reckons every file and adds it to the total; what is wrong with one does not keep the others from being read. */
export async function reckonFiles(
  request: FilesRequest,
  total: Reckoning,
  report: (issue: Issue) => void,
): Promise<FilesRun> {
  const { ledger, memory } = request;
  const recalled = new Map<MappedSource, KeptSource>();
  for (const source of memory === null ? [] : request.sources) {
    const known = await recalledOf(source, request);
    if (known !== null) recalled.set(source, known);
  }
  const holdsIds = request.holdsIds || recalled.size < request.sources.length;
  const outcomes: Outcome[] = [];
  for (const source of request.sources) {
    const outcome = await orReport(
      outcomeOf(source, request, recalled.get(source), holdsIds, report),
      report,
    );
    if (outcome === null) continue;
    outcomes.push(outcome);
    absorb(total, outcome, ledger, report);
  }
  return {
    sources: outcomes.map(({ run, known }) => (run ?? known).summary),
    complete: outcomes.length === request.sources.length,
    superseded: new Map(
      outcomes.map(({ source, run, known }) => [source.name, new Set((run ?? known).superseded)]),
    ),
    digest: null,
  };
}

/** What is kept of a source, with what decisions have changed since; null when it has to be read. */
async function recalledOf(source: MappedSource, request: FilesRequest): Promise<KeptSource | null> {
  const memory = request.memory!;
  const known = await memory.recall(source).catch(() => null);
  return known === null ? null : amended(known, { ...request, source, memory });
}

async function outcomeOf(
  source: MappedSource,
  request: FilesRequest,
  known: KeptSource | undefined,
  holdsIds: boolean,
  report: (issue: Issue) => void,
): Promise<Outcome> {
  if (known !== undefined && (await recalledIds(source, known, request, holdsIds, report)))
    return { source, run: null, known };
  return { source, run: await readNow(source, request), known: null };
}

async function readNow(source: MappedSource, request: FilesRequest): Promise<SourceRun> {
  const { memory } = request;
  const superseded = request.superseded?.get(source.name);
  const remembers = memory !== null && source.mapping?.columns.person === undefined;
  if (!remembers) return runSource({ ...request, source, superseded });
  const index = memory.indexOf(source);
  try {
    const before = await stampOf(source.path).catch(() => null);
    const run = await runSource({ ...request, source, superseded, index });
    if (before !== null) await memory.keep(source, run, before, index, request.standings);
    return run;
  } finally {
    index.drop();
  }
}

/** Makes known to the ledger which ids a kept source has; false when that cannot be told any more. */
async function recalledIds(
  source: MappedSource,
  known: KeptSource,
  { ledger, memory }: FilesRequest,
  holdsIds: boolean,
  report: (issue: Issue) => void,
): Promise<boolean> {
  const ids = emptyIds(source.name);
  for (const [id, { own }] of known.standings) if (own) ids.unmapped.add(id);
  const twice: Issue[] = [];
  const take = (id: string, offset: number): void => {
    if (offset === unmappedRow) return;
    ids.ids.add(id);
    const holder = ledger.holderOf(id);
    if (holder !== undefined) twice.push(idTwice({ id, source: source.name }, undefined, holder));
  };
  if (holdsIds && !(await readRowIndex(memory!.indexOf(source).path, known.index, take))) return false;
  twice.forEach(report);
  ledger.add(ids);
  return true;
}

function absorb(
  total: Reckoning,
  { run, known }: Outcome,
  ledger: Ledger,
  report: (issue: Issue) => void,
): void {
  const parts: Reckoned[] =
    run === null ? [known.plain, known.decided] : [run.plain.state(), run.decided.state()];
  parts.forEach((part) => total.absorb(part));
  (run ?? known).issues.forEach(report);
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
