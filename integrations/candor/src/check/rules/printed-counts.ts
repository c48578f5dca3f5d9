import type { RoundFigures } from '../../model/finding.js';
import type { Texts } from '../../text/texts.js';
import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { elementsOf } from '../page/elements.js';
import { plain, textOf } from '../page/text.js';
import { figureBlocks, roundAround, type FigureBlock } from '../page/figure-blocks.js';
import type { CheckedPage } from '../page/page.js';
import { scoresIn } from './score-words.js';

/** How far behind a score the number of its answers stands. */
const near = 24;
const share = /^[\p{Nd}.,٫\u00a0\u202f ]*\p{Nd}[\u00a0\u202f ]?[%٪]/u;

/** Shares in tables, and numbers of answers behind a score, that their round does not have. */
export function countFindings(page: CheckedPage, facts: CheckFacts): Finding[] {
  return figureBlocks(page).flatMap((block) => {
    const round = facts.findings.rounds.find(({ id }) => id === block.round);
    if (round === undefined) return [];
    const wrong = [...wrongShares(block, round, facts.texts), ...wrongAnswers(block, round, facts)];
    return [...new Set(wrong)].map((told) => ({
      where: { file: page.name },
      what: `"${told}" stands among the figures of the round "${round.title}", which has no such figure`,
      // A table may tell of more than a round is known for.
      undeclared: true,
    }));
  });
}

function wrongShares({ element, round: id }: FigureBlock, round: RoundFigures, texts: Texts): string[] {
  const cells = elementsOf(element, ({ name }) => name === 'td').flatMap((cell) =>
    roundAround(cell) === id ? (share.exec(plain(textOf(cell)))?.[0] ?? []) : [],
  );
  if (cells.length === 0) return [];
  const known = new Set(sharesOf(round).map((value) => plain(texts.share(value))));
  return cells.filter((told) => !known.has(told));
}

function sharesOf({ n, distribution, breakdowns, themes, responseRate, ...groups }: RoundFigures): number[] {
  const { promoters, passives, detractors } = groups;
  return [
    ...[promoters, passives, detractors].flatMap((part) => (part === null ? [] : [(100 * part) / n])),
    ...distribution.map((one) => one.share),
    ...breakdowns.flatMap((breakdown) => breakdown.groups.flatMap((group) => group.share ?? [])),
    ...(themes === null
      ? []
      : [...themes.themes.map((theme) => theme.share), (100 * themes.none) / themes.comments]),
    ...(responseRate === null ? [] : [responseRate]),
  ];
}

function wrongAnswers({ text }: FigureBlock, round: RoundFigures, facts: CheckFacts): string[] {
  const { count, number } = facts.texts;
  const scores = scoresIn(text, facts);
  if (scores.length === 0) return [];
  const told = plain(count('findings.answers', round.n));
  const [before, after] = told.split(plain(number(round.n)));
  if (after === undefined) return [];
  const form = new RegExp(`${escaped(before!)}(\\p{Nd}[\\p{Nd}.,٬\u00a0\u202f]*)${escaped(after)}`, 'u');
  return scores.flatMap(({ words }) => {
    const from = text.indexOf(words) + words.length;
    const found = form.exec(text.slice(from, from + near + told.length));
    return found === null || found[0] === told || found.index > near ? [] : [found[0]];
  });
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
