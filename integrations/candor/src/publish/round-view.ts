import type { RoundFigures } from '../model/finding.js';
import type { Texts } from '../text/texts.js';

/** One group of answers: a score, or promoters, passives, detractors. */
export interface BarView {
  label: string;
  count: string;
  share: string;
  /** 0 to 100: how long the bar is, relative to the longest. */
  length: number;
  tone: 'promoter' | 'passive' | 'detractor' | 'plain';
}

/** A round, ready to print. */
export interface RoundView {
  anchor: string;
  title: string;
  period: string;
  answers: string;
  kind: string;
  question: string | null;
  headline: { label: string; value: string } | null;
  sentences: string[];
  groups: BarView[];
  distribution: BarView[];
  caption: string;
  note: string | null;
}

export function roundView(round: RoundFigures, texts: Texts): RoundView {
  const { t } = texts;
  return {
    anchor: anchorOf(round.id),
    title: round.title,
    period: periodOf(round, texts),
    answers: texts.count('findings.answers', round.n),
    kind: t(`kind.${round.kind}`),
    question: round.question,
    headline: headlineOf(round, texts),
    sentences: sentencesOf(round, texts),
    groups: groupsOf(round, texts),
    distribution: distributionOf(round, texts),
    caption: t('findings.distribution.of', { round: round.title }),
    note: round.note,
  };
}

/** An id that works in an address: letters and digits of any script, the rest dashes. */
export function anchorOf(id: string): string {
  return `round-${id
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}`;
}

export function periodOf({ from, to }: Pick<RoundFigures, 'from' | 'to'>, texts: Texts): string {
  if (from === null || to === null) return texts.t('findings.noPeriod');
  return from === to
    ? texts.day(from)
    : texts.t('findings.period', { from: texts.day(from), to: texts.day(to) });
}

function headlineOf(round: RoundFigures, texts: Texts): RoundView['headline'] {
  if (round.nps !== null) return { label: texts.t('findings.nps'), value: texts.signed(round.nps) };
  if (round.netScore !== null)
    return { label: texts.t('findings.netScore'), value: texts.signed(round.netScore) };
  return round.mean === null ? null : { label: texts.t('findings.mean'), value: texts.number(round.mean, 2) };
}

function sentencesOf(round: RoundFigures, texts: Texts): string[] {
  const { t, count } = texts;
  return [
    ...(round.n === 0 ? [t('findings.noAnswers')] : []),
    ...(round.scaleKind === 'nps' ? [] : [t('findings.noNps', { ...round.scale })]),
    ...(round.netScore === null ? [] : [formulaOf(round, round.netScore, texts)]),
    collectionOf(round, texts),
    ...(round.blank === 0 ? [] : [count('findings.blank', round.blank)]),
  ];
}

function formulaOf(round: RoundFigures, score: number, texts: Texts): string {
  const share = (part: number | null): string => texts.number((100 * (part ?? 0)) / round.n);
  return texts.t('findings.formula', {
    score: texts.signed(score),
    promoterShare: share(round.promoters),
    detractorShare: share(round.detractors),
    detractorRange: `${round.scale.min}\u20136`,
  });
}

function collectionOf(round: RoundFigures, { t, number }: Texts): string {
  if (round.kind === 'open-form') return t('findings.open');
  if (round.asked === null || round.responseRate === null) return t('findings.notAsked');
  return t('findings.asked', { n: round.n, asked: round.asked, rate: number(round.responseRate) });
}

function groupsOf(round: RoundFigures, texts: Texts): BarView[] {
  if (round.n === 0 || round.promoters === null) return [];
  const groups = [
    ['promoter', texts.t('findings.promoters'), round.promoters],
    ['passive', texts.t('findings.passives'), round.passives ?? 0],
    ['detractor', texts.t('findings.detractors'), round.detractors ?? 0],
  ] as const;
  const longest = Math.max(...groups.map(([, , count]) => count));
  return groups.map(([tone, label, count]) =>
    bar(label, count, (100 * count) / round.n, longest, tone, texts),
  );
}

function distributionOf(round: RoundFigures, texts: Texts): BarView[] {
  const longest = Math.max(1, ...round.distribution.map(({ count }) => count));
  return round.distribution
    .map(({ score, count, share }) =>
      bar(texts.number(score), count, share, longest, toneOf(round, score), texts),
    )
    .reverse();
}

function bar(
  label: string,
  count: number,
  share: number,
  longest: number,
  tone: BarView['tone'],
  texts: Texts,
): BarView {
  const length = Math.round((1000 * count) / longest) / 10;
  return { label, count: texts.number(count), share: `${texts.number(share)}\u00a0%`, length, tone };
}

function toneOf({ scaleKind }: RoundFigures, score: number): BarView['tone'] {
  if (scaleKind === 'other') return 'plain';
  return score >= 9 ? 'promoter' : score >= 7 ? 'passive' : 'detractor';
}
