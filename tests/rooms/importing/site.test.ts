import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeMapping } from '../../../integrations/candor/dist/cli/import-write.js';
import { importFile } from '../../../integrations/candor/dist/ingest/import.js';
import { csv } from '../../../integrations/candor/dist/options/user-sources.js';
import { parseOptions } from '../../../integrations/candor/dist/options/parse.js';
import { ingestSite } from '../ingested.js';
import { temporaryFolder } from '../../helpers/temporary.js';
import { imported, importedFrom } from './imported.js';

const file = 'content/responses/spring.csv';
const scores = [10, 9, 9, 10, 8, 7, 7, 3, 0, 6, 10, 9];
const table = [
  'Ref,When,Rate,Why,May we?',
  ...scores.map(
    (score, index) => `r${index},${index + 13}/03/2026,${score},Words ${index},${index % 2 ? 'Yes' : 'No'}`,
  ),
  'r98,30/03/2026,Absolutely,Fine,Yes',
  'r99,30/03/2026,,,',
  '',
].join('\n');
const given = {
  ...{ score: 'Rate', scale: { min: 0, max: 10 }, labels: { Absolutely: 10 }, comment: 'Why', date: 'When' },
  ...{ consent: { column: 'May we?', yes: ['Yes'] }, refused: ['No'] },
};

test('what is written gives the same numbers when the file is looked at again, and when the site is built', async () => {
  const first = await imported(file, table, { given });
  const { root } = first;
  const path = join(root, 'content/responses/spring.mapping.json');
  expect(await writeMapping(path, first.report.mapping!, false)).toBe('written');

  const again = await importedFrom(root, file);
  for (const part of ['fates', 'rounds', 'comments', 'score', 'consent', 'snippet', 'mapping'] as const)
    expect(again.report[part]).toEqual(first.report[part]);
  expect(again.report).toMatchObject({ asItStands: true, problems: false });

  const { findings, summary } = await ingestSite(root);
  const [{ n, promoters, passives, detractors, nps } = {}] = findings.rounds;
  expect(again.report.rounds).toMatchObject([{ n, promoters, passives, detractors, nps }]);
  expect(again.report.fates).toMatchObject({
    rows: summary.read,
    counted: n,
    rejected: summary.rejected,
    partial: summary.partial,
  });
  expect(again.report.comments).toEqual({ published: summary.published, withheld: summary.withheld });
});

test('the line for the Astro config gives the same numbers as the mapping beside the file', async () => {
  const { root, report } = await imported(file, table, { given });
  const read = new Function('csv', `return [${report.snippet}]`) as (
    make: typeof csv,
  ) => ReturnType<typeof csv>[];
  const sources = read(csv);
  const { findings } = await ingestSite(root, { sources });
  expect(report.rounds).toMatchObject([{ n: findings.rounds[0]!.n, nps: findings.rounds[0]!.nps }]);
  const listed = await importedFrom(root, file, { options: { sources } });
  expect(listed.report).toMatchObject({ mappingFrom: { config: true }, place: 'read', fates: report.fates });
});

test('a mapping that says something else is left as it is, unless it is to be replaced', async () => {
  const path = join(
    temporaryFolder({ 'a.mapping.json': '{ "columns": { "score": "NPS" } }' }),
    'a.mapping.json',
  );
  const mapping = { columns: { score: { column: 'NPS', min: 0, max: 10 } } };
  expect(await writeMapping(path, { columns: { score: 'NPS' } }, false)).toBe('same');
  expect(await writeMapping(path, mapping, false)).toBe('differs');
  expect(readFileSync(path, 'utf8')).toBe('{ "columns": { "score": "NPS" } }');
  expect(await writeMapping(path, mapping, true)).toBe('written');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(mapping);
  expect(await writeMapping(path, mapping, false)).toBe('same');
});

test('what is no mapping is never written', async () => {
  const path = join(temporaryFolder(), 'a.mapping.json');
  await expect(writeMapping(path, { preset: 'nobody' } as never, false)).rejects.toThrow();
  expect(() => readFileSync(path)).toThrow('ENOENT');
});

test('decisions and rounds of the site count, as they do in a build', async () => {
  const { report } = await imported(
    file,
    'id,score,comment,consent\nr1,9,Fine,quote\nr2,3,Bad,quote\nr3,8,x,quote\n',
    {
      files: {
        'content/decisions.jsonl': [
          '{"response":"r1","action":"withdraw","by":"Test","at":"2026-05-01"}',
          '{"response":"r2","action":"mark-spam","by":"Test","at":"2026-05-01"}',
          '',
        ].join('\n'),
      },
    },
  );
  expect(report.fates).toMatchObject({ rows: 3, counted: 2, withheld: { 'declined:spam': 1 } });
  expect(report.comments).toEqual({ published: 1, withheld: { withdrawn: 1 } });
});

test('mistakes in other files of the site do not stand in the way, and are told', async () => {
  const { report, text } = await imported(file, table, {
    given,
    files: {
      'content/decisions.jsonl': 'not json\n',
      'content/rounds/spring.yaml': 'kind: nobody\n',
      'content/responses/other.csv': 'nothing,of,ours\n1,2,3\n',
      'content/responses/other.mapping.json': '{',
      'content/changes/x.mdx': '---\n---\n<Broken',
    },
  });
  expect(report).toMatchObject({ problems: false, usable: true, rounds: [{ n: 13 }] });
  expect(report.siteFaults).not.toEqual([]);
  expect(text).toContain("Note: the site's rounds and decisions were left out, because of content/");
});

test('a decision that does not fit its response stops the build, not this', async () => {
  const { report } = await imported(file, 'id,score,comment,consent\nr1,9,Fine,quote\nr2,3,Bad,quote\n', {
    files: {
      'content/decisions.jsonl':
        '{"response":"r1","action":"excerpt","excerpt":"Great","by":"Test","at":"2026-05-01"}\n',
    },
  });
  expect(report).toMatchObject({ fates: { rows: 2, counted: 1, undeclared: 1 }, problems: true });
  expect(report.issues).toMatchObject([{ rule: 'verbatim' }]);
});

test('it says where builds do not look', async () => {
  const elsewhere = await imported('exports/spring.csv', table, { given });
  expect(elsewhere.report).toMatchObject({ place: 'elsewhere', problems: false });
  expect(elsewhere.text).toContain(
    'Note: This file does not lie in content/responses/, so no build reads it.',
  );

  const unlisted = await imported(file, table, { given, options: { sources: [csv('other.csv')] } });
  expect(unlisted.report.place).toBe('unlisted');

  const outside = temporaryFolder({ 'downloads/spring.csv': table, 'site/README': '' });
  const site = { root: join(outside, 'site'), options: parseOptions({}), asOf: '2026-06-30' };
  const { report } = await importFile({ site, path: join(outside, 'downloads/spring.csv'), given });
  expect(report).toMatchObject({ place: 'outside', file: '../downloads/spring.csv', rounds: [{ n: 13 }] });
  expect(report.snippet).toMatch(/^csv\('content\/responses\/spring\.csv', /);
});

test('a file in a folder that Astro publishes is refused', async () => {
  await expect(imported('public/spring.csv', table, { given })).rejects.toThrow(
    'public/spring.csv: responses in this folder would be published as they are',
  );
});

test('reviews left on a platform are told to be withheld, and are in no figures', async () => {
  const mapping = {
    collection: { platform: 'Trustpilot', url: 'https://www.trustpilot.com/review/a.example' },
    columns: { score: { column: 'stars', min: 1, max: 5 } },
  };
  const { report, text } = await imported(file, 'stars\n5\n4\n', {
    files: { 'content/responses/spring.mapping.json': JSON.stringify(mapping) },
  });
  expect(report).toMatchObject({
    fates: { rows: 2, counted: 0, withheld: { 'not-ours': 2 } },
    noRounds: 'none',
  });
  expect(text).toContain('2  withheld, not counted: answers that were left on a platform');
});

test('a mapping that lacks what only another part of it can say is told as a build tells it', async () => {
  const mapping = {
    collection: { url: 'https://reviews.example/a' },
    columns: { score: { column: 'stars', min: 1, max: 5 } },
  };
  const { report } = await imported(file, 'stars\n5\n', {
    files: { 'content/responses/spring.mapping.json': JSON.stringify(mapping) },
  });
  expect(report).toMatchObject({ usable: false, problems: true, issues: [{ rule: 'mapping-collection' }] });
});
