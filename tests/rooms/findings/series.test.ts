import { describe, expect, test } from 'vitest';
import { seriesOf } from '../../../integrations/candor/dist/findings/series.js';
import type { RoundFigures, Series } from '../../../integrations/candor/dist/model/finding.js';
import type { Round } from '../../../integrations/candor/dist/model/round.js';
import { declaredRound, figured, nps, scores } from './figured.js';

interface Asked {
  id: string;
  declared?: object;
  answers?: readonly number[];
  scale?: { min: number; max: number };
  undeclared?: boolean;
}

const kinds = {
  'invited-all': { kind: 'invited-all', asked: 200 },
  'invited-random': { kind: 'invited-random', asked: 200 },
  'open-form': { kind: 'open-form' },
  'imported-unknown': { kind: 'imported-unknown' },
};

/** The lines on which these rounds stand, the oldest given first. */
function series(...rounds: Asked[]): Series[] {
  const declared = new Map<string, Round>();
  const figures = rounds.map(
    ({ id, declared: more, answers = scores(10, 8, 5), scale = nps, undeclared }): RoundFigures => {
      if (undeclared) return { ...figured(answers, { scale }), id };
      const round = declaredRound({ ...kinds['invited-all'], closed: '2026-06-20', ...more }, id);
      declared.set(id, round);
      return { ...figured(answers, { round, scale }), id };
    },
  );
  return seriesOf(figures.toReversed(), declared);
}

const names = (lines: Series[]): Record<string, string[]> =>
  Object.fromEntries(lines.map(({ id, points }) => [id, points.map(({ round }) => round)]));

describe('rounds on one line', () => {
  test('are those of one kind, oldest first: kinds are never pooled', () => {
    const rounds = Object.entries(kinds).flatMap(([id, declared]) =>
      ['1', '2'].map((part): Asked => ({ id: `${id} ${part}`, declared: { asked: undefined, ...declared } })),
    );
    expect(names(series(...rounds))).toEqual(
      Object.fromEntries(Object.keys(kinds).map((id) => [id, [`${id} 1`, `${id} 2`]])),
    );
  });

  test('are those an owner put into one series, and no others', () => {
    const lines = series(
      { id: 'a', declared: { series: 'shop' } },
      { id: 'b' },
      { id: 'c', declared: { series: 'shop' } },
      { id: 'd' },
    );
    expect(names(lines)).toEqual({ shop: ['a', 'c'], 'invited-all': ['b', 'd'] });
  });

  test('are more than one, declared, large enough and have a score', () => {
    expect(series({ id: 'a' })).toEqual([]);
    expect(series({ id: 'a' }, { id: 'b', undeclared: true })).toEqual([]);
    expect(series({ id: 'a' }, { id: 'b', answers: scores(4, 3, 2) })).toEqual([]);
    expect(series({ id: 'a' }, { id: 'b', scale: { min: 0, max: 11 } })).toEqual([]);
  });
});

describe('the line breaks', () => {
  const second = (more: object, scale?: { min: number; max: number }) =>
    series(
      { id: 'a', declared: { series: 's' } },
      { id: 'b', declared: { series: 's', ...more }, ...(scale && { scale }) },
    )[0]!.points[1]!.break;

  test.each<[string, object, object | null]>([
    ['nothing that matters', { limitations: 'Some.', languages: ['de'], incentive: 'none' }, null],
    ['the wording', { question: 'Would you recommend us?' }, { reason: 'wording' }],
    ['what stood before it', { before: 'First, some questions about you.' }, { reason: 'wording' }],
    ['nothing stood before it, and one says so', { before: 'none' }, null],
    ['the words of the scale', { scaleLabels: 'none' }, { reason: 'scale' }],
    ['the way it was asked', { mode: 'telephone' }, { reason: 'mode' }],
    ['how people were chosen', kinds['invited-random'], { reason: 'kind' }],
    [
      'the owner’s words',
      { break: 'We closed two shops.', mode: 'telephone' },
      { reason: 'declared', text: 'We closed two shops.' },
    ],
  ])('by %s', (_, more, expected) => {
    expect(second(more)).toEqual(expected);
  });

  test('by another scale', () => {
    const answers = scores(10, 8, 5);
    expect(answers.every((score) => score >= 1)).toBe(true);
    expect(second({}, { min: 1, max: 10 })).toEqual({ reason: 'scale' });
  });

  test('never at its first round', () => {
    const [line] = series({ id: 'a', declared: { break: 'New.' } }, { id: 'b' });
    expect(line!.points).toEqual([
      { round: 'a', break: null },
      { round: 'b', break: null },
    ]);
  });
});
