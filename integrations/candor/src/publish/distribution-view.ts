import type { RoundFigures } from '../model/finding.js';
import type { Texts } from '../text/texts.js';
import { distributionChart } from './charts/distribution.js';
import type { Chart } from './charts/shapes.js';

/** How many gave each score, as a chart with one sentence; null where that is not told. */
export function distributionView(round: RoundFigures, texts: Texts): { chart: Chart } | null {
  const { distribution, n, title } = round;
  if (distribution.length === 0) return null;
  const { language, dir } = texts;
  const scores = distribution
    .filter(({ count }) => count > 0)
    .map(({ score, count }) => texts.count('round.distribution.score', count, { score }))
    .reverse();
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(scores);
  const summary = texts.count('round.distribution', n, { list });
  const words = { title: texts.t('findings.distribution.of', { round: title }), summary, language, dir };
  return { chart: distributionChart(words, round, (value) => texts.number(value)) };
}
