import type { Breakdown, Disclosure, Marker, RoundFigures, WeightedScore } from '../model/finding.js';
import { isInvited, isOpen, type Round } from '../model/round.js';
import { scaleKind } from '../model/scale.js';
import { roundTo } from '../model/rounding.js';
import { breakdownsOf, fewAnswers, roundedInterval, type BreakdownLabel } from './breakdowns.js';
import type { Cell } from './cells.js';
import { around, neededAnswers, scoreInterval, stratified, total } from './interval.js';
import { bucketCounts, netScore, type BucketCounts } from './net-score.js';
import type { FindingsOptions } from './schema.js';
import type { RoundTally } from './round-tally.js';
import { themeFigures, type ThemeExamples } from './theme-figures.js';

/** What figures depend on besides the answers. */
export interface FigureSettings {
  options: Pick<FindingsOptions, 'minimumGroup' | 'intervalFrom' | 'level'>;
  asOf: string;
  /** Names of segments and of questions of the form. */
  labels: ReadonlyMap<string, BreakdownLabel>;
  /** The themes in their order, and published comments about them. */
  themes: ThemeExamples;
}

/** Computes all that may be told of a round; below the minimum that is only how many answered. */
export function roundFigures(
  tally: RoundTally,
  round: Round,
  slug: string,
  settings: FigureSettings,
): RoundFigures {
  const n = [...tally.distribution.values()].reduce((sum, count) => sum + count, 0);
  const plain = {
    ...baseFigures(tally, round, slug, settings),
    n: n < settings.options.minimumGroup ? tally.received : n,
  };
  return n < settings.options.minimumGroup
    ? { ...plain, marker: tally.received === 0 ? null : 'c' }
    : { ...plain, ...countedFigures(tally, round, n, settings) };
}

/** What is told of every round, and nothing that is counted but how many there are. */
function baseFigures(
  tally: RoundTally,
  round: Round,
  slug: string,
  { asOf, options }: FigureSettings,
): Omit<RoundFigures, 'n' | 'marker'> {
  return {
    id: round.id,
    slug,
    title: round.title ?? round.id,
    question: round.question ?? null,
    kind: round.kind,
    declared: round.declared,
    open: isOpen(round, asOf),
    scale: tally.scale,
    scaleKind: scaleKind(tally.scale),
    received: tally.received,
    blank: null,
    promoters: null,
    passives: null,
    detractors: null,
    nps: null,
    netScore: null,
    interval: null,
    level: options.level,
    weighted: null,
    mean: null,
    distribution: [],
    from: round.opened ?? null,
    to: round.closed ?? null,
    asked: round.asked ?? null,
    responseRate: null,
    neededForFive: null,
    disclosure: round.declared ? disclosureOf(round) : null,
    breakdowns: [],
    themes: null,
    incentive: round.incentive ?? null,
    verification: round.verification ?? null,
    note: round.note ?? null,
  };
}

function countedFigures(
  tally: RoundTally,
  round: Round,
  n: number,
  settings: FigureSettings,
): Partial<RoundFigures> & { marker: Marker | null } {
  const { options, labels } = settings;
  const counts = bucketCounts(tally.distribution, tally.scale);
  const net = counts === null ? null : roundTo(netScore(counts)!, 1);
  const inference = round.declared && isInvited(round.kind);
  const { asked } = round;
  const breakdowns = breakdownsOf(tally, {
    ...options,
    labels,
    inference,
    open: isOpen(round, settings.asOf),
  });
  return {
    marker: n < fewAnswers ? 'u' : null,
    blank: tally.blank,
    promoters: counts?.promoter ?? null,
    passives: counts?.passive ?? null,
    detractors: counts?.detractor ?? null,
    nps: scaleKind(tally.scale) === 'nps' ? net : null,
    netScore: net,
    ...(counts !== null && inference && n >= options.intervalFrom && precision(counts, round, options)),
    weighted: counts === null ? null : weightedScore(tally, round, breakdowns, inference, options),
    mean: roundTo(meanOf(tally, n), 2),
    distribution: distributionOf(tally, n),
    from: round.opened ?? tally.first,
    to: round.closed ?? tally.last,
    responseRate:
      !inference || isOpen(round, settings.asOf) || asked === undefined || n > asked
        ? null
        : roundTo((100 * n) / asked, 1),
    breakdowns,
    themes: themeFigures(tally, settings.themes, options.minimumGroup),
  };
}

function precision(
  counts: BucketCounts,
  round: Round,
  { level }: FigureSettings['options'],
): Pick<RoundFigures, 'interval' | 'neededForFive'> {
  const population = populationOf(round);
  const interval = scoreInterval(counts, level, population)!;
  return { interval: roundedInterval(interval), neededForFive: neededAnswers(counts, 5, level, population) };
}

/** How many people the round is about: as declared; where everybody was invited, at least those asked. */
function populationOf({ populationSize, kind, asked }: Round): number | undefined {
  return populationSize ?? (kind === 'invited-all' ? asked : undefined);
}

/** Only where every group has a weight and its score is told: else the weighted score would be one more equation for a hidden one. */
function weightedScore(
  tally: RoundTally,
  { weighting }: Round,
  breakdowns: readonly Breakdown[],
  inference: boolean,
  { intervalFrom, level }: FigureSettings['options'],
): WeightedScore | null {
  if (weighting === undefined || weighting === 'none') return null;
  const groups = breakdowns.find(({ by }) => by === weighting.by)?.groups ?? [];
  const told = new Set(groups.filter((group) => group.netScore !== null).map(({ value }) => value));
  const shares = Object.entries(weighting.shares);
  const values = tally.segments.get(weighting.by)?.values ?? new Map<string, Cell>();
  const covered = [...values].every(
    ([value, { counts }]) => value === '' || value in weighting.shares || total(counts) === 0,
  );
  if (!covered || !shares.every(([value]) => told.has(value))) return null;
  const strata = shares.map(([value, weight]) => ({ counts: values.get(value)!.counts, weight }));
  const { effectiveN, ...estimate } = stratified(strata);
  return {
    score: roundTo(estimate.score, 1),
    interval: inference && effectiveN >= intervalFrom ? roundedInterval(around(estimate, level)) : null,
    by: weighting.by,
    source: weighting.source,
    effectiveN: Math.floor(effectiveN),
  };
}

/** What is declared of how it was asked: everything but what stands beside the figures already. */
function disclosureOf(round: Round): Disclosure {
  const { id, title, declared, publish, series, note, verification, ...disclosure } = round;
  return disclosure;
}

function meanOf({ distribution }: RoundTally, n: number): number {
  let sum = 0;
  for (const [score, count] of distribution) sum += score * count;
  return sum / n;
}

function distributionOf({ distribution, scale }: RoundTally, n: number): RoundFigures['distribution'] {
  return Array.from({ length: scale.max - scale.min + 1 }, (_, index) => {
    const score = scale.min + index;
    const count = distribution.get(score) ?? 0;
    return { score, count, share: roundTo((100 * count) / n, 1) };
  });
}
