import { describe, expect, test } from 'vitest';
import { imported, mapped } from './imported.js';

const onScale = (score: object) => mapped({ score: { column: 'Score', min: 0, max: 10, ...score } });
const table = (...scores: string[]): string =>
  ['Score,Why?', ...scores.map((score) => `${score},`), ''].join('\n');

describe('score columns', () => {
  test('label ends are scores once they are declared, and stop the run until then', async () => {
    const file = table('0 - Not at all likely', '7', '10 - Extremely likely');
    const values = { '0 - Not at all likely': 0, '10 - Extremely likely': 10 };
    expect((await imported(file, onScale({ values }))).scores).toEqual([0, 7, 10]);
    const { run, told } = await imported(file, onScale({}));
    expect(run).toBeNull();
    expect(told[0]).toContain(
      'answers.csv:2, column "Score": the value "0 - Not at all likely" is not declared',
    );
  });

  test('N/A is no answer once it is declared, a blank always is', async () => {
    expect((await imported(table('N/A', '', ' ', '9'), onScale({ none: ['N/A'] }))).scores).toEqual([
      null,
      null,
      null,
      9,
    ]);
  });

  test('1 to 5 is read on its own scale and gives no NPS', async () => {
    const { run, scores } = await imported(table(...'123451234512345'), onScale({ min: 1, max: 5 }));
    expect(scores).toHaveLength(15);
    expect(run!.findings.rounds[0]).toMatchObject({ scaleKind: 'other', nps: null, netScore: null });
  });

  test('1 to 10 is read on its own scale and gives no NPS', async () => {
    const { run } = await imported(table(...Array<string>(12).fill('9')), onScale({ min: 1 }));
    expect(run!.findings.rounds[0]).toMatchObject({ n: 12, nps: null, netScore: 100 });
  });

  test('a 0 on a scale from 1 is rejected and counted as that, not as a detractor', async () => {
    const { scores, rejected, told } = await imported(table('0', '9'), onScale({ min: 1 }));
    expect(scores).toEqual([9]);
    expect(rejected).toBe(1);
    expect(told[0]).toContain('0 is outside the scale 1 to 10');
  });

  test('a reversed scale is turned by its declared values', async () => {
    const values = { 1: 5, 2: 4, 3: 3, 4: 2, 5: 1 };
    expect((await imported(table('1', '5', '3'), onScale({ min: 1, max: 5, values }))).scores).toEqual([
      5, 1, 3,
    ]);
  });

  test('Yes and No are no scores: nothing is made of them', async () => {
    const { run, told } = await imported(table('Yes', 'No', 'Yes'), onScale({}));
    expect(run).toBeNull();
    expect(told).toEqual([
      expect.stringContaining('the value "Yes" is not declared in the mapping (and on 1 more row)'),
      expect.stringContaining('the value "No" is not declared in the mapping'),
    ]);
  });
});

describe('spellings of no answer', () => {
  const spellings = ['N/A', 'NA', 'n/a', 'N\\a', 'N\\A. ', 'None', 'Nothing.', '-', 'Did not answer'];

  test.each(spellings)('"%s" in the score stops the run until it is declared', async (spelling) => {
    const { run, told } = await imported(table(spelling, '9'), onScale({}));
    expect(run).toBeNull();
    expect(told[0]).toContain(`the value ${JSON.stringify(spelling.trim())} is not declared`);
    expect((await imported(table(spelling, '9'), onScale({ none: [spelling.trim()] }))).scores).toEqual([
      null,
      9,
    ]);
  });

  test.each(spellings)('"%s" as a comment is the words of a person, kept as they are', async (spelling) => {
    expect((await imported(`Score,Why?\n9,${spelling}\n`)).comments).toEqual([spelling]);
  });
});
