import { dayOf } from '../model/day.js';
import type { RoundFigures } from '../model/finding.js';
import type { Round } from '../model/round.js';
import { scaleKind } from '../model/scale.js';
import { bucketCounts, netScore, roundTo } from './net-score.js';
import type { RoundTally } from './tally.js';

/** Computes what a round's page shows. */
export function roundFigures(tally: RoundTally, round: Round): RoundFigures {
  const kind = scaleKind(tally.scale);
  const counts = bucketCounts(tally.distribution, tally.scale);
  const net = counts === null ? null : rounded(netScore(counts), 1);
  const n = [...tally.distribution.values()].reduce((sum, count) => sum + count, 0);
  return {
    id: round.id,
    title: round.title ?? round.id,
    question: round.question ?? null,
    kind: round.kind,
    declared: round.declared,
    scale: tally.scale,
    scaleKind: kind,
    n,
    blank: tally.blank,
    promoters: counts?.promoter ?? null,
    passives: counts?.passive ?? null,
    detractors: counts?.detractor ?? null,
    nps: kind === 'nps' ? net : null,
    netScore: net,
    mean: rounded(meanOf(tally, n), 2),
    distribution: distributionOf(tally, n),
    from: round.opened ?? (tally.first === null ? null : dayOf(tally.first)),
    to: round.closed ?? (tally.last === null ? null : dayOf(tally.last)),
    asked: round.asked ?? null,
    responseRate: round.asked === undefined || n > round.asked ? null : roundTo((100 * n) / round.asked, 1),
    incentive: round.incentive ?? null,
    verification: round.verification ?? null,
    note: round.note ?? null,
  };
}

/** Newest round first; rounds without dates last, by id. */
export function byPeriod(a: RoundFigures, b: RoundFigures): number {
  return (b.to ?? '').localeCompare(a.to ?? '', 'en') || a.id.localeCompare(b.id, 'en');
}

function meanOf({ distribution }: RoundTally, n: number): number | null {
  if (n === 0) return null;
  let sum = 0;
  for (const [score, count] of distribution) sum += score * count;
  return sum / n;
}

function distributionOf({ distribution, scale }: RoundTally, n: number): RoundFigures['distribution'] {
  return Array.from({ length: scale.max - scale.min + 1 }, (_, index) => {
    const score = scale.min + index;
    const count = distribution.get(score) ?? 0;
    return { score, count, share: n === 0 ? 0 : roundTo((100 * count) / n, 1) };
  });
}

function rounded(value: number | null, digits: number): number | null {
  return value === null ? null : roundTo(value, digits);
}
