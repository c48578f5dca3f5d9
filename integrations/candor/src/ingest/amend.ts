import { readRowIndex, unmappedRow } from '../cache/row-index.js';
import type { Standing } from '../policy/standing.js';
import type { MappedSource } from './inputs.js';
import { digestOf, type KeptSource, type SourceMemory } from './memory.js';

/** Beyond so many, reading the whole file is quicker. */
const mostRows = 2000;

/** Which rows have to be read again because of decisions. */
interface Amendment {
  /** Responses that decisions are about now, and where they begin. */
  decided: ReadonlyMap<string, number>;
  /** Those of them that nothing had been decided about. */
  fresh: ReadonlySet<string>;
  /** Where those begin that nothing is decided about any more. */
  undecided: ReadonlyMap<string, number>;
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
  const left = new Set([...known].filter(([id, { own }]) => own && !standings.has(id)).map(([id]) => id));
  const found = new Map<string, number>();
  const whole = await readRowIndex(indexPath, index, (id, offset) => {
    if (wanted.has(id) || left.has(id)) found.set(id, offset);
  });
  const rows = [...found].filter(([, offset]) => offset !== unmappedRow);
  if (!whole || rows.length > mostRows || rows.some(([, offset]) => offset < 0)) return null;
  const ofThese = (ids: ReadonlySet<string>): Map<string, number> =>
    new Map(rows.filter(([id]) => ids.has(id)));
  const decided = ofThese(wanted);
  return {
    decided,
    fresh: new Set([...decided.keys()].filter((id) => !known.has(id))),
    undecided: ofThese(left),
  };
}

/** A kept source as decisions stand now: only the rows that they are newly about are read; null when all have to be. */
export async function amended(
  known: KeptSource,
  request: { source: MappedSource; memory: SourceMemory; standings: ReadonlyMap<string, Standing> },
): Promise<KeptSource | null> {
  if (isDecidedAlike(known, request.standings)) return known;
  await amendmentOf(known, request.standings, '');
  return null;
}
