import { expect, test } from 'vitest';
import { leadingRound } from '../../../integrations/candor/dist/publish/leading-round.js';
import { inventedRound } from './invented.js';

test.each([
  ['the newest in which people were invited', ['open', 'invited', 'older'], 'invited'],
  ['else the newest with a score', ['few', 'open', 'undeclared'], 'open'],
  ['else the newest', ['few'], 'few'],
  ['nothing without rounds', [], undefined],
])('stands for all: %s', (_, ids, expected) => {
  const rounds = {
    open: inventedRound({ id: 'open', kind: 'open-form' }),
    invited: inventedRound({ id: 'invited', kind: 'invited-random', netScore: -40 }),
    older: inventedRound({ id: 'older', kind: 'invited-all', netScore: 80 }),
    undeclared: inventedRound({ id: 'undeclared', declared: false, kind: 'invited-all' }),
    few: inventedRound({ id: 'few', kind: 'invited-all', netScore: null, marker: 'c' }),
  };
  expect(leadingRound(ids.map((id) => rounds[id as keyof typeof rounds]))?.id).toBe(expected);
});
