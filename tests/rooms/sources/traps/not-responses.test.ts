import { expect, test } from 'vitest';
import { imported, mapped } from './imported.js';

const scoreOnly = mapped({ comment: undefined });

test.each([
  [
    'an aggregate table under grouped heads',
    ',,North,,,,South,,,\nTeam,Tot. Answers,City,Cargo,E,Total,City,Cargo,E,Total\nA,148,2,7,7,16,3,4,5,12\n',
    'a summary table with grouped headings',
  ],
  ['a table of totals', 'Score,Count,%\n9,21,70%\n3,9,30%\n', 'a table of totals'],
  [
    'a list of questions',
    'Question ID,Question text,Type\nQ1,How likely?,scale\n',
    'a list of questions or a codebook',
  ],
])('%s is refused in one sentence', async (_, file, kind) => {
  for (const mapping of [null, scoreOnly]) {
    const { run, told } = await imported(file, mapping);
    expect(run).toBeNull();
    expect(told).toEqual([
      `content/responses/answers.csv:1: this looks like ${kind}, not one row for each person who answered`,
    ]);
  }
});

test('a file of expected values is refused in one sentence', async () => {
  const { told } = await imported('question,nps,n\nQ1,33.3,12\n', null, 'answers_expected.csv');
  expect(told).toEqual([
    'content/responses/answers_expected.csv:1: this looks like a file of expected values, by its name, not one row for each person who answered',
  ]);
});
