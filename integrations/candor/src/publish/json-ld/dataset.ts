import type { Findings, RoundFigures } from '../../model/finding.js';
import type { Texts } from '../../text/texts.js';
import type { SiteConfig } from '../config.js';
import { ownTitle } from '../page-head.js';
import { scoreName } from '../sentences.js';
import { organisationId } from './organisation.js';
import { node, type Node } from './script.js';

type Described = Pick<SiteConfig, 'site' | 'organisation' | 'links'>;

/** The figures as a data set: what the page of findings says of them, and the files it offers. Null where there are none. */
export function datasetNode(
  { rounds }: Pick<Findings, 'rounds'>,
  { site, organisation, links }: Described,
  texts: Texts,
): Node | null {
  if (site === null || links.findings === null || rounds.length === 0) return null;
  const address = (path: string): string => new URL(path, site).href;
  return node('Dataset', {
    name: ownTitle(texts.t('title.findings'), organisation),
    description: texts.t('description.findings'),
    url: address(links.findings),
    inLanguage: texts.language,
    creator: organisation === null ? null : { '@id': organisationId(site, links) },
    temporalCoverage: periodOf(rounds),
    variableMeasured: unique(rounds.flatMap((round) => variablesOf(round, texts))),
    measurementTechnique: unique(rounds.flatMap((round) => techniquesOf(round, texts))),
    distribution: [
      ...fileOf(links.findingsJson, 'application/json', address),
      ...fileOf(links.findingsCsv, 'text/csv', address),
    ],
  });
}

/** ISO 8601: from the first day to the last, or on while a round is open. */
function periodOf(rounds: readonly RoundFigures[]): string | null {
  const from = rounds.flatMap((round) => round.from ?? []).sort()[0];
  const to = rounds
    .flatMap((round) => round.to ?? [])
    .sort()
    .at(-1);
  if (from === undefined) return null;
  if (rounds.some(({ open }) => open)) return `${from}/..`;
  return to === undefined ? null : `${from}/${to}`;
}

function variablesOf(round: RoundFigures, texts: Texts): string[] {
  return [
    ...(round.netScore === null ? [] : [scoreName(round, texts)]),
    ...(round.question === null ? [] : [round.question]),
  ];
}

function techniquesOf({ kind, disclosure }: RoundFigures, { t }: Texts): string[] {
  return [t(`kind.${kind}`), ...(disclosure?.mode === undefined ? [] : [disclosure.mode])];
}

function fileOf(path: string | null, format: string, address: (path: string) => string): Node[] {
  if (path === null) return [];
  return [node('DataDownload', { encodingFormat: format, contentUrl: address(path) })];
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
