import { describe, expect, test } from 'vitest';
import type { Comparison, RoundFigures } from '../../../integrations/candor/dist/model/finding.js';
import { comparisonSentences, scoreSentence } from '../../../integrations/candor/dist/publish/sentences.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';
import { inventedComparison, inventedRound } from './invented.js';

const texts = createTexts('en', {});
const thresholds = { minimumGroup: 10, intervalFrom: 20 };

describe('the score of a round', () => {
  test.each<[string, Partial<RoundFigures>, string]>([
    [
      'of invited people names its interval and on what it rests',
      {},
      'NPS +45.0, from 100 answers; with 95% confidence between +29.3 and +58.0, if those who answered were a random sample of those invited.',
    ],
    [
      'of an open form says why there is no margin of error',
      { kind: 'open-form', interval: null },
      'NPS +45.0, from 100 answers. People decided for themselves whether to answer, so no margin of error can be calculated.',
    ],
    [
      'nobody declared says so',
      { kind: 'imported-unknown', declared: false, interval: null },
      'NPS +45.0, from 100 answers. How people were chosen is not known, so no margin of error can be calculated.',
    ],
    [
      'of few invited people says how many are needed',
      { n: 15, interval: null },
      'NPS +45.0, from 15 answers. There are too few answers for a margin of error: 15 of 20 needed.',
    ],
    [
      'of too few people is not told',
      { n: 7, received: 7, netScore: null, nps: null, mean: null, interval: null, marker: 'c' },
      'Too few answers for a figure: 7 of 10 needed.',
    ],
    [
      'nobody answered is not 0',
      { n: 0, received: 0, netScore: null, nps: null, mean: null, interval: null },
      'Nobody has answered with a score yet, so there is no figure.',
    ],
    [
      'on 1-10 is called no NPS',
      { scaleKind: 'one-to-ten', nps: null, interval: null, kind: 'open-form' },
      'Net score (1-10 scale, not an NPS) +45.0, from 100 answers. People decided for themselves whether to answer, so no margin of error can be calculated.',
    ],
    [
      'on another scale is a mean',
      { scaleKind: 'other', nps: null, netScore: null, interval: null, mean: 3.25 },
      'Mean score 3.25, from 100 answers.',
    ],
  ])('%s', (_, known, sentence) => {
    expect(scoreSentence(inventedRound(known), thresholds, texts)).toBe(sentence);
  });
});

describe('the change between two rounds', () => {
  const said = (known: Partial<Comparison>, cause?: { reason: 'wording' }): string =>
    comparisonSentences(
      inventedComparison(known),
      { level: 95, thresholds, cause: cause ?? null },
      texts,
    ).join(' ');
  const untested = (reason: Comparison['untested']): Partial<Comparison> => ({
    untested: reason,
    verdict: null,
    interval: null,
    estimate: null,
    detectable: null,
  });

  test.each<[string, string, string]>([
    [
      'unclear',
      said({}),
      'No clear change: +7.9 points, which may be anything from −5.0 to +21.0 (95% confidence). A comparison of this size shows a change of about 19 points four times out of five, a smaller one less often.',
    ],
    [
      'up',
      said({ verdict: 'up', difference: 16, interval: { low: 6.6, high: 25.2 } }),
      'Up by 16 points since then (95% interval +6.6 to +25.2).',
    ],
    [
      'down',
      said({ verdict: 'down', difference: -16, interval: { low: -25.2, high: -6.6 } }),
      'Down by 16 points since then (95% interval −25.2 to −6.6).',
    ],
    [
      'of two open forms',
      said(untested('kind')),
      'The two rounds cannot be compared: whether a difference is more than chance can only be calculated where people were invited, in both of them. Their scores are 7.9 points apart.',
    ],
    [
      'of equal scores',
      said({ ...untested('few'), difference: 0 }),
      'The two rounds cannot be compared: at least one of them has fewer than the 20 answers needed. Their scores are equal.',
    ],
    [
      'on other scales',
      said({ ...untested('scale'), difference: null }),
      'The two rounds cannot be compared: they were asked on different scales, or on one that has no net score.',
    ],
    [
      'over a break nobody explains',
      said({ ...untested('break'), difference: null }),
      'The two rounds cannot be compared: something about the asking changed between them.',
    ],
    [
      'over a break that is known',
      said({ ...untested('break'), difference: null }, { reason: 'wording' }),
      'The two rounds cannot be compared: the question was worded differently.',
    ],
  ])('%s', (_, sentence, expected) => {
    expect(sentence).toBe(expected);
  });

  test('an interval beside 0 that many comparisons make unclear says why, and only then', () => {
    const interval = { low: 2.2, high: 27.5 };
    expect(said({ interval, among: 10 })).toContain('corrected for that (Holm), it is not clear');
    expect(said({ interval, among: 1 })).not.toContain('Holm');
    expect(said({ among: 10 })).not.toContain('Holm');
  });

  test('no sentence of a change claims a cause, in any language', () => {
    for (const language of ['en', 'de'])
      for (const verdict of ['up', 'down', 'unclear'] as const)
        expect(
          comparisonSentences(
            inventedComparison({ verdict }),
            { level: 95, thresholds },
            createTexts(language, {}),
          ).join(' '),
        ).not.toMatch(/because|due to|thanks to|weil|wegen|dank/i);
  });
});
