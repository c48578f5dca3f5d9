import type { Breakdown, RoundFigures } from '../model/finding.js';
import type { Recount } from '../model/recount.js';

/** Below this a score moves a lot when one person answers otherwise: it is told to be of few. */
const few = 30;

/** What must stand with the figures of a declared round and does not. */
export function missingWithFigures(figures: RoundFigures): string[] {
  const { question, from, to, open, disclosure, distribution, asked, kind } = figures;
  if (distribution.length === 0) return [];
  const invited = kind === 'invited-all' || kind === 'invited-random';
  return [
    ...(question === null ? ['the wording of the question'] : []),
    ...(disclosure?.scaleLabels === undefined ? ['the words at the ends of the scale'] : []),
    ...(from === null ? ['the first day of answers'] : []),
    ...(to === null && !open ? ['the last day of answers'] : []),
    ...(invited && asked === null ? ['how many people were asked'] : []),
  ];
}

/** What is told of too few people, or told more surely than it is. */
export function smallFaults(figures: RoundFigures, minimumGroup: number, intervalFrom: number): string[] {
  const { n, marker, netScore, mean, distribution, interval, kind, responseRate, breakdowns, themes } =
    figures;
  const told = distribution.length > 0 || netScore !== null || mean !== null;
  const invited = kind === 'invited-all' || kind === 'invited-random';
  return [
    ...(told && n < minimumGroup ? [`it tells how ${n} people answered, fewer than ${minimumGroup}`] : []),
    ...(told && n < few && marker !== 'u' ? [`its score of ${n} answers is not marked as one of few`] : []),
    ...(interval !== null && !invited
      ? ['it has an interval, although nobody was asked one by one: the people who answered chose themselves']
      : []),
    ...(interval !== null && n < intervalFrom
      ? [`it has an interval from ${n} answers, fewer than ${intervalFrom}`]
      : []),
    ...(responseRate !== null && (responseRate > 100 || !invited)
      ? [`it has a response rate of ${responseRate} % that it cannot have`]
      : []),
    ...(themes !== null && themes.comments < minimumGroup
      ? [`it tells what ${themes.comments} comments are about, fewer than ${minimumGroup}`]
      : []),
    ...breakdowns.flatMap((breakdown) => groupFaults(breakdown, n, minimumGroup)),
  ];
}

/** Groups that are told of, or can be found out by taking the others away, although they are small. */
function groupFaults({ title, groups, hidden, open }: Breakdown, all: number, minimum: number): string[] {
  const told = groups.filter(({ n }) => n !== null);
  const small = told.filter(({ n }) => n! > 0 && n! < minimum);
  const left = all - told.reduce((sum, { n }) => sum + n!, 0);
  const secret = groups.length - told.length + hidden;
  const unsure = told.filter(({ n, marker }) => n! >= minimum && n! < few && marker !== 'u');
  return [
    ...small.map(
      ({ value, n }) => `"${title}" tells of the group "${value}" of ${n} people, fewer than ${minimum}`,
    ),
    ...unsure.map(
      ({ value, n }) => `the group "${value}" of "${title}" has ${n} answers and no mark for few`,
    ),
    ...(left > 0 && left < minimum
      ? [`"${title}" lets ${left} people be found out by taking its groups from all, fewer than ${minimum}`]
      : []),
    ...(secret === 1 && left > 0 && !open
      ? [`"${title}" hides one group only, which can be found out by taking the others from all`]
      : []),
  ];
}

/** Figures that do not exist on the scale people answered on, and answers that do not stand on it. */
export function scaleFaults(figures: RoundFigures, recount: Recount | undefined): string[] {
  const { scale, nps, netScore, distribution, breakdowns } = figures;
  const named = `${scale.min} to ${scale.max}`;
  const isOn = (score: number): boolean =>
    Number.isInteger(score) && score >= scale.min && score <= scale.max;
  const given = [...(recount?.days.values() ?? [])].flatMap((scores) => [...scores]);
  const off = [
    ...distribution.map(({ score }) => score),
    ...given.flatMap(([score, n]) => (score === null || n === 0 ? [] : [score])),
  ].filter((score) => !isOn(score));
  const listed = new Set(distribution.map(({ score }) => score));
  const toTen = scale.max === 10 && (scale.min === 0 || scale.min === 1);
  return [
    ...(nps !== null && !(scale.min === 0 && scale.max === 10)
      ? [`it has an NPS on a scale of ${named}; there is one on 0 to 10 only`]
      : []),
    ...(!toTen &&
    (netScore !== null || breakdowns.some(({ groups }) => groups.some((group) => group.netScore !== null)))
      ? [`it has a net score on a scale of ${named}, which has no promoters`]
      : []),
    ...(off.length > 0
      ? [`answers do not stand on its scale of ${named}: ${[...new Set(off)].join(', ')}`]
      : []),
    ...(distribution.length > 0 && listed.size !== scale.max - scale.min + 1
      ? [`its distribution leaves out values of the scale of ${named}`]
      : []),
  ];
}
