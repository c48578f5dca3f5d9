import type { RoundFigures } from '../model/finding.js';
import { bucketOf } from '../model/scale.js';
import type { Texts } from '../text/texts.js';

/** One group of answers: a score, or promoters, passives, detractors. */
export interface BarView {
  label: string;
  count: string;
  share: string;
  /** 0 to 100: where the bar begins, and how long it is. */
  start: number;
  length: number;
  tone: 'promoter' | 'passive' | 'detractor' | 'plain';
  /** Heading of the bars it stands under. @default none */
  group?: string;
}

/** Promoters, passives and detractors; empty where there are none to tell apart. */
export function groupsOf(round: RoundFigures, texts: Texts): BarView[] {
  if (round.n === 0 || round.promoters === null) return [];
  const groups = [
    ['promoter', texts.t('findings.promoters'), round.promoters],
    ['passive', texts.t('findings.passives'), round.passives ?? 0],
    ['detractor', texts.t('findings.detractors'), round.detractors ?? 0],
  ] as const;
  let before = 0;
  return groups.map(([tone, label, count]) => {
    const [start, share] = [(100 * before) / round.n, (100 * count) / round.n];
    before += count;
    return { label, ...amounts(count, share, texts), start: tenth(start), length: tenth(share), tone };
  });
}

/** Every value of the scale, the highest first. */
export function distributionOf(round: RoundFigures, texts: Texts): BarView[] {
  const longest = Math.max(1, ...round.distribution.map(({ count }) => count));
  return round.distribution
    .map(({ score, count, share }) => ({
      label: texts.number(score),
      ...amounts(count, share, texts),
      start: 0,
      length: tenth((100 * count) / longest),
      tone: toneOf(round, score),
      ...groupOf(round, score, texts),
    }))
    .reverse();
}

function amounts(count: number, share: number, texts: Texts): Pick<BarView, 'count' | 'share'> {
  return { count: texts.number(count), share: texts.share(share) };
}

function tenth(value: number): number {
  return Math.round(10 * value) / 10;
}

function toneOf({ scaleKind }: RoundFigures, score: number): BarView['tone'] {
  return scaleKind === 'other' ? 'plain' : bucketOf(score);
}

/** Promoters, passives or detractors, with the scores that make them so. */
function groupOf({ scaleKind, scale }: RoundFigures, score: number, texts: Texts): Pick<BarView, 'group'> {
  if (scaleKind === 'other') return {};
  const bucket = bucketOf(score);
  const [low, high] = { promoter: [9, 10], passive: [7, 8], detractor: [scale.min, 6] }[bucket];
  const scores = texts.t('findings.scores', { low: low!, high: high! });
  return { group: texts.t('findings.group.scores', { group: texts.t(`findings.${bucket}s`), scores }) };
}
