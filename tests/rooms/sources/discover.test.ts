import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeIssue, type Issue } from '../../../integrations/candor/dist/model/issue.js';
import {
  discoverSources,
  mappingPathOf,
  reportLeftOut,
  signatureOf,
  sourceFile,
} from '../../../integrations/candor/dist/sources/discover.js';
import { temporaryFolder, writeFiles, type Files } from '../../helpers/temporary.js';
import { zip } from './encoded.js';

const folder = 'content/responses';
const below = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

async function discover(root: string): Promise<{ names: string[]; issues: string[] }> {
  const issues: string[] = [];
  const files = await discoverSources(
    { root },
    (issue) => void issues.push(`${issue.rule} ${describeIssue(issue)}`),
  );
  return { names: files.map(({ kind, name }) => `${kind} ${name.slice(folder.length + 1)}`), issues };
}

test('every file of responses is found in name order; notes, mappings and hidden files and folders are not', async () => {
  const root = temporaryFolder(
    below({
      'b.csv': '',
      'a.CSV': '',
      '2026/c.json': '',
      '2026/d.jsonl': '',
      'README.md': '',
      'b.mapping.json': '',
      '.DS_Store': '',
      '.ipynb_checkpoints/b-checkpoint.csv': '',
    }),
  );
  expect(await discover(root)).toEqual({
    names: ['json 2026/c.json', 'jsonl 2026/d.jsonl', 'csv a.CSV', 'csv b.csv'],
    issues: [],
  });
});

test('any other file among the responses is an issue that says what to do', async () => {
  const root = temporaryFolder(below({ 'survey.xlsx': '', 'notes.txt': '' }));
  const issues: Issue[] = [];
  await discoverSources({ root }, (issue) => void issues.push(issue));
  expect(issues.map(({ severity, remedy }) => [severity, remedy])).toEqual([
    ['error', 'Move it out of content/responses/.'],
    ['error', 'Save it as "CSV UTF-8" beside it and remove the spreadsheet.'],
  ]);
  expect(issues.map(describeIssue)).toEqual([
    'content/responses/notes.txt: this is not a .csv, .json or .jsonl file',
    'content/responses/survey.xlsx: this is a spreadsheet, which Candor does not read',
  ]);
});

test('files packed with gzip are found by what they hold, and share the mapping of the unpacked name', async () => {
  const root = temporaryFolder(
    below({
      'a.csv.gz': '',
      'b.JSON.GZ': '',
      'c.jsonl.gz': '',
      'c.mapping.json': '',
      'd.gz': '',
      'e.txt.gz': '',
    }),
  );
  expect(await discover(root)).toEqual({
    names: ['csv a.csv.gz', 'json b.JSON.GZ', 'jsonl c.jsonl.gz'],
    issues: [
      'source-unknown content/responses/d.gz: this is not a .csv, .json or .jsonl file',
      'source-unknown content/responses/e.txt.gz: this is not a .csv, .json or .jsonl file',
    ],
  });
  expect(['spring.csv.gz', 'spring.csv', 'a.b/spring.v2.json.gz'].map(mappingPathOf)).toEqual([
    'spring.mapping.json',
    'spring.mapping.json',
    'a.b/spring.v2.mapping.json',
  ]);
});

test('a file beside its packed self is an error: its answers would count twice', async () => {
  const root = temporaryFolder(below({ 'a.csv': '', 'a.csv.gz': '' }));
  expect((await discover(root)).issues).toEqual([
    'source-twice content/responses/a.csv.gz: this file lies here unpacked too, and its answers would be counted twice',
  ]);
});

test('a ZIP file or a workbook among the responses is named with what it holds', async () => {
  const root = temporaryFolder(
    below({
      'a.zip': zip({ 'spring.csv': 'score\n9\n', 'autumn.csv': 'score\n' }),
      'b.xlsx': zip({ 'xl/workbook.xml': '' }),
      'c.xls': '<html><table></table></html>',
      'd.pdf': '%PDF-1.7',
    }),
  );
  expect((await discover(root)).issues).toEqual([
    'source-unknown content/responses/a.zip: this is a ZIP file, which is not read; it holds: spring.csv (8 bytes), autumn.csv (6 bytes)',
    'source-unknown content/responses/b.xlsx: this is an Excel workbook (XLSX), which is not read',
    'source-unknown content/responses/c.xls: this is a web page (HTML), as some tools save tables for Excel, though its name ends in .xls',
    'source-unknown content/responses/d.pdf: this is a PDF document, which is not read',
  ]);
});

test('a link to a file kept elsewhere is a file like any other', async () => {
  const root = temporaryFolder({ 'private/spring.csv': 'score\n9\n', [`${folder}/README.md`]: '' });
  symlinkSync(join(root, 'private/spring.csv'), join(root, folder, 'spring.csv'));
  expect(await discover(root)).toEqual({ names: ['csv spring.csv'], issues: [] });
});

test('no folder means no responses, a folder that cannot be read is an error', async () => {
  expect(await discover(temporaryFolder())).toEqual({ names: [], issues: [] });
  await expect(discover(temporaryFolder({ [folder]: 'a file' }))).rejects.toThrow(
    'content/responses: this folder cannot be read (ENOTDIR)',
  );
});

test('files that explicit sources leave out are warned of', async () => {
  const root = temporaryFolder(below({ 'a.csv': '', 'b.csv': '' }));
  const issues: Issue[] = [];
  await reportLeftOut(
    root,
    [sourceFile({ root }, './content/responses/a.csv', 'csv')],
    (issue) => void issues.push(issue),
  );
  expect(issues.map((issue) => [issue.severity, describeIssue(issue)])).toEqual([
    [
      'warning',
      'content/responses/b.csv: this file lies among the responses and is not read, because `sources` does not list it',
    ],
  ]);
});

test.each([
  'public/a.csv',
  './public/a.csv',
  'content/../public/a.csv',
  'src/pages/data/a.csv',
  '/site/public/a.csv',
])('%s is refused, because Astro would publish it', (path) => {
  expect(() => sourceFile({ root: '/site' }, path, 'csv')).toThrow(
    'responses in this folder would be published as they are',
  );
});

test('a source keeps one name however its path is written', () => {
  for (const path of ['content/a.csv', './content/a.csv', 'content//x/../a.csv', '/site/content/a.csv'])
    expect(sourceFile({ root: '/site' }, path, 'csv')).toEqual({
      kind: 'csv',
      name: 'content/a.csv',
      path: '/site/content/a.csv',
    });
  expect(sourceFile({ root: '/site' }, '../data/a.csv', 'csv').name).toBe('../data/a.csv');
});

test('the signature changes with size and presence of any file', async () => {
  const root = temporaryFolder({ 'a.csv': '1' });
  const paths = [join(root, 'a.csv'), join(root, 'b.csv')];
  const seen = [await signatureOf(paths)];
  writeFiles(root, { 'a.csv': '12' });
  seen.push(await signatureOf(paths));
  writeFiles(root, { 'b.csv': '' });
  seen.push(await signatureOf(paths));
  expect(new Set(seen).size).toBe(3);
  expect(await signatureOf(paths)).toBe(seen[2]);
});
