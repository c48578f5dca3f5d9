import type { Findings, RoundFigures } from '../model/finding.js';
import type { Texts } from '../text/texts.js';
import { distributionOf, groupsOf, type BarView } from './bars.js';
import type { Chart } from './charts/shapes.js';
import { disclosureView, scaleLine, type DisclosureItem } from './disclosure-view.js';
import { groupView, scoreLineOf, type GroupView } from './group-view.js';
import type { FindingsLinks } from './page-links.js';
import { checksOf, conditionsOf, leadOf, noticeOf, sentencesOf } from './round-sentences.js';

/** A round, ready to print. */
export interface RoundView {
  id: string;
  anchor: string;
  /** Address of its own page; null where the site has no such page. */
  href: string | null;
  title: string;
  /** When, how many, and how people were chosen. */
  facts: string;
  period: string;
  answers: string;
  kind: string;
  question: string | null;
  /** The words at both ends of its scale; null where they are not stated. */
  scale: string | null;
  /** `show` names the figure, as `<Figure>` does. */
  headline: { show: 'nps' | 'score' | 'mean'; label: string; value: string } | null;
  /** What stands in place of a score while too few have answered; null where there is one. */
  notice: string | null;
  /** What has to stand with the score wherever it is told. */
  lead: string;
  sentences: string[];
  /** Whether and how it is checked that those who answer are customers. */
  checks: string;
  /** Promoters, passives, detractors: each bar begins where the one before ends, so that together they are all answers. */
  groups: BarView[];
  /** Each score, the highest first; the longest bar is the most frequent score. Empty while too few have answered. */
  distribution: BarView[];
  /** Caption of the distribution where it stands by itself, naming the round. */
  caption: string;
  /** The score on its whole axis, and promoters, passives and detractors as one bar; null where they are not told. */
  scoreLine: Chart | null;
  groupBar: GroupView | null;
  /** The segments and questions its answers are broken down by, each with a heading. */
  breakdowns: { by: string; heading: string }[];
  /** Whether it is told what its comments are about. */
  themes: boolean;
  /** Id of the round before it in its series, which it is compared with; null where there is none. */
  before: string | null;
  /** Whether it is told how the same people moved since then. */
  moved: boolean;
  /** How it was asked; empty where nobody declared it. */
  disclosure: DisclosureItem[];
  /** What to say where nobody declared it. */
  undeclared: string | null;
  downloads: { href: string; text: string }[];
  note: string | null;
}

/** A round in one line, for a list of rounds. */
export interface RoundLine {
  id: string;
  title: string;
  /** Leads to its own page, or to the round on the same page. */
  href: string;
  /** When, how many, and how people were chosen. */
  facts: string;
  result: string;
}

/** What a round is printed with. */
export interface RoundContext {
  findings: Findings;
  links: Pick<FindingsLinks, 'round' | 'charts'>;
}

export function roundView(round: RoundFigures, texts: Texts, context: RoundContext): RoundView {
  const { findings, links } = context;
  const disclosure = disclosureView(round, findings, texts);
  return {
    id: round.id,
    anchor: anchorOf(round),
    href: links.round[round.id] ?? null,
    title: round.title,
    ...factsOf(round, texts),
    question: round.question,
    scale: scaleLine(round, texts),
    headline: headlineOf(round, texts),
    notice: noticeOf(round, findings, texts),
    lead: leadOf(round, findings, texts),
    sentences: [
      ...sentencesOf(round, findings, texts),
      // Where there is a list of how it was asked, these stand in it.
      ...(disclosure.length > 0 ? [] : conditionsOf(round, texts)),
      ...(round.verification === null ? [texts.t('checks.none')] : []),
    ],
    checks: checksOf(round, texts),
    groups: groupsOf(round, texts),
    distribution: distributionOf(round, texts),
    caption: texts.t('findings.distribution.of', { round: round.title }),
    scoreLine: scoreLineOf(round, findings, texts),
    groupBar: groupView(round, texts),
    breakdowns: round.breakdowns.map(({ by, title, kind }) => ({
      by,
      heading: kind === 'question' ? title : texts.t('round.by', { title }),
    })),
    themes: round.themes !== null,
    ...sinceBefore(round, findings),
    disclosure,
    undeclared: round.declared ? null : texts.t('round.undeclared'),
    downloads: downloadsOf(links.charts[round.id], texts),
    note: round.note,
  };
}

export function roundLine(
  round: RoundFigures,
  texts: Texts,
  { links, findings }: Pick<RoundContext, 'links' | 'findings'>,
): RoundLine {
  const headline = headlineOf(round, texts);
  return {
    id: round.id,
    title: round.title,
    href: links.round[round.id] ?? `#${anchorOf(round)}`,
    facts: factsOf(round, texts).facts,
    result:
      headline === null
        ? (noticeOf(round, findings, texts) ?? texts.t('findings.noFigure'))
        : `${headline.label} ${headline.value}`,
  };
}

/** What can be told of the time since the round before it in its series. */
function sinceBefore(
  { id }: RoundFigures,
  { comparisons, movements, series }: Findings,
): Pick<RoundView, 'before' | 'moved'> {
  const points = series.find((one) => one.points.some(({ round }) => round === id))?.points ?? [];
  const before = points[points.findIndex(({ round }) => round === id) - 1]?.round;
  const isPair = (pair: { from: string; to: string }): boolean => pair.from === before && pair.to === id;
  return {
    before: before !== undefined && comparisons.some(isPair) ? before : null,
    moved: movements.some(isPair),
  };
}

function anchorOf({ slug }: RoundFigures): string {
  return `round-${slug}`;
}

function downloadsOf(
  charts: FindingsLinks['charts'][string] | undefined,
  { t }: Texts,
): RoundView['downloads'] {
  const all = [
    [charts?.groups ?? null, t('round.download.groups')],
    [charts?.distribution ?? null, t('round.download.distribution')],
  ] as const;
  return all.flatMap(([href, text]) => (href === null ? [] : [{ href, text }]));
}

function factsOf(
  round: RoundFigures,
  texts: Texts,
): Pick<RoundView, 'facts' | 'period' | 'answers' | 'kind'> {
  const period = periodOf(round, texts);
  const answers = texts.count('findings.answers', round.n);
  const kind = texts.t(`kind.${round.kind}`);
  return { facts: [period, answers, kind].join(' \u00b7 '), period, answers, kind };
}

export function periodOf(
  { from, to, open }: Pick<RoundFigures, 'from' | 'to' | 'open'>,
  texts: Texts,
): string {
  if (from === null) return texts.t('findings.noPeriod');
  if (open) return texts.t('round.period.open', { from: texts.day(from) });
  if (to === null) return texts.t('findings.noPeriod');
  return from === to
    ? texts.day(from)
    : texts.t('findings.period', { from: texts.day(from), to: texts.day(to) });
}

function headlineOf(round: RoundFigures, texts: Texts): RoundView['headline'] {
  const { t, signed, number } = texts;
  const { nps, netScore, mean } = round;
  if (nps !== null) return { show: 'nps', label: t('findings.nps.marked'), value: signed(nps) };
  if (netScore !== null) return { show: 'score', label: t('findings.netScore'), value: signed(netScore) };
  return mean === null ? null : { show: 'mean', label: t('findings.mean'), value: number(mean, 2) };
}
