import { describe, expect, test } from 'vitest';
import type { ModuleData } from '../../../integrations/candor/dist/publish/modules.js';
import {
  findComparison,
  findFigure,
  type FigureRequest,
} from '../../../integrations/candor/dist/pages/story.js';
import {
  inventedBreakdown,
  inventedComparison,
  inventedFindings,
  inventedGroup,
  inventedRound,
} from './invented.js';

const hidden = { nps: null, netScore: null, promoters: null, interval: null, mean: null, blank: null };
const findings: ModuleData['findings'] = {
  ...inventedFindings({
    rounds: [
      inventedRound({
        breakdowns: [inventedBreakdown([inventedGroup('large')], 1)],
        themes: {
          comments: 50,
          none: 20,
          themes: [{ id: 'wait', name: 'Waiting', n: 12, share: 24, examples: [] }],
        },
      }),
      inventedRound({ id: 'pilot', n: 7, marker: 'c', ...hidden }),
      inventedRound({
        ...{ id: 'counter', kind: 'open-form', asked: null, responseRate: null, interval: null },
        breakdowns: [inventedBreakdown([inventedGroup('large', { interval: null })])],
      }),
      inventedRound({ id: 'few', n: 15, marker: 'u', interval: null }),
      inventedRound({ id: 'stars', scale: { min: 1, max: 5 }, scaleKind: 'other', ...hidden, mean: 4.25 }),
    ],
    comparisons: [
      inventedComparison({ from: 'few', to: 'spring' }),
      ...(['kind', 'scale', 'break', 'few'] as const).map((untested, index) =>
        inventedComparison({
          ...{ from: 'spring', to: ['counter', 'stars', 'few', 'pilot'][index]! },
          ...{ untested, interval: null, difference: untested === 'break' ? 4 : null },
        }),
      ),
    ],
  }),
  reports: [],
  links: { round: {}, charts: {}, trend: {}, report: {} },
};
const figure = (request: Omit<FigureRequest, 'show'> & { show: string }) =>
  findFigure(findings, request as FigureRequest, { language: 'en', texts: {} });
const text = (request: Parameters<typeof figure>[0]): string => figure(request).text;

describe('a figure within a sentence', () => {
  test('prints what the findings have, with plus, minus and one decimal', () => {
    expect(text({ show: 'nps' })).toBe('+45.0');
    expect(text({ show: 'interval' })).toBe('+29.3 to +58.0');
    expect(text({ show: 'promoterShare' })).toBe('60.0%');
    expect(text({ show: 'responseRate' })).toBe('25.0%');
    expect(text({ show: 'mean', round: 'stars' })).toBe('4.25');
    expect(text({ show: 'period' })).toBe('March 1, 2026 to April 12, 2026');
    expect(text({ show: 'mentions', theme: 'wait' })).toBe('12');
    expect(text({ show: 'score', by: 'plan', group: 'large' })).toBe('+10.0');
    expect(text({ show: 'change', from: 'few', to: 'spring' })).toBe('+7.9');
    expect(text({ show: 'interval', from: 'few', to: 'spring' })).toBe('\u22125.0 to +21.0');
  });

  test('is a letter in brackets where it is hidden or too few answered, and says so in words', () => {
    expect(figure({ show: 'nps', round: 'pilot' })).toEqual({
      text: '[c]',
      why: 'not shown, to protect the people who answered',
    });
    expect(text({ show: 'promoterShare', round: 'pilot' })).toBe('[c]');
    expect(text({ show: 'n', round: 'pilot' })).toBe('7');
    expect(text({ show: 'n', by: 'plan', group: 'small' })).toBe('[c]');
    expect(text({ show: 'mentions', theme: 'wait', round: 'few' })).toBe('[c]');
    expect(figure({ show: 'interval', round: 'few' })).toEqual({
      text: '[u]',
      why: 'not given: too few answers',
    });
  });

  test('of a change says what keeps it from being told', () => {
    expect(text({ show: 'change', from: 'spring', to: 'few' })).toBe('[b]');
    expect(figure({ show: 'interval', from: 'spring', to: 'few' })).toEqual({
      text: '[b]',
      why: 'not given: something about the asking changed in between',
    });
    expect(text({ show: 'interval', from: 'spring', to: 'pilot' })).toBe('[u]');
    expect(text({ show: 'change', from: 'spring', to: 'pilot' })).toBe('[c]');
  });

  test('that cannot exist is an error: no interval or response rate of an open form, no NPS of stars', () => {
    for (const request of [
      { show: 'interval', round: 'counter' },
      { show: 'responseRate', round: 'counter' },
      { show: 'asked', round: 'counter' },
      { show: 'nps', round: 'stars' },
      { show: 'change' },
      { show: 'mentions' },
      { show: 'nps', theme: 'wait' },
      { show: 'asked', by: 'plan', group: 'large' },
      { show: 'interval', round: 'counter', by: 'plan', group: 'large' },
      { show: 'interval', from: 'spring', to: 'counter' },
      { show: 'change', from: 'spring', to: 'stars' },
    ])
      expect(() => figure(request), JSON.stringify(request)).toThrow('there is no such figure');
  });

  test('with a wrong name is an error that tells the nearest', () => {
    const cases: [Parameters<typeof figure>[0], string][] = [
      [{ show: 'npss' }, '<Figure show="npss">: there is no figure "npss". Did you mean "nps"?'],
      [{ show: 'nps', round: 'sprin' }, 'Did you mean "spring"?'],
      [{ show: 'n', by: 'plam', group: 'large' }, 'Did you mean "plan"?'],
      [{ show: 'mentions', theme: 'waits' }, 'Did you mean "wait"?'],
    ];
    for (const [request, message] of cases) expect(() => figure(request)).toThrow(message);
  });
});

test('two rounds that nobody compares are an error that says where they can be', () => {
  expect(() => findComparison(findings, 'counter', 'spring', 'Compare')).toThrow(
    '<Compare from="counter" to="spring">: these two are not compared. Each round is compared with the one before it in its series',
  );
  expect(findComparison(findings, 'few', 'spring', 'Compare').after.id).toBe('spring');
});
