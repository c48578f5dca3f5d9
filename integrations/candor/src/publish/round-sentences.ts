import type { RoundFigures } from '../model/finding.js';
import type { Texts } from '../text/texts.js';
import { scoreSentence, type Thresholds } from './sentences.js';

/** What stands in place of a score that is not shown because too few have answered; null where it is shown. */
export function noticeOf(round: RoundFigures, { minimumGroup }: Thresholds, texts: Texts): string | null {
  if (round.marker !== 'c') return null;
  // Of an open round more may have come in than days that are over and answers with a date.
  const values = { n: round.n, minimum: minimumGroup };
  return round.n < minimumGroup
    ? texts.count('round.few', round.n, values)
    : texts.t('round.waiting', values);
}

/** What has to be said with a score, in this order: how sure it is, what it is made of, how people came to answer. */
export function sentencesOf(round: RoundFigures, thresholds: Thresholds, texts: Texts): string[] {
  const { t, count } = texts;
  return [
    // What is too small to be shown has its notice instead.
    ...(round.marker === 'c' ? [] : [scoreSentence(round, thresholds, texts)]),
    ...smallOf(round, texts),
    ...noNpsOf(round, texts),
    ...(round.netScore === null ? [] : [formulaOf(round, round.netScore, texts)]),
    collectionOf(round, texts),
    ...(round.open && round.declared ? [openOf(round, thresholds, texts)] : []),
    ...(round.declared ? [] : [t('round.undeclared')]),
    ...(round.blank === null || round.blank === 0 ? [] : [count('findings.blank', round.blank)]),
  ];
}

/** What has to stand with a score wherever it is told. */
export function leadOf(round: RoundFigures, thresholds: Thresholds, texts: Texts): string {
  return [
    scoreSentence(round, thresholds, texts),
    ...smallOf(round, texts),
    ...noNpsOf(round, texts),
    ...(round.netScore === null && round.mean === null ? [] : [collectionOf(round, texts)]),
  ].join(' ');
}

function smallOf({ marker }: RoundFigures, { t }: Texts): string[] {
  return marker === 'u' ? [t('findings.small')] : [];
}

function noNpsOf({ scale, scaleKind }: RoundFigures, { t }: Texts): string[] {
  return scaleKind === 'nps' ? [] : [t('findings.noNps', { ...scale })];
}

/** Rewards and checks as the round declares them; nothing where it does not. */
export function conditionsOf({ incentive, verification }: RoundFigures, texts: Texts): string[] {
  const reward = incentive === null ? [] : [rewardOf(incentive, texts)];
  return verification === null ? reward : [...reward, verificationOf(verification, texts)];
}

/** Whether and how it is checked that those who answer are customers; what nobody declared is not checked. */
export function checksOf({ verification }: Pick<RoundFigures, 'verification'>, texts: Texts): string {
  return verification === null ? texts.t('checks.none') : verificationOf(verification, texts);
}

export function rewardOf(incentive: string, { t }: Texts): string {
  return incentive === 'none' ? t('findings.noReward') : t('findings.reward', { incentive });
}

export function verificationOf(
  { method, note }: NonNullable<RoundFigures['verification']>,
  { t }: Texts,
): string {
  const checked = method === 'none' ? t('findings.notChecked') : t('findings.checked', { method });
  return note === undefined ? checked : `${checked} ${note}`;
}

/** The sum as people would do it by hand; where rounded shares do not add up to the score, it says so and names the counts. */
function formulaOf({ promoters, detractors, n, scale }: RoundFigures, score: number, texts: Texts): string {
  const promoterShare = (100 * (promoters ?? 0)) / n;
  const detractorShare = (100 * (detractors ?? 0)) / n;
  const formula = texts.t('findings.formula', {
    score: texts.signed(score),
    promoterShare: texts.share(promoterShare),
    detractorShare: texts.share(detractorShare),
    detractorRange: texts.t('findings.scores.dash', { low: scale.min, high: 6 }),
  });
  const tenths = Math.round(promoterShare * 10) - Math.round(detractorShare * 10);
  if (tenths === Math.round(score * 10)) return formula;
  return `${formula} ${texts.t('findings.rounded', { promoters: promoters ?? 0, detractors: detractors ?? 0, n })}`;
}

function collectionOf(round: RoundFigures, { t, share }: Texts): string {
  const { kind, asked, responseRate, n } = round;
  if (kind === 'open-form') return t('findings.open');
  if (asked === null) return t('findings.notAsked');
  // Too few answered, more answered than were asked, or nobody knows how those asked were chosen.
  if (responseRate === null) return t('round.askedOnly', { asked });
  return t('findings.asked', { n, asked, rate: share(responseRate) });
}

function openOf({ n, received }: RoundFigures, { minimumGroup }: Thresholds, texts: Texts): string {
  if (n < minimumGroup) return texts.t('round.openFew');
  return texts.count('round.open', n, { received, minimum: minimumGroup });
}
