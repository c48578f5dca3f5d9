import type { RoundFigures } from '../model/finding.js';
import type { Texts } from '../text/texts.js';
import { distributionOf, groupsOf, type BarView } from './bars.js';

/** A round, ready to print. */
export interface RoundView {
  anchor: string;
  title: string;
  /** When, how many, and how people were chosen. */
  facts: string;
  period: string;
  answers: string;
  kind: string;
  question: string | null;
  headline: { label: string; value: string } | null;
  sentences: string[];
  /** Promoters, passives, detractors: each bar begins where the one before ends, so that together they are all answers. */
  groups: BarView[];
  /** Each score, the highest first; the longest bar is the most frequent score. */
  distribution: BarView[];
  /** Caption of the distribution where it stands by itself, naming the round. */
  caption: string;
  note: string | null;
}

/** A round in one line, for the list above the rounds. */
export interface RoundLine {
  title: string;
  /** Leads to the round on the same page. */
  href: string;
  /** When, how many, and how people were chosen. */
  facts: string;
  result: string;
}

/** An en dash at which no line ends. */
const unbrokenDash = '\u2060\u2013\u2060';

export function roundView(round: RoundFigures, texts: Texts): RoundView {
  const { t } = texts;
  return {
    anchor: anchorOf(round.id),
    title: round.title,
    ...factsOf(round, texts),
    question: round.question,
    headline: headlineOf(round, texts),
    sentences: sentencesOf(round, texts),
    groups: groupsOf(round, texts),
    distribution: distributionOf(round, texts),
    caption: t('findings.distribution.of', { round: round.title }),
    note: round.note,
  };
}

export function roundLine(round: RoundFigures, texts: Texts): RoundLine {
  const headline = headlineOf(round, texts);
  return {
    title: round.title,
    href: `#${anchorOf(round.id)}`,
    facts: factsOf(round, texts).facts,
    result: headline === null ? texts.t('findings.noFigure') : `${headline.label} ${headline.value}`,
  };
}

/** An id that works in an address: letters and digits of any script, the rest dashes. */
function anchorOf(id: string): string {
  return `round-${id
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}`;
}

function factsOf(
  round: RoundFigures,
  texts: Texts,
): Pick<RoundView, 'facts' | 'period' | 'answers' | 'kind'> {
  const period = periodOf(round, texts);
  const answers = texts.count('findings.answers', round.n);
  const kind = texts.t(`kind.${round.kind}`);
  return { facts: [period, answers, kind].join(' \u00b7 '), period, answers, kind };
}

function periodOf({ from, to }: Pick<RoundFigures, 'from' | 'to'>, texts: Texts): string {
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
    ...(round.blank === null || round.blank === 0 ? [] : [count('findings.blank', round.blank)]),
    ...conditionsOf(round, texts),
  ];
}

/** The sum as people would do it by hand; where rounded shares do not add up to the score, it says so and names the counts. */
function formulaOf({ promoters, detractors, n, scale }: RoundFigures, score: number, texts: Texts): string {
  const promoterShare = (100 * (promoters ?? 0)) / n;
  const detractorShare = (100 * (detractors ?? 0)) / n;
  const formula = texts.t('findings.formula', {
    score: texts.signed(score),
    promoterShare: texts.share(promoterShare),
    detractorShare: texts.share(detractorShare),
    detractorRange: [scale.min, 6].join(unbrokenDash),
  });
  const tenths = Math.round(promoterShare * 10) - Math.round(detractorShare * 10);
  if (tenths === Math.round(score * 10)) return formula;
  return `${formula} ${texts.t('findings.rounded', { promoters: promoters ?? 0, detractors: detractors ?? 0, n })}`;
}

/** Rewards and checks as the round declares them; nothing where it does not. */
function conditionsOf({ incentive, verification }: RoundFigures, { t }: Texts): string[] {
  const reward =
    incentive === null
      ? []
      : [incentive === 'none' ? t('findings.noReward') : t('findings.reward', { incentive })];
  if (verification === null) return reward;
  const { method, note } = verification;
  const checked = method === 'none' ? t('findings.notChecked') : t('findings.checked', { method });
  return [...reward, note === undefined ? checked : `${checked} ${note}`];
}

function collectionOf(round: RoundFigures, { t, share }: Texts): string {
  if (round.kind === 'open-form') return t('findings.open');
  if (round.asked === null || round.responseRate === null) return t('findings.notAsked');
  return t('findings.asked', { n: round.n, asked: round.asked, rate: share(round.responseRate) });
}
