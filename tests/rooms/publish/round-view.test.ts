import { expect, test } from 'vitest';
import { roundFigures } from '../../../integrations/candor/dist/findings/figures.js';
import { undeclaredRound } from '../../../integrations/candor/dist/model/round.js';
import { roundView } from '../../../integrations/candor/dist/publish/round-view.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';

function sentences(promoters: number, passives: number, detractors: number): string {
  const distribution = new Map([
    [9, promoters],
    [7, passives],
    [2, detractors],
  ]);
  const tally = { round: 'r', scale: { min: 0, max: 10 }, distribution, blank: 0, first: null, last: null };
  return roundView(roundFigures(tally, undeclaredRound('r')), createTexts('en', {})).sentences.join(' ');
}

test('a score that its rounded shares do not add up to names the counts it comes from', () => {
  expect(sentences(41, 22, 29)).toContain(
    'The shares are rounded; the score comes from 41 minus 29 of 92 answers.',
  );
  expect(sentences(5, 3, 2)).not.toContain('The shares are rounded');
});
