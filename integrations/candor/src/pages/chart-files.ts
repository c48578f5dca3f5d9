import { roundOf } from './figure-sections.js';
import { trendFiles } from '../findings/slugs.js';
import { withKey } from '../publish/charts/group-bar.js';
import { chartSvg } from '../publish/charts/svg-file.js';
import { distributionView } from '../publish/distribution-view.js';
import { groupView } from '../publish/group-view.js';
import type { ModuleData } from '../publish/modules.js';
import { trendView } from '../publish/trend-view.js';
import { siteTexts } from './site-texts.js';

type Config = ModuleData['config'];
type Findings = ModuleData['findings'];
type ChartName = 'distribution' | 'groups';

const chartNames: readonly ChartName[] = ['distribution', 'groups'];

/** The charts of rounds that can be downloaded. */
export function roundChartPaths({ rounds, links }: Findings) {
  return rounds.flatMap(({ id, slug }) =>
    chartNames
      .filter((chart) => (links.charts[id]?.[chart] ?? null) !== null)
      .map((chart) => ({ params: { round: slug, chart }, props: { id, chart } })),
  );
}

/** A chart of a round as an SVG file. */
export function roundChart(
  findings: Findings,
  { id, chart }: { id: string; chart: ChartName },
  config: Config,
): string {
  const round = roundOf(findings, id, 'Round');
  const texts = siteTexts(config);
  return chartSvg(
    chart === 'groups' ? withKey(groupView(round, texts)!) : distributionView(round, texts)!.chart,
  );
}

/** The trends that can be downloaded. */
export function trendChartPaths({ series }: Findings) {
  return trendFiles(series.map(({ id }) => id)).map(({ id, file }) => ({
    params: { trend: file },
    props: { id },
  }));
}

/** The trend of a series as an SVG file, which says itself what its lines and letters mean. */
export function trendChart(findings: Findings, id: string, config: Config): string {
  const series = findings.series.find((one) => one.id === id)!;
  const { chart, summary, notes } = trendView(series, findings, siteTexts(config));
  return chartSvg({ ...chart, summary: [summary, ...notes].join(' ') });
}
