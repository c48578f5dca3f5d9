import { readRowIndex, unmappedRow } from '../cache/row-index.js';
import { CandorError } from '../model/issue.js';
import type { Standing } from '../policy/standing.js';
import { digestOf, digestsOf, type KeptSource, type SourceMemory } from './memory.js';
import { Reckoning } from './reckoning.js';
import { responsesAt } from './responses.js';
import type { SourceRequest } from './source-run.js';

/** Beyond so many, reading the whole file is quicker. */
const mostRows = 2000;

/** What changed decisions mean for a source. */
interface Amendment {
  /** Where the responses begin that decisions are about now, or were. */
  rows: ReadonlyMap<string, number>;
  /** Those of them that nothing had been decided about. */
  fresh: ReadonlySet<string>;
  /** Ids of this source that decisions are about, those of rows that became no response too. */
  own: ReadonlySet<string>;
}

/** Whether no decision about a response of this source has changed, and none about any response is new. */
function isDecidedAlike(
  { standings: known }: Pick<KeptSource, 'standings'>,
  standings: ReadonlyMap<string, Standing>,
): boolean {
  for (const [id, { own }] of known) if (own && !standings.has(id)) return false;
  for (const [id, standing] of standings) {
    const before = known.get(id);
    if (before === undefined || (before.own && before.digest !== digestOf(standing))) return false;
  }
  return true;
}

/** What changed decisions mean for a source; null when it has to be read again whole. */
async function amendmentOf(
  { standings: known, index }: Pick<KeptSource, 'standings' | 'index'>,
  standings: ReadonlyMap<string, Standing>,
  indexPath: string,
): Promise<Amendment | null> {
  const wanted = new Set([...standings.keys()].filter((id) => known.get(id)?.own ?? true));
  for (const [id, { own }] of known) if (own) wanted.add(id);
  const found = new Map<string, number>();
  const whole = await readRowIndex(indexPath, index, (id, offset) => {
    if (wanted.has(id)) found.set(id, offset);
  });
  const rows = [...found].filter(([, offset]) => offset !== unmappedRow);
  if (!whole || rows.length > mostRows || rows.some(([, offset]) => offset < 0)) return null;
  return {
    rows: new Map(rows),
    fresh: new Set(rows.map(([id]) => id).filter((id) => !known.has(id))),
    own: new Set([...found.keys()].filter((id) => standings.has(id))),
  };
}

interface AmendRequest extends Pick<SourceRequest, 'source' | 'segments' | 'reckoning' | 'standings'> {
  memory: SourceMemory;
}

/** A kept source as decisions stand now: only the rows that changed decisions are about are read; null when all have to be. */
export async function amended(known: KeptSource, request: AmendRequest): Promise<KeptSource | null> {
  const { source, memory, standings } = request;
  if (isDecidedAlike(known, standings)) return known;
  const amendment = await amendmentOf(known, standings, memory.indexPath(source));
  if (amendment === null) return null;
  const parts = amendment.rows.size === 0 ? known : await reckonedAgain(known, amendment, request);
  if (parts === null) return null;
  const { plain, decided } = parts;
  return memory.keep(source, { ...known, plain, decided, standings: digestsOf(standings, amendment.own) });
}

/** Takes back what nothing had been decided about, and reckons anew everything that something is decided about. */
async function reckonedAgain(
  known: KeptSource,
  { rows, fresh }: Amendment,
  { source, segments, reckoning, standings }: AmendRequest,
): Promise<Pick<KeptSource, 'plain' | 'decided'> | null> {
  const plain = new Reckoning(reckoning);
  const decided = new Reckoning(reckoning);
  plain.absorb(known.plain);
  const ids = [...rows.keys()];
  let sound = true;
  let next = 0;
  await responsesAt([...rows.values()], { source, segments }, (response) => {
    const id = ids[next++]!;
    sound &&= response?.id === id && !(fresh.has(id) && plain.isEdge(response));
    if (!sound || response === null) return;
    const standing = standings.get(id);
    if (standing === undefined) plain.take(response, undefined);
    else decided.take(response, standing);
    if (fresh.has(id)) plain.takeBack(response);
  }).catch(asUnsound);
  return sound && next === ids.length ? { plain: plain.state(), decided: decided.state() } : null;

  function asUnsound(error: unknown): void {
    if (!(error instanceof CandorError)) throw error;
    sound = false;
  }
}
