import { expect, test } from 'vitest';
import type { RoundFigures } from '../../../integrations/candor/dist/model/finding.js';
import { roundSchema } from '../../../integrations/candor/dist/model/round.js';
import { sentencesOf } from '../../../integrations/candor/dist/publish/round-sentences.js';
import { roundView } from '../../../integrations/candor/dist/publish/round-view.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';
import { figured, scores } from '../findings/figured.js';
import { inventedFindings, inventedRound } from './invented.js';

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

const thresholds = { minimumGroup: 10, intervalFrom: 20 };
const links = { round: { spring: '/findings/spring/' }, charts: {} };
const view = (known: Partial<RoundFigures>, language = 'en') => {
  const round = inventedRound(known);
  return roundView(round, createTexts(language, {}), {
    findings: inventedFindings({ rounds: [round] }),
    links,
  });
};

test('an interval, a response rate and significance are told of invited rounds only', () => {
  const said = (known: Partial<RoundFigures>): string =>
    sentencesOf(inventedRound(known), thresholds, createTexts('en', {})).join(' ');
  expect(said({})).toMatch(/95% confidence between.*a response rate of 25\.0%/);
  const none = { interval: null, responseRate: null, asked: null };
  for (const kind of ['open-form', 'imported-unknown'] as const)
    expect(said({ ...none, kind, declared: kind === 'open-form' })).not.toMatch(/between|response rate of/);
  expect(said({ ...none, kind: 'imported-unknown', declared: false })).toContain('Nobody has declared');
});

test('where it is known how many were asked, it is never said that it is not', () => {
  const said = (known: Parameters<typeof view>[0]): string => view(known).sentences.join(' ');
  const without = { asked: 400, responseRate: null };
  for (const known of [{ kind: 'imported-unknown', interval: null } as const, { n: 401 }])
    expect(said({ ...without, ...known })).toContain('400 people were asked.');
  expect(said({ asked: null, responseRate: null })).toContain('How many people were asked is not known');
});

test('a round below the minimum has a notice in place of a score, in every language', () => {
  const few = { n: 7, marker: 'c', nps: null, netScore: null, promoters: null, mean: null } as const;
  expect(view(few)).toMatchObject({
    ...{
      headline: null,
      scoreLine: null,
      groupBar: null,
      groups: [],
      distribution: [],
      href: '/findings/spring/',
    },
    notice: '7 of 10 answers needed before figures are shown.',
  });
  expect(view(few, 'de').notice).toBe('7 von 10 nötigen Antworten: zu wenige, um Zahlen zu zeigen.');
});

test('what stood before the question is told as it is declared, and not made up where it is not', () => {
  const lines = (before?: string): string =>
    view({
      disclosure: { ...roundSchema.parse({ publish: false }), ...(before !== undefined && { before }) },
    })
      .disclosure.flatMap((item) => item.lines)
      .join(' ');
  expect(lines('none')).toContain('Nothing was asked or explained before it.');
  expect(lines('Thank you for your visit.')).toContain('Before it, people read: Thank you for your visit.');
  expect(lines()).not.toContain('efore it');
});

test('how a round was asked stands in the order of the AAPOR items, with the counts of each stage', () => {
  const declared = roundSchema.parse({
    ...{ question: 'How likely?', scaleLabels: 'none', strategy: 'By e-mail.', askedBy: 'Ourselves' },
    ...{ population: 'All customers.', kind: 'invited-all', chosen: 'From the list.', mode: 'Web form' },
    ...{ languages: ['en', 'de'], opened: '2026-03-01', closed: '2026-04-12', asked: 400, delivered: 390 },
    ...{ incentive: 'a bell', incentiveForAnyAnswer: true, processing: [{ what: 'Twice sent', removed: 2 }] },
    ...{ weighting: { by: 'plan', shares: { a: 0.6, b: 0.4 }, source: 'our list' }, limitations: 'Some.' },
  });
  const weighted = {
    score: 41,
    interval: { low: 30, high: 52 },
    by: 'plan',
    source: 'our list',
    effectiveN: 88,
  };
  const { disclosure } = view({ disclosure: declared, weighted, incentive: 'a bell' });
  expect(disclosure.map(({ term }) => term)).toEqual([
    ...['How answers were collected', 'Who asked', 'The question', 'Whom it is about'],
    ...[
      'How people were chosen',
      'Reward',
      'Way of asking',
      'Languages',
      'When',
      'How many',
      'How sure it is',
    ],
    ...['Weighting', 'What was done with the answers', 'What the figures cannot tell', 'Corrections'],
  ]);
  const lines = disclosure.flatMap((item) => item.lines);
  for (const line of [
    'On a scale of 0 to 10, with numbers only.',
    'Everybody who answered got it, whatever the answer.',
    'English and German',
    '400 people were asked.',
    '390 invitations arrived.',
    '100 answers with a score are counted.',
    'Weighted score: +41.0 (+30.0 to +52.0); as exact as 88 answers without weights.',
    'Twice sent (2 answers)',
  ])
    expect(lines).toContain(line);
});
