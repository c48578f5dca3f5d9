import type { Comparison, Findings, RoundFigures } from '../model/finding.js';
import type { Texts } from '../text/texts.js';
import { markOf } from './markers.js';
import { comparisonSentences, rangeText, scoreName } from './sentences.js';

/** The change from one round to another, ready to print. */
export interface ComparisonView {
  sentences: string[];
  caption: string;
  rows: { label: string; value: string }[];
}

export function comparisonView(
  comparison: Comparison,
  [before, after]: readonly [RoundFigures, RoundFigures],
  findings: Findings,
  texts: Texts,
): ComparisonView {
  const { t, signed } = texts;
  const { interval, difference } = comparison;
  const { level } = after;
  const said = { level, thresholds: findings, cause: causeOf(comparison, findings) };
  const rows = [
    {
      label: t('compare.score', { name: scoreName(before, texts), round: before.title }),
      value: scoreOf(before, texts),
    },
    {
      label: t('compare.score', { name: scoreName(after, texts), round: after.title }),
      value: scoreOf(after, texts),
    },
    ...(difference === null ? [] : [{ label: t('compare.change'), value: signed(difference) }]),
    ...(interval === null
      ? []
      : [{ label: t('compare.interval', { level }), value: rangeText(interval, texts) }]),
  ];
  return {
    sentences: comparisonSentences(comparison, said, texts),
    caption: t('compare.caption', { from: before.title, to: after.title }),
    rows,
  };
}

/** What changed between two rounds that follow one another. */
function causeOf({ from, to }: Comparison, { series }: Findings) {
  const points = series.flatMap(({ points }) =>
    points.slice(1).map((point, index) => [points[index]!, point]),
  );
  return points.find(([first, second]) => first!.round === from && second!.round === to)?.[1]?.break ?? null;
}

function scoreOf({ netScore, marker }: RoundFigures, { signed }: Texts): string {
  return netScore === null ? markOf(marker) || '\u2013' : signed(netScore);
}
