import { expect, test } from 'vitest';
import { mapRows } from './mapped.js';

const score = { column: 'score', min: 0, max: 10 };

test('rows with the same values of all segments share them, others do not', () => {
  const columns = { score, segments: { plan: 'plan', region: 'region' } };
  const rows = [
    ['9', 'a', 'b'],
    ['9', 'a', 'b'],
    ['9', 'ab', ''],
    ['9', 'b', 'a'],
    ['9', ' a', 'b'],
  ];
  const { responses } = mapRows({ columns }, { names: ['score', 'plan', 'region'], rows });
  const segments = responses.map((response) => response!.segments);
  expect(segments[1]).toBe(segments[0]);
  expect(segments).toEqual([
    { plan: 'a', region: 'b' },
    { plan: 'a', region: 'b' },
    { plan: 'ab', region: '' },
    { plan: 'b', region: 'a' },
    { plan: 'a', region: 'b' },
  ]);
});
