import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapRows } from '../mapping/mapped.js';
import { ingestFiles } from '../ingested.js';
import { figured, scores, times } from './figured.js';

/** The figures of one column of cells, read, judged and counted as a build does. */
async function read(cells: readonly string[]) {
  const { findings } = await ingestFiles({
    'content/responses/spring.csv': `score\n${cells.map((cell) => `"${cell}"`).join('\n')}\n`,
  });
  return findings.rounds[0]!;
}

const cellsOf = (answers: readonly number[]): string[] => answers.map(String);

describe('a question that was dismissed', () => {
  test('is in no denominator: 6 promoters, 2 passives, 2 detractors and 10 blanks give 40, not 20', async () => {
    const round = await read([...cellsOf(scores(6, 2, 2)), ...Array.from({ length: 10 }, () => ' ')]);
    expect(round).toMatchObject({ n: 10, blank: 10, nps: 40, promoters: 6, passives: 2, detractors: 2 });
    const shares = round.distribution.map(({ share }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
  });

  test('is no zero', async () => {
    const round = await read([...cellsOf(times(10, 9)), '', ' ', '']);
    expect(round).toMatchObject({ n: 10, blank: 3, detractors: 0, nps: 100 });
    expect(round.distribution[0]).toMatchObject({ score: 0, count: 0 });
    expect(await read(cellsOf([...times(10, 9), 0]))).toMatchObject({ n: 11, blank: 0, detractors: 1 });
  });
});

describe('what is no answer on the scale is refused with its place, and counted nowhere', () => {
  test.each([
    ['6.5', '6.5 is not a whole number'],
    ['8.5', '8.5 is not a whole number'],
    ['7.9', '7.9 is not a whole number'],
    ['-1', '-1 is outside the scale 0 to 10'],
    ['-9', '-9 is outside the scale 0 to 10'],
    ['11', '11 is outside the scale 0 to 10'],
    ['100', '100 is outside the scale 0 to 10'],
  ])('%s', (cell, why) => {
    const mapping = { columns: { score: { column: 'score', min: 0, max: 10 } } };
    const { responses, faults, rejected } = mapRows(mapping, {
      names: ['score'],
      rows: [['9'], [cell], ['']],
    });
    expect(rejected).toBe(1);
    expect(responses.map((response) => response?.score)).toEqual([9, undefined, null]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('answers.csv:3');
    expect(faults[0]).toContain(why);
  });

  test('a decimal is in no bucket and in no denominator', async () => {
    const round = await read([...cellsOf(scores(6, 2, 2)), '6.5', '8.5']);
    expect(round).toMatchObject({ n: 10, blank: 0, promoters: 6, passives: 2, detractors: 2, nps: 40 });
  });
});

describe('nobody’s answers have no score', () => {
  test('not a zero, which is one', async () => {
    expect(figured([])).toMatchObject({ n: 0, nps: null, netScore: null, mean: null, interval: null });
    expect(await read(['', ''])).toMatchObject({ n: 0, received: 0, nps: null, responseRate: null });
    expect(figured(scores(5, 5, 5))).toMatchObject({ n: 15, nps: 0 });
  });
});

test('there is one denominator: distribution, buckets and groups add up to n', () => {
  const answer = fc.record({
    score: fc.option(fc.integer({ min: 0, max: 10 }), { freq: 5 }),
    segments: fc.oneof(
      fc.record({ plan: fc.constantFrom('free', 'pro', 'team', '') }),
      fc.constant({} as Record<string, string>),
    ),
    n: fc.integer({ min: 1, max: 30 }),
  });
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 12 }), (answers) => {
      const { n, marker, distribution, promoters, passives, detractors, breakdowns, blank } =
        figured(answers);
      const scored = answers.filter(({ score }) => score !== null);
      expect(n).toBe(scored.reduce((sum, given) => sum + given.n, 0));
      if (marker === 'c' || n === 0) return;
      expect(n + blank!).toBe(answers.reduce((sum, given) => sum + given.n, 0));
      expect(distribution.reduce((sum, { count }) => sum + count, 0)).toBe(n);
      expect(promoters! + passives! + detractors!).toBe(n);
      for (const { groups, hidden } of breakdowns) {
        const shown = groups.reduce((sum, group) => sum + (group.n ?? 0), 0);
        const suppressed = hidden + groups.filter((group) => group.n === null).length;
        if (suppressed === 0) expect(shown).toBe(n);
        else expect(n - shown).toBeGreaterThanOrEqual(10);
        for (const group of groups)
          if (group.n !== null) expect(group.share).toBeCloseTo((100 * group.n) / n, 0);
      }
    }),
    { numRuns: 200 },
  );
});
