import type { Texts } from '../text/texts.js';
import type { SiteConfig } from './config.js';
import { markersUsed } from './markers.js';
import type { ModuleData } from './modules.js';

/** How the figures of a site are made, ready to print. */
export interface MethodView {
  items: { term: string; lines: string[] }[];
  asOf: string;
  /** The first characters of the hash, and what they are for; `data.json` has all of it. */
  hash: string;
  downloads: { href: string; text: string }[];
  trademark: string;
}

export function methodView(
  { minimumGroup, intervalFrom, rounds, series, shares, hash, links: charts }: ModuleData['findings'],
  { asOf, links }: SiteConfig,
  texts: Texts,
): MethodView {
  const { t } = texts;
  const level = rounds[0]?.level ?? 95;
  const lines = (keys: readonly ('open' | 'second' | 'alike' | 'named')[]): string[] =>
    keys.map((key) => t(`method.groups.${key}`, { minimum: minimumGroup }));
  return {
    items: [
      { term: t('method.score'), lines: [t('findings.method'), t('method.rounding')] },
      { term: t('method.interval'), lines: [t('method.interval.how', { level, from: intervalFrom })] },
      {
        term: t('method.comparison'),
        lines: [
          t('method.comparison.how', { level }),
          ...(shares.length === 0 ? [] : [t('method.comparison.shares', { from: intervalFrom })]),
        ],
      },
      {
        term: t('method.groups'),
        lines: [
          t('method.groups.few', { minimum: minimumGroup }),
          ...lines(['second', 'alike', 'named', 'open']),
        ],
      },
      { term: t('method.markers'), lines: markersUsed(['c', 'u', 'b'], minimumGroup, texts) },
    ],
    asOf: t('layout.asOf', { day: texts.day(asOf) }),
    hash: t('findings.hash', { hash: hash.slice(0, 12) }),
    downloads: [
      { href: links.findingsJson, text: 'data.json' },
      { href: links.findingsCsv, text: 'data.csv' },
      ...series.map(({ id }) => ({ href: charts.trend[id] ?? null, text: nameOf(charts.trend[id]) })),
    ].flatMap(({ href, text }) => (href === null ? [] : [{ href, text }])),
    trademark: t('findings.trademark'),
  };
}

function nameOf(address = ''): string {
  return address.slice(address.lastIndexOf('/') + 1);
}
