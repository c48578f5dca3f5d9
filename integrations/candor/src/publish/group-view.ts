import type { RoundFigures } from '../model/finding.js';
import type { Texts } from '../text/texts.js';
import { groupsOf, type BarView } from './bars.js';
import { groupBarChart } from './charts/group-bar.js';
import { scoreLineChart } from './charts/score-line.js';
import type { Chart } from './charts/shapes.js';
import { rangeText, scoreName, scoreSentence, type Thresholds } from './sentences.js';

/** Promoters, passives and detractors of a round as one bar, with its table. */
export interface GroupView {
  title: string;
  summary: string;
  chart: Chart;
  groups: BarView[];
}

/** Null where there are no groups to tell. */
export function groupView(round: RoundFigures, texts: Texts): GroupView | null {
  const groups = groupsOf(round, texts);
  const [promoters, passives, detractors] = groups;
  if (promoters === undefined || passives === undefined || detractors === undefined) return null;
  const title = texts.t('findings.groups.of', { round: round.title });
  const summary = texts.t('findings.groups.summary', {
    n: round.n,
    promoters: promoters.count,
    promoterShare: promoters.share,
    passives: passives.count,
    passiveShare: passives.share,
    detractors: detractors.count,
    detractorShare: detractors.share,
  });
  const { language, dir } = texts;
  return { title, summary, groups, chart: groupBarChart({ title, summary, language, dir }, groups) };
}

/** The score on the whole axis; null where there is no net score. */
export function scoreLineOf(round: RoundFigures, thresholds: Thresholds, texts: Texts): Chart | null {
  const { netScore, interval } = round;
  if (netScore === null) return null;
  return scoreLineChart({
    title: texts.t('chart.score', { name: scoreName(round, texts), round: round.title }),
    summary: scoreSentence(round, thresholds, texts),
    language: texts.language,
    dir: texts.dir,
    score: netScore,
    interval,
    label: interval === null ? null : rangeText(interval, texts),
    tick: (value) => texts.signed(value, 0),
  });
}
