import { expect, test } from 'vitest';
import type { CandorUserOptions } from '../../../integrations/candor/dist/options/schema.js';
import { submission } from '../../helpers/stores.js';
import { disclosed } from '../ingested.js';
import { automatic, ingestSite, siteWith } from './collected.js';

const bike = {
  id: 'bike',
  kind: 'choice' as const,
  label: 'What do you ride?',
  choices: ['City bike', 'Cargo bike', 'Road bike'],
};
const options: CandorUserOptions = {
  ...automatic,
  form: { questions: [bike, { id: 'again', kind: 'yes-no', label: 'Would you come again?' }] },
};
const answers = (choice: string, scores: number[], again: 'yes' | 'no') =>
  scores.map((score) => submission({ score, answers: { bike: choice, again }, segments: ['bike', 'again'] }));
const twelve = (low: number): number[] => [10, 10, 9, 9, 9, 8, 8, 7, 7, low, low, low];

test('answers to the form’s questions break a finished round down, in the order they were offered, zeros included', async () => {
  const root = await siteWith(
    [...answers('Cargo bike', twelve(3), 'yes'), ...answers('City bike', [...twelve(2), 10], 'no')],
    { 'content/rounds/feedback.yaml': `kind: open-form\nclosed: 2026-06-29\n${disclosed}` },
  );
  const { findings } = await ingestSite(root, options);
  expect(findings.rounds[0]).toMatchObject({ n: 25, open: false });
  expect(findings.rounds[0]!.breakdowns).toMatchObject([
    {
      by: 'again',
      title: 'Would you come again?',
      kind: 'question',
      groups: [
        { value: 'yes', n: 12, netScore: 16.7 },
        { value: 'no', n: 13, netScore: 23.1 },
      ],
    },
    {
      by: 'bike',
      title: 'What do you ride?',
      hidden: 0,
      groups: [
        { value: 'City bike', n: 13, share: 52 },
        { value: 'Cargo bike', n: 12, interval: null, marker: 'u' },
        { value: 'Road bike', n: 0, netScore: null, marker: null },
      ],
    },
  ]);
});

test('while the round is open each answer shows whole groups only, and one that has none yet is hidden by its name', async () => {
  const root = await siteWith(
    [
      ...answers('City bike', [...twelve(2), ...twelve(3)], 'no'),
      ...answers('Cargo bike', twelve(3), 'yes'),
      ...answers('Road bike', [10, 2, 9, 9], 'yes'),
    ],
    { 'content/rounds/feedback.yaml': `kind: open-form\n${disclosed}` },
  );
  const { findings } = await ingestSite(root, options);
  const round = findings.rounds[0]!;
  expect(round).toMatchObject({ n: 40, received: 40, open: true });
  const breakdown = round.breakdowns.find(({ by }) => by === 'bike')!;
  expect(breakdown.open).toBe(true);
  expect(breakdown.groups.map(({ value, n, marker }) => [value, n, marker])).toEqual([
    ['City bike', 20, 'u'],
    ['Cargo bike', 10, 'u'],
    ['Road bike', null, 'c'],
  ]);
});
