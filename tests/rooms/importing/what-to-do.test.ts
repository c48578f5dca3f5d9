import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeMapping } from '../../../integrations/candor/dist/cli/import-write.js';
import { cutName } from '../../../integrations/candor/dist/cli/told.js';
import { csv } from '../../../integrations/candor/dist/index.js';
import { temporaryFolder } from '../../helpers/temporary.js';
import { imported, importedFrom } from './imported.js';

const file = 'content/responses/spring.csv';
const scale = { min: 0, max: 10 };
const long = 'On a scale of 0 to 10 how likely are you to recommend the';
const table = `${long} coffee?,${long} cake?,What else?\n9,3,a\n10,4,b\n`;

test('a column named on the command line is corrected there, and the columns are not listed again', async () => {
  const { report } = await imported(file, table, { given: { score: 'What els', scale } });
  expect(report.issues).toMatchObject([
    {
      what: '--score names no column: there is no such column; see the columns above',
      remedy: 'Did you mean "What else?"? Correct --score.',
    },
  ]);
  const { text } = await imported(file, table, { given: { score: '#1', scale, comment: 'Else' } });
  expect(text).toContain('Did you mean "What else?"? Correct --comment.');
  expect(text).toContain('Figures: none. First put right the problems above.');
});

test('a column named in the mapping is corrected in the mapping', async () => {
  const mapping = JSON.stringify({ columns: { score: { column: 'Rate', ...scale } } });
  const files = { 'content/responses/spring.mapping.json': mapping };
  const { report } = await imported(file, table, { files });
  expect(report.issues[0]?.remedy).toBe('Correct "score" in the mapping of this file.');
});

test('the beginning of a question names the one that was meant', async () => {
  const given = { score: '#1', scale, comment: 'What' };
  const { report } = await imported(file, table, { given });
  expect(report.issues[0]?.remedy).toMatch(/^Did you mean "What else\?"\?/);
});

test('long questions that differ at their ends are told apart', async () => {
  expect(cutName(`${long} coffee?`, 44)).toBe('On a scale of 0 to 10… recommend the coffee?');
  const { text } = await imported(file, table);
  expect(text).toMatch(/#0 .*coffee\? +not read/);
  expect(text).toMatch(/#1 .*cake\? +not read/);
});

test('of many columns with numbers the one that is called so comes first, then those that reach the top of a scale', async () => {
  const names = [...Array.from({ length: 14 }, (_, index) => `part_${index}`), 'overall', 'nps'];
  const row = [...Array.from({ length: 14 }, () => '4'), '10', '8'];
  const { report, text } = await imported(file, `${names.join()}\n${row.join()}\n`);
  expect(report.candidates.slice(0, 3).map(({ name }) => name)).toEqual(['nps', 'overall', 'part_0']);
  expect(text).toContain('These columns hold whole numbers, the likeliest first; only you know');
});

test('a scale that no answer fits is asked for again', async () => {
  const { report, text } = await imported(file, 'Rate\n8\n9\n', {
    given: { score: 'Rate', scale: { min: 0, max: 5 } },
  });
  expect(report).toMatchObject({ problems: true, usable: false });
  expect(report.toDeclare[0]).toMatchObject({
    what: 'another scale, or another column: no number in it is an answer on 0 to 5, they are 8 to 9',
    required: true,
  });
  expect(text).toContain('With this command: --scale with the lowest and the highest possible answer');
});

test('a format or a zone that cannot be used is not said to be how dates are read', async () => {
  const given = { score: 'Rate', scale, date: 'When', zone: 'Mars' };
  const { text } = await imported(file, 'When,Rate\n2026-01-02,9\n', { given });
  expect(text).toContain('NOT READ: the format or the zone that is declared cannot be used');
  expect(text).not.toContain('Times are those of Mars');
});

test('text in UTF-16 without a mark is asked for by its own name', async () => {
  const root = temporaryFolder({});
  const name = 'spring.csv';
  writeFileSync(join(root, name), Buffer.from(`Rate,Why\n9,${'good '.repeat(40)}\n`, 'utf16le'));
  const { text } = await importedFrom(root, name);
  expect(text).toContain('With this command: --encoding utf-16le');
});

test('a list that lies deeper in a JSON file is named', async () => {
  const wrapped = JSON.stringify({ page: 1, data: { total: 1, answers: [{ rate: 9 }] } });
  const { text } = await imported('content/responses/spring.json', wrapped);
  expect(text).toContain('there is one at "data.answers"');
  expect(text).toContain('With this command: --path data.answers');
});

test('a file in its place is never said to lie elsewhere', async () => {
  const packed = await imported('content/responses/spring.xlsx', 'PK\u0003\u0004 workbook');
  expect(packed.text).not.toContain('does not lie in');
  const tabs = await imported('content/responses/spring.tsv', 'Rate\tWhy\n9\tgood\n');
  expect(tabs.text).toContain('Let it end in .csv, .json or .jsonl.');
  expect(tabs.text).not.toContain('does not lie in');
});

test('what answers are known by can be said', async () => {
  const given = { id: 'Code', score: 'Rate', scale };
  const { report } = await imported(file, 'Code,Rate\na1,9\n', { given });
  expect(report.mapping?.columns).toMatchObject({ id: 'Code' });
  expect(report.columns[0]).toMatchObject({ name: 'Code', becomes: 'response id' });
});

test('a mapping that cannot be written is told with the reason', async () => {
  const path = join(temporaryFolder({}), 'gone/spring.mapping.json');
  await expect(writeMapping(path, {}, false)).rejects.toMatchObject({
    issues: [{ rule: 'mapping-write', what: 'this mapping cannot be written (ENOENT)' }],
  });
});

test('where the config lists the files, the line goes there and nothing else is said', async () => {
  const mapping = { columns: { score: { column: 'Rate', ...scale } } };
  const sources = [csv('content/responses/autumn.csv', mapping)];
  const listed = await imported('content/responses/autumn.csv', 'Rate,Why\n9,a\n', {
    given: { comment: 'Why' },
    options: { sources },
  });
  expect(listed.text).toContain('The entry of this file in `sources`:\n\ncsv(');
  const unlisted = await imported(file, 'Rate\n9\n', {
    given: { score: 'Rate', scale },
    options: { sources },
  });
  expect(unlisted.text).toContain('The line for `sources` of candor({ ... }):\n\ncsv(');
  expect(unlisted.text).not.toContain('where every file must then be listed');
});
