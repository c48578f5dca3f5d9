import type { Disclosure, RoundFigures } from '../model/finding.js';
import type { TextKey } from '../text/translations/en.js';
import { isolated } from '../text/script.js';
import type { Texts } from '../text/texts.js';
import { languageName } from '../text/language-tag.js';
import { rewardOf, verificationOf } from './round-sentences.js';
import { noIntervalSentence, rangeText, type Thresholds } from './sentences.js';

/** One item of how a round was asked. */
export interface DisclosureItem {
  term: string;
  lines: string[];
}

/**
 * How a round was asked, in the order of the eleven items of the AAPOR (Code of Professional Ethics and Practices, April 2021, III.A),
 * and what a reader may want to know besides. Empty for a round nobody declared.
 */
export function disclosureView(round: RoundFigures, thresholds: Thresholds, texts: Texts): DisclosureItem[] {
  const { disclosure } = round;
  if (disclosure === null) return [];
  const plain = (value: string | undefined): string[] => (value === undefined ? [] : [value]);
  const items: [TextKey, string[]][] = [
    ['disclosure.strategy', plain(disclosure.strategy)],
    ['disclosure.askedBy', plain(disclosure.askedBy)],
    ['disclosure.question', questionLines(round, disclosure, texts)],
    ['disclosure.population', populationLines(disclosure, texts)],
    ['disclosure.chosen', [`${texts.t(`kind.${round.kind}`)}.`, ...plain(disclosure.chosen)]],
    ['disclosure.incentive', incentiveLines(disclosure, texts)],
    ['disclosure.mode', plain(disclosure.mode)],
    ['disclosure.languages', languageLines(disclosure, texts)],
    ['disclosure.dates', dateLines(round, texts)],
    ['disclosure.counts', countLines(round, disclosure, texts)],
    ['disclosure.precision', precisionLines(round, thresholds, texts)],
    ['disclosure.weighting', weightingLines(round, disclosure, texts)],
    ['disclosure.processing', processingLines(disclosure, texts)],
    ['disclosure.limitations', plain(disclosure.limitations)],
    [
      'disclosure.verification',
      round.verification === null ? [] : [verificationOf(round.verification, texts)],
    ],
    ['disclosure.break', plain(disclosure.break)],
    ['disclosure.revisions', revisionLines(disclosure, texts)],
  ];
  return items.flatMap(([key, lines]) => (lines.length === 0 ? [] : [{ term: texts.t(key), lines }]));
}

/** The wording and the words at the ends of its scale; null where the round does not state them. */
export function scaleLine({ scale, disclosure }: RoundFigures, { t }: Texts): string | null {
  const labels = disclosure?.scaleLabels;
  if (labels === undefined) return null;
  return labels === 'none' ? t('round.scale.bare', { ...scale }) : t('round.scale', { ...scale, ...labels });
}

function questionLines(round: RoundFigures, { question, before }: Disclosure, texts: Texts): string[] {
  const scale = scaleLine(round, texts);
  return [
    ...(question === undefined ? [] : [texts.t('disclosure.quoted', { words: question })]),
    ...(scale === null ? [] : [scale]),
    ...(before === undefined ? [] : [beforeLine(before, texts)]),
  ];
}

function beforeLine(before: string, { t }: Texts): string {
  return before === 'none' ? t('disclosure.before.none') : t('disclosure.before', { words: before });
}

function populationLines({ population, populationSize }: Disclosure, texts: Texts): string[] {
  return [
    ...(population === undefined ? [] : [population]),
    ...(populationSize === undefined ? [] : [texts.count('disclosure.population.size', populationSize)]),
  ];
}

function incentiveLines({ incentive }: Disclosure, texts: Texts): string[] {
  if (incentive === undefined) return [];
  const reward = rewardOf(incentive, texts);
  return incentive === 'none' ? [reward] : [reward, texts.t('disclosure.incentive.any')];
}

function languageLines({ languages }: Disclosure, { language }: Texts): string[] {
  if (languages === undefined) return [];
  const names = languages.map((tag) => languageName(tag, language));
  return [new Intl.ListFormat(language, { type: 'conjunction' }).format(names)];
}

function dateLines({ from, to, open }: RoundFigures, texts: Texts): string[] {
  if (from === null) return [];
  if (open) return [texts.t('disclosure.dates.open', { from: texts.day(from) })];
  return to === null || to === from
    ? [texts.day(from)]
    : [texts.t('findings.period', { from: texts.day(from), to: texts.day(to) })];
}

/** How many at each stage, from those invited to those counted. */
function countLines(round: RoundFigures, declared: Disclosure, texts: Texts): string[] {
  const stages = [
    ['asked', declared.asked],
    ['delivered', declared.delivered],
    ['answered', declared.answered],
    ['complete', declared.complete],
    ['counted', round.n],
    ['blank', round.blank || undefined],
  ] as const;
  const lines = stages.flatMap(([stage, n]) =>
    n === undefined ? [] : [texts.count(`disclosure.counts.${stage}`, n)],
  );
  return round.kind === 'open-form' ? [texts.t('findings.open'), ...lines] : lines;
}

/** Item 8 asks for the precision of the score, or that none can be told. */
function precisionLines(round: RoundFigures, thresholds: Thresholds, texts: Texts): string[] {
  const { interval, level, netScore, neededForFive } = round;
  if (netScore === null) return [];
  if (interval === null) return [noIntervalSentence(round, thresholds, texts)];
  return [
    texts.t('disclosure.precision.interval', { level, range: rangeText(interval, texts) }),
    ...(neededForFive === null ? [] : [texts.count('disclosure.precision.needed', neededForFive)]),
  ];
}

function weightingLines({ weighted }: RoundFigures, { weighting }: Disclosure, texts: Texts): string[] {
  const { t, share, signed, number } = texts;
  if (weighting === undefined) return [];
  if (weighting === 'none') return [t('disclosure.weighting.none')];
  const shares = Object.entries(weighting.shares).map(
    ([group, part]) => `${isolated(group, texts.dir)} ${isolated(share(100 * part), texts.dir)}`,
  );
  const list = new Intl.ListFormat(texts.language, { type: 'unit' }).format(shares);
  const how = t('disclosure.weighting.by', { by: weighting.by, shares: list, source: weighting.source });
  if (weighted === null) return [how, t('disclosure.weighting.hidden')];
  const { score, interval, effectiveN } = weighted;
  const range = interval === null ? '' : ` (${rangeText(interval, texts)})`;
  const values = { score: signed(score), interval: range, n: number(effectiveN, 0) };
  return [how, t('disclosure.weighting.score', values)];
}

function processingLines({ processing }: Disclosure, texts: Texts): string[] {
  if (processing === undefined) return [];
  if (processing === 'none') return [texts.t('disclosure.processing.none')];
  return processing.map(({ what, removed }) =>
    removed === undefined ? what : texts.count('disclosure.processing.removed', removed, { what }),
  );
}

function revisionLines({ revisions }: Disclosure, texts: Texts): string[] {
  if (revisions.length === 0) return [texts.t('disclosure.revisions.none')];
  return revisions.map(({ date, what }) =>
    texts.t('disclosure.revisions.line', { day: texts.day(date), what }),
  );
}
