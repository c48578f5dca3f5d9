import { roundsSaid } from '../model/change.js';
import type { Said } from '../model/published-change.js';
import { roundTo } from '../model/rounding.js';
import type { ChangeContext, LocatedChange } from './context.js';

type Counts = Pick<Said, 'n' | 'base' | 'share'>;

const uncounted: Counts = { n: null, base: null, share: null };

/** How many comments said so, and of how many: counted from its theme, or from the responses it lists. */
export function countsOf({ said }: LocatedChange, context: ChangeContext): Counts {
  const rounds = roundsSaid(said);
  return said.theme === undefined
    ? listedCounts(said.responses ?? [], rounds, context)
    : themeCounts(said.theme, rounds, context);
}

function themeCounts(theme: string, rounds: readonly string[], { findings }: ChangeContext): Counts {
  const figures = rounds.map((id) => findings.rounds.find((round) => round.id === id)?.themes ?? null);
  if (figures.includes(null)) return uncounted;
  const n = sum(figures.map((figure) => figure!.themes.find(({ id }) => id === theme)?.n ?? 0));
  return withShare(n, sum(figures.map((figure) => figure!.comments)));
}

function listedCounts(
  responses: readonly string[],
  rounds: readonly string[],
  { listed, complete, isOpen, commentsOf }: ChangeContext,
): Counts {
  if (!complete && !responses.every((id) => listed.has(id))) return uncounted;
  const n = responses.filter((id) => {
    const found = listed.get(id);
    return found !== undefined && found.counted && found.commented && rounds.includes(found.round);
  }).length;
  const bases = rounds.map((round) => (isOpen(round) ? null : commentsOf(round)));
  return bases.includes(null) ? { ...uncounted, n } : withShare(n, sum(bases as number[]));
}

function withShare(n: number, base: number): Counts {
  return { n, base, share: base === 0 ? null : roundTo((100 * n) / base, 1) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
