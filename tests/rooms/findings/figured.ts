import { roundFigures, type FigureSettings } from '../../../integrations/candor/dist/findings/figures.js';
import { emptyTally, type RoundTally } from '../../../integrations/candor/dist/findings/round-tally.js';
import { Tallies } from '../../../integrations/candor/dist/findings/tally.js';
import type { RoundFigures } from '../../../integrations/candor/dist/model/finding.js';
import type { Countable } from '../../../integrations/candor/dist/model/published.js';
import { roundSchema, undeclaredRound, type Round } from '../../../integrations/candor/dist/model/round.js';
import type { Scale } from '../../../integrations/candor/dist/model/scale.js';

export const nps: Scale = { min: 0, max: 10 };
export const asOf = '2026-06-30';
const day = 86_400_000;

/** Noon of a day in June 2026. */
export const june = (date: number): number => Date.parse('2026-05-31T12:00:00Z') + date * day;

export const times = (count: number, score: number): number[] => Array.from({ length: count }, () => score);

/** So many promoters, passives and detractors, one after the other. */
export const scores = (promoters: number, passives: number, detractors: number): number[] => [
  ...times(promoters, 9),
  ...times(passives, 7),
  ...times(detractors, 2),
];

/** One response, or several alike. */
export interface Given {
  score: number | null;
  at?: number | null;
  segments?: Record<string, string>;
  named?: boolean;
  about?: readonly number[] | 'unread' | null;
  n?: number;
}
export type Answer = number | null | Given;

/** All that a published round has to state. */
export const stated = {
  strategy: 'A survey by e-mail.',
  askedBy: 'ourselves',
  question: 'How likely are you to recommend us?',
  scaleLabels: { lowest: 'not at all likely', highest: 'extremely likely' },
  population: 'All customers of the last year.',
  chosen: 'All of them.',
  incentive: 'none',
  mode: 'web form',
  languages: ['en'],
  opened: '2026-06-01',
  weighting: 'none',
  processing: 'none',
  limitations: 'Those who did not answer may think otherwise.',
} as const;

export function declaredRound(more: object = {}, id = 'spring'): Round {
  return { ...roundSchema.parse({ ...stated, ...more }), id, declared: true };
}

export function settingsOf(
  minimumGroup = 10,
  more: Partial<FigureSettings> & { intervalFrom?: number } = {},
): FigureSettings {
  const { intervalFrom = 20, ...rest } = more;
  return {
    options: { minimumGroup, intervalFrom, level: 95 },
    asOf,
    labels: new Map(),
    themes: { themes: [], examples: () => [] },
    ...rest,
  };
}

export function countable({ score, at = null, segments = {} }: Given, scale = nps): Countable {
  return { round: 'spring', score, scale, submittedAt: at, segments };
}

export interface Asked {
  scale?: Scale;
  round?: Round;
  minimumGroup?: number;
  settings?: FigureSettings;
}

/** The counts of one round of answers. */
export function tallied(
  answers: readonly Answer[],
  { scale = nps, round = undeclaredRound('spring'), settings, minimumGroup = 10 }: Asked = {},
): RoundTally {
  const today = settings?.asOf ?? asOf;
  const tallies = new Tallies({
    asOf: today,
    minimumGroup: settings?.options.minimumGroup ?? minimumGroup,
    isOpen: () => round.declared && (round.closed === undefined || round.closed >= today),
    themes: settings?.themes.themes.length ?? 0,
  });
  for (const answer of answers) {
    const given = typeof answer === 'object' && answer !== null ? answer : { score: answer };
    const { n = 1, named = false, about = null } = given;
    tallies.add(countable(given, scale), { n, named, about });
  }
  return tallies.list()[0] ?? emptyTally('spring', scale);
}

/** The published figures of one round of answers. */
export function figured(answers: readonly Answer[], asked: Asked = {}): RoundFigures {
  const { round = undeclaredRound('spring'), minimumGroup = 10, settings = settingsOf(minimumGroup) } = asked;
  return roundFigures(tallied(answers, asked), round, 'spring', settings);
}
