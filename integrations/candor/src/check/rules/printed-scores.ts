import type { FigureShow } from '../../model/figure.js';
import type { RoundFigures } from '../../model/finding.js';
import type { Texts } from '../../text/texts.js';
import type { BuiltSite } from '../built-site.js';
import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { figureBlocks, roundAround } from '../page/figure-blocks.js';
import type { CheckedPage } from '../page/page.js';
import { plain, proseOf, textOf } from '../page/text.js';
import { scoresIn } from './score-words.js';

/** Scores of a page that are not those of their rounds. */
export function printedFindings(page: CheckedPage, facts: CheckFacts): Finding[] {
  const where = { file: page.name };
  const blocks = figureBlocks(page);
  const wrong = blocks.flatMap(({ round: id, text }) => {
    const round = facts.findings.rounds.find((one) => one.id === id);
    if (round === undefined)
      return [`figures stand here as those of the round "${id}", which is not published`];
    const scores = scoreTexts(round, facts.texts);
    return scoresIn(text, facts).flatMap(({ words, value }) =>
      scores.includes(value) ? [] : [`"${words}": the round "${round.title}" has ${scores[0] ?? 'no score'}`],
    );
  });
  return [
    ...wrong.map((what) => ({ where, what })),
    ...shownWrong(page, facts).map((what) => ({ where, what })),
    ...typed(page, facts).map((what) => ({ where, what, undeclared: true })),
  ];
}

/** Single figures that carry their name: `<strong data-candor-show="nps">`. */
function shownWrong({ shows }: CheckedPage, { findings, texts }: CheckFacts): string[] {
  return shows.flatMap((element) => {
    const round = findings.rounds.find(({ id }) => id === roundAround(element));
    const show = element.attribs['data-candor-show'] as FigureShow;
    const expected = round === undefined ? undefined : figureTexts(round, texts)[show];
    const text = plain(textOf(element));
    if (round === undefined || expected === undefined || expected === null || text.startsWith('[')) return [];
    const whole = plain(expected);
    return text === whole ? [] : [`"${text}" as ${show} of the round "${round.title}": it is ${whole}`];
  });
}

/** Scores in running text: nobody says of which round they are, so they have to be some round's. */
function typed(page: CheckedPage, facts: CheckFacts): string[] {
  if (page.sections.length === 0) return [];
  if (scoresIn(page.words.plain, facts).length === 0) return [];
  const said = scoresIn(runningText(page), facts);
  const known = new Set(facts.findings.rounds.flatMap((round) => allScores(round, facts.texts)));
  const unknown = said.filter(({ value }) => !known.has(value) && !known.has(`+${value}`));
  return [...new Set(unknown.map(({ words }) => words))].map(
    (words) => `"${words}" is the score of no round that is published`,
  );
}

/** What a page says without what people are quoted with and without the blocks that tell figures of a round. */
function runningText({ document }: CheckedPage): string {
  return proseOf(
    document,
    ({ name, attribs }) =>
      /^(blockquote|q|pre)$/.test(name) || 'data-candor-quote' in attribs || 'data-candor-figure' in attribs,
  );
}

function scoreTexts({ netScore, mean }: RoundFigures, texts: Texts): string[] {
  return [
    ...(netScore === null ? [] : [texts.signed(netScore)]),
    ...(mean === null ? [] : [texts.number(mean, 2)]),
  ].map(plain);
}

/** Those of its groups too. */
function allScores(round: RoundFigures, texts: Texts): string[] {
  const groups = round.breakdowns.flatMap(({ groups }) => groups.flatMap(({ netScore }) => netScore ?? []));
  const own = round.netScore === null ? [] : [round.netScore];
  const weighted = round.weighted === null ? [] : [round.weighted.score];
  return [
    ...scoreTexts(round, texts),
    ...[...own, ...weighted, ...groups].flatMap((score) => [texts.signed(score), texts.signed(score, 0)]),
  ].map(plain);
}

function figureTexts(round: RoundFigures, texts: Texts): Partial<Record<FigureShow, string | null>> {
  const { number, signed, share } = texts;
  const print = (value: number | null, how: (value: number) => string): string | null =>
    value === null ? null : how(value);
  return {
    nps: print(round.nps, signed),
    score: print(round.netScore, signed),
    mean: print(round.mean, (value) => number(value, 2)),
    n: number(round.n),
    asked: print(round.asked, number),
    responseRate: print(round.responseRate, share),
    blank: print(round.blank, number),
    promoters: print(round.promoters, number),
    passives: print(round.passives, number),
    detractors: print(round.detractors, number),
  };
}

/** Files of figures that are not as the figures say. */
export function dataFindings(data: BuiltSite['data'], facts: CheckFacts): Finding[] {
  if (data.size === 0) return [];
  return [...facts.dataFiles()].flatMap(([address, expected]) => {
    const found = data.get(address);
    if (found === undefined || found.text === expected) return [];
    const lines = expected.split('\n');
    const at = found.text.split('\n').findIndex((line, index) => line !== lines[index]);
    const line = at === -1 ? lines.length : at + 1;
    const what = `line ${line} is not what the answers give: "${(lines[line - 1] ?? '').trim().slice(0, 80)}" was expected`;
    return [{ where: { file: found.name, line }, what }];
  });
}
