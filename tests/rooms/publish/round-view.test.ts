import { expect, test } from 'vitest';
import { sentencesOf } from '../../../integrations/candor/dist/publish/round-sentences.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';
import { figured, scores } from '../findings/figured.js';

function sentences(promoters: number, passives: number, detractors: number): string {
  const round = figured(scores(promoters, passives, detractors));
  return sentencesOf(round, { minimumGroup: 10, intervalFrom: 20 }, createTexts('en', {})).join(' ');
}

test('a score that its rounded shares do not add up to names the counts it comes from', () => {
  expect(sentences(41, 22, 29)).toContain(
    'The shares are rounded; the score comes from 41 minus 29 of 92 answers.',
  );
  expect(sentences(5, 3, 2)).not.toContain('The shares are rounded');
});
