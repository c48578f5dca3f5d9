import type { Comparison, ShareComparison } from '../model/finding.js';
import type { ChangeOutcome } from '../model/published-change.js';
import type { Texts } from '../text/texts.js';
import { breakReason, correctionOf, markedName } from './sentences.js';

/** What was measured since a change, ready to print: what it is, not whether it is good, and never why. */
export interface OutcomeView {
  state: 'early' | 'untested' | 'unclear' | 'up' | 'down';
  sentences: string[];
}

type Figure = Comparison | ShareComparison;

export function outcomeView(outcome: ChangeOutcome, texts: Texts): OutcomeView {
  const { early, measure, after, score, share } = outcome;
  if (early !== null) {
    const round = after?.title ?? '';
    return { state: 'early', sentences: [texts.t(`outcome.${early}`, { round })] };
  }
  const figure = measure === 'score' ? score : share;
  const values = measure === 'score' ? scoreValues(outcome, texts) : shareValues(outcome, texts);
  const state = stateOf(figure);
  const sentences =
    state === 'untested' ? untested(outcome, figure, texts) : tested(outcome, figure!, state, texts);
  return { state, sentences: [sentences[0]!, ...values, ...sentences.slice(1)] };
}

/** A difference that is clear and rounds to nothing, or the other way, is not told as a rise or a fall. */
function stateOf(figure: Figure | null): Exclude<OutcomeView['state'], 'early'> {
  if (figure === null || figure.verdict === null || figure.interval === null || figure.difference === null)
    return 'untested';
  const { verdict, difference } = figure;
  const goes = difference > 0 ? 'up' : difference < 0 ? 'down' : 'unclear';
  return verdict === goes ? verdict : 'unclear';
}

function tested(
  { measure, level }: ChangeOutcome,
  { difference, interval, among, verdict, detectable }: Figure,
  state: 'unclear' | 'up' | 'down',
  texts: Texts,
): string[] {
  const { t, signed, number } = texts;
  const [low, high] = [signed(interval!.low), signed(interval!.high)];
  const points = state === 'unclear' ? signed(difference!) : number(Math.abs(difference!));
  const told = t(`outcome.${measure}.${state}`, { points, level, low, high });
  if (state !== 'unclear') return [told];
  return [
    told,
    ...correctionOf({ verdict: verdict!, interval: interval!, among }, texts),
    ...(detectable === null ? [] : [t(`outcome.${measure}.power`, { points: number(detectable, 0) })]),
  ];
}

/** Why the two rounds are not compared, and how far apart they are. */
function untested(outcome: ChangeOutcome, figure: Figure | null, texts: Texts): string[] {
  const { t, number } = texts;
  const { measure } = outcome;
  const difference = figure?.difference ?? null;
  const why = whyNot(outcome, figure?.untested ?? null, texts);
  if (difference === null) return [why];
  if (difference === 0) return [why, t(`outcome.${measure}.equal`)];
  return [why, t(`outcome.${measure}.apart`, { points: number(Math.abs(difference)) })];
}

function whyNot(
  { measure, cause, intervalFrom }: ChangeOutcome,
  reason: Figure['untested'],
  texts: Texts,
): string {
  const { t } = texts;
  if (reason === 'break' && cause !== null)
    return t('compare.break.reason', { reason: breakReason(cause, texts) });
  if (reason === 'kind' || reason === 'scale' || reason === 'break') return t(`compare.${reason}`);
  if (measure === 'share') return t(`outcome.share.${reason ?? 'uncounted'}`, { minimum: intervalFrom });
  return t('compare.few', { minimum: intervalFrom });
}

function scoreValues({ before, after, scores }: ChangeOutcome, texts: Texts): string[] {
  if (scores === null || after === null) return [];
  const told = {
    name: markedName(scores.after, texts),
    ...{ from: before.title, to: after.title },
    before: texts.signed(scores.before.score),
    after: texts.signed(scores.after.score),
    beforeAnswers: texts.count('findings.from', scores.before.n),
    afterAnswers: texts.count('findings.from', scores.after.n),
  };
  return [texts.t('outcome.score.values', told)];
}

function shareValues({ before, after, share }: ChangeOutcome, texts: Texts): string[] {
  if (after === null || share === null || share.before === null || share.after === null) return [];
  const told = {
    ...{ from: before.title, to: after.title },
    before: texts.share(share.before.share),
    after: texts.share(share.after.share),
    ...{ beforeN: share.before.n, beforeOf: share.before.comments },
    ...{ afterN: share.after.n, afterOf: share.after.comments },
  };
  return [texts.t('outcome.share.values', told)];
}
