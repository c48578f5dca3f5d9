import type { RoundFigures } from '../../model/finding.js';
import type { CheckFacts } from '../facts.js';
import { figureBlocks, type FigureBlock } from '../page/figure-blocks.js';
import type { CheckedPage } from '../page/page.js';
import { scoresIn } from './score-words.js';

/** A block that prints the score of a published round. */
export interface ScoreBlock extends Omit<FigureBlock, 'round'> {
  round: RoundFigures;
  /** The score as it is printed there, with its name. */
  score: string;
}

/** The blocks of a page that print a score; a figure within a sentence and the row of a table are told by what is around them. */
export function scoreBlocks(page: CheckedPage, facts: CheckFacts): ScoreBlock[] {
  return figureBlocks(page).flatMap((block) => {
    if (block.element.name === 'span' || block.element.name === 'tr') return [];
    const round = facts.findings.rounds.find(({ id }) => id === block.round);
    const [score] = round === undefined ? [] : scoresIn(block.text, facts);
    return round === undefined || score === undefined ? [] : [{ ...block, round, score: score.words }];
  });
}
