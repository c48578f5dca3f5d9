import type { Comparison, Findings, RoundFigures } from '../model/finding.js';
import { breakBetween } from '../model/series-break.js';
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
  const cause = breakBetween(findings.series, before.id, after.id);
  const said = { level, thresholds: findings, cause };
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

function scoreOf({ netScore, marker }: RoundFigures, { signed }: Texts): string {
  return netScore === null ? markOf(marker) || '\u2013' : signed(netScore);
}
