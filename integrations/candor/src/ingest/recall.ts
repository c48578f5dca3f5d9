import { readRowIndex, unmappedRow } from '../cache/row-index.js';
import { CandorError, type Issue } from '../model/issue.js';
import { emptyIds } from '../report/ledger.js';
import { amended } from './amend.js';
import type { MappedSource } from './inputs.js';
import type { KeptSource, SourceMemory } from './memory.js';
import { idTwice, type SourceRequest } from './source-run.js';

export interface FilesRequest extends Omit<SourceRequest, 'source' | 'index'> {
  sources: readonly MappedSource[];
  /** Null where nothing is remembered between runs. */
  memory: SourceMemory | null;
  /** Whether other responses will be held against the ids of these. */
  holdsIds: boolean;
}

/** What need not be read again. */
export interface Recalled {
  sources: ReadonlyMap<MappedSource, KeptSource>;
  /** Whether their ids have to be held against those of other sources. */
  holdsIds: boolean;
}

/** What is kept of sources that are as they were, with what decisions have changed since. */
export async function recallAll(request: FilesRequest): Promise<Recalled> {
  const { memory, sources: all } = request;
  const sources = new Map<MappedSource, KeptSource>();
  if (memory === null) return { sources, holdsIds: false };
  await memory.forgetOthers(all);
  for (const source of all) {
    const known = await memory.recall(source);
    const kept = known === null ? null : await amended(known, { ...request, source, memory });
    if (kept !== null) sources.set(source, kept);
  }
  const together = sources.size === all.length && (await memory.wereTogether([...sources.values()]));
  return { sources, holdsIds: request.holdsIds || !together };
}

/** Makes known to the ledger which ids a kept source has; false when that cannot be told any more. Throws a CandorError when another source has one of them. */
export async function recalledIds(
  source: MappedSource,
  known: KeptSource,
  { ledger, memory }: Pick<FilesRequest, 'ledger' | 'memory'>,
  holdsIds: boolean,
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
  if (holdsIds && !(await readRowIndex(memory!.indexPath(source), known.index, take))) return false;
  if (twice.length > 0) throw new CandorError(twice);
  ledger.add(ids);
  return true;
}
