import type {
  Breakdown,
  Comparison,
  Findings,
  GroupFigures,
  RoundFigures,
} from '../../../integrations/candor/dist/model/finding.js';

/** Figures of a round with these counts, as the findings would give them. */
export function inventedRound(known: Partial<RoundFigures> = {}): RoundFigures {
  return {
    id: 'spring',
    slug: 'spring',
    title: 'Spring',
    question: 'How likely?',
    kind: 'invited-all',
    declared: true,
    open: false,
    scale: { min: 0, max: 10 },
    scaleKind: 'nps',
    n: 100,
    received: 100,
    marker: null,
    blank: 0,
    promoters: 60,
    passives: 25,
    detractors: 15,
    nps: 45,
    netScore: 45,
    interval: { low: 29.3, high: 58 },
    level: 95,
    weighted: null,
    mean: 8.1,
    distribution: [],
    from: '2026-03-01',
    to: '2026-04-12',
    asked: 400,
    responseRate: 25,
    neededForFive: 800,
    disclosure: null,
    breakdowns: [],
    themes: null,
    incentive: null,
    verification: null,
    note: null,
    ...known,
  };
}

export function inventedGroup(value: string, known: Partial<GroupFigures> = {}): GroupFigures {
  return { value, n: 40, share: 40, netScore: 10, interval: { low: -5, high: 25 }, marker: null, ...known };
}

export function inventedBreakdown(groups: GroupFigures[], hidden = 0): Breakdown {
  return { by: 'plan', title: 'plan', kind: 'segment', groups, hidden, open: false };
}

export function inventedComparison(known: Partial<Comparison> = {}): Comparison {
  return {
    from: 'autumn',
    to: 'spring',
    untested: null,
    difference: 7.9,
    estimate: 8,
    interval: { low: -5, high: 21 },
    z: 1.2,
    p: 0.23,
    adjustedP: 0.23,
    among: 1,
    verdict: 'unclear',
    detectable: 18.6,
    ...known,
  };
}

export function inventedFindings(known: Partial<Findings> = {}): Findings {
  return {
    rounds: [],
    series: [],
    comparisons: [],
    shares: [],
    movements: [],
    minimumGroup: 10,
    intervalFrom: 20,
    hash: '',
    ...known,
  };
}
