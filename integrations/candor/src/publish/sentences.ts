import type { Comparison, Findings, Interval, RoundFigures, SeriesBreak } from '../model/finding.js';
import type { Texts } from '../text/texts.js';

/** From how many answers on figures and intervals are shown. */
export type Thresholds = Pick<Findings, 'minimumGroup' | 'intervalFrom'>;

/** What the score of a round is called: NPS only where it is one. */
export function scoreName({ scaleKind }: Pick<RoundFigures, 'scaleKind'>, { t }: Texts): string {
  return t(scaleKind === 'nps' ? 'findings.nps' : 'findings.netScore');
}

/** The same where it is said first, with the mark that its owners ask for. */
export function markedName({ scaleKind }: Pick<RoundFigures, 'scaleKind'>, { t }: Texts): string {
  return t(scaleKind === 'nps' ? 'findings.nps.marked' : 'findings.netScore');
}

/** An interval, `-5 to +21`. */
export function rangeText({ low, high }: Interval, texts: Texts): string {
  return texts.t('findings.range', { low: texts.signed(low), high: texts.signed(high) });
}

/** The score of a round with what a careful reader needs: from how many answers, how exact, and why not exact. */
export function scoreSentence(round: RoundFigures, thresholds: Thresholds, texts: Texts): string {
  const { n, received, netScore, interval, mean, level } = round;
  if (received === 0 && n === 0) return texts.t('findings.noAnswers');
  if (netScore === null && mean === null)
    return texts.t(n < thresholds.minimumGroup ? 'findings.few' : 'round.waiting', {
      n,
      minimum: thresholds.minimumGroup,
    });
  const answers = texts.count('findings.from', n);
  if (netScore === null)
    return texts.t('findings.score.plain', {
      name: texts.t('findings.mean'),
      score: texts.number(mean!, 2),
      answers,
    });
  const values = { name: scoreName(round, texts), score: texts.signed(netScore), answers };
  if (interval === null)
    return `${texts.t('findings.score.plain', values)} ${noIntervalSentence(round, thresholds, texts)}`;
  const [low, high] = [texts.signed(interval.low), texts.signed(interval.high)];
  return texts.t('findings.score.invited', { ...values, level, low, high });
}

/**
 * Why a score has no interval. Of people who chose themselves whether to answer, no margin of sampling error can be told (AAPOR,
 * "Reporting precision for opt-in surveys").
 */
export function noIntervalSentence(
  { kind, declared, n }: Pick<RoundFigures, 'kind' | 'declared' | 'n'>,
  { intervalFrom }: Thresholds,
  { t }: Texts,
): string {
  if (kind === 'open-form') return t('findings.error.open-form');
  if (kind === 'imported-unknown' || !declared) return t('findings.error.imported-unknown');
  return t('findings.error.few', { n, minimum: intervalFrom });
}

/** The change from one round to another in honest words; never says why it changed. `cause` is what the series knows of a break. */
export function comparisonSentences(
  comparison: Comparison,
  { level, thresholds, cause }: { level: number; thresholds: Thresholds; cause?: SeriesBreak | null },
  texts: Texts,
): string[] {
  const { verdict, interval, difference, detectable, untested } = comparison;
  if (verdict === null || interval === null || difference === null)
    return untestedSentences(untested ?? 'few', difference, { thresholds, cause: cause ?? null }, texts);
  const [low, high] = [texts.signed(interval.low), texts.signed(interval.high)];
  if (verdict !== 'unclear') {
    const points = texts.number(Math.abs(difference));
    return [texts.t(`compare.${verdict}`, { points, level, low, high })];
  }
  return [
    texts.t('compare.unclear', { points: texts.signed(difference), level, low, high }),
    ...correctionOf({ verdict, interval, among: comparison.among }, texts),
    ...(detectable === null ? [] : [texts.t('compare.power', { points: texts.number(detectable, 0) })]),
  ];
}

/** Why a change is not clear although its interval leaves out 0; nothing where that is not so. */
export function correctionOf(
  { verdict, interval, among }: { verdict: string; interval: Interval; among: number },
  { t }: Texts,
): string[] {
  const leavesOutZero = interval.low > 0 || interval.high < 0;
  return verdict === 'unclear' && among > 1 && leavesOutZero ? [t('compare.holm', { n: among })] : [];
}

function untestedSentences(
  untested: NonNullable<Comparison['untested']>,
  difference: number | null,
  { thresholds, cause }: { thresholds: Thresholds; cause: SeriesBreak | null },
  texts: Texts,
): string[] {
  const why =
    untested === 'break' && cause !== null
      ? texts.t('compare.break.reason', { reason: breakReason(cause, texts) })
      : texts.t(`compare.${untested}`, { minimum: thresholds.intervalFrom });
  if (difference === null) return [why];
  if (difference === 0) return [why, texts.t('compare.equal')];
  return [why, texts.t('compare.apart', { points: texts.number(Math.abs(difference)) })];
}

/** What changed between two rounds, as a sentence: the owner's own, or what was found. */
export function breakReason(cause: SeriesBreak, { t }: Texts): string {
  return cause.reason === 'declared' ? cause.text : t(`trend.break.${cause.reason}`);
}
