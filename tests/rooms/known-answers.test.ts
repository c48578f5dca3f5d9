import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { UserMapping } from '../../integrations/candor/dist/mapping/schema.js';
import type { RoundFigures } from '../../integrations/candor/dist/model/finding.js';
import { temporaryFolder } from '../helpers/temporary.js';
import { ingestFiles, ingestSite } from './ingested.js';

const exports = fileURLToPath(new URL('../../../shared/data/exports/', import.meta.url));
const folder = 'content/responses';

async function figuresOf(name: string, mapping?: UserMapping): Promise<RoundFigures> {
  const root = temporaryFolder();
  mkdirSync(join(root, folder), { recursive: true });
  copyFileSync(join(exports, name), join(root, folder, name));
  const source = { kind: 'csv' as const, path: `${folder}/${name}`, mapping };
  return (await ingestSite(root, mapping && { sources: [source] })).findings.rounds[0]!;
}

const on = (column: string | { index: number }, scale: object = {}, more: object = {}): UserMapping => ({
  columns: { score: { column, min: 0, max: 10, ...scale } },
  ...more,
});

describe.skipIf(!existsSync(exports))('real exports give their known answers', () => {
  test.each<[string, UserMapping, Partial<RoundFigures>]>([
    [
      'sudzilla-nps-googleforms-us-dates.csv',
      {
        columns: {
          score: { column: 'On a scale of 0-10, how would you rate Sudzilla?', min: 0, max: 10 },
          comment: '...why?',
          submittedAt: { column: 'Timestamp', format: 'M/d/yyyy H:mm:ss', zone: 'Europe/London' },
        },
      },
      { n: 39, promoters: 8, passives: 9, detractors: 22, nps: -35.9, from: '2019-11-01' },
    ],
    [
      'carpentrycon-2020-nps-mojibake.csv',
      on('nps'),
      { n: 124, promoters: 84, passives: 33, detractors: 7, nps: 62.1, from: null },
    ],
    [
      'carpentries-instructor-2018-nps.csv',
      {
        columns: {
          score: { column: 'LikelyToRecommend', min: 0, max: 10 },
          submittedAt: { column: 'Date', format: 'M/d/yy H:mm' },
        },
      },
      { n: 889, blank: 78, promoters: 501, passives: 317, detractors: 71, nps: 48.4 },
    ],
    [
      'cncf-maintainers-2019h2.csv',
      on({ index: 63 }, { min: 1, values: { Absolutely: 10 } }, { headerRows: 2 }),
      { n: 70, promoters: 36, passives: 26, detractors: 8, netScore: 40, nps: null },
    ],
    [
      'cncf-maintainers-2018h1.csv',
      on({ index: 2 }, { min: 1, max: 5 }),
      { n: 56, promoters: null, netScore: null, nps: null, scaleKind: 'other' },
    ],
  ])('%s', async (name, mapping, expected) => {
    expect(await figuresOf(name, mapping)).toMatchObject(expected);
  });

  test('cncf-maintainers-2019h2.csv without its label declared is refused by row, column, value and remedy', async () => {
    const figures = figuresOf(
      'cncf-maintainers-2019h2.csv',
      on({ index: 63 }, { min: 1 }, { headerRows: 2 }),
    );
    await expect(figures).rejects.toThrow(
      /^content\/responses\/cncf-maintainers-2019h2\.csv:\d+, column "number 63": the value "Absolutely" is not declared in the mapping \(and on 20 more rows\)/,
    );
    await expect(figures).rejects.toThrow(
      expect.objectContaining({
        hint: expect.stringContaining('"values": { "Absolutely": <the score it stands for> }'),
      }),
    );
  });

  test('fte-nfl-fandom-grouped-header.csv is refused as a table of totals', async () => {
    await expect(figuresOf('fte-nfl-fandom-grouped-header.csv')).rejects.toThrow(
      'this looks like a summary table with grouped headings, not one row for each person who answered',
    );
  });
});

describe('the same traps in files of our own', () => {
  /** Three more of each, so that there are enough for figures. */
  const again = (rows: string[]): string[] =>
    ['2', '3', '4'].flatMap((hundred) => rows.map((row) => row.replace(/^1/, hundred)));
  const survey = (rows: string[]): string =>
    [
      '\ufeffRespondent ID,Start Date,Which bikes?,,,Would you recommend us?,,Anything else?',
      ',,City,Cargo,Other (please specify),Response,Why?,Open-Ended Response',
      ...rows,
      ...again(rows),
      '',
    ].join('\r\n');
  const rows = [
    '101,04/09/2026 04:47:21 AM,City,,,Absolutely,"Fast,\nfriendly",',
    '102,04/10/2026 11:07:01 PM,,Cargo,,9,,',
    '103,04/11/2026 12:00:00 PM,City,Cargo,,3,Late,"Call ""me"""',
    '104,04/12/2026 12:30:00 AM,,,tandem,,,',
  ];
  const mapping = (values: object) => ({
    headerRows: 2,
    columns: {
      id: 'Respondent ID',
      score: { column: { index: 5 }, min: 1, max: 10, values },
      comment: { index: 6 },
      submittedAt: { column: 'Start Date', format: 'MM/dd/yyyy hh:mm:ss a', zone: 'America/New_York' },
    },
  });
  const files = (values: object): Record<string, string> => ({
    [`${folder}/survey.csv`]: survey(rows),
    [`${folder}/survey.mapping.json`]: JSON.stringify(mapping(values)),
  });

  test('two header rows, a label for the top score, dates without a zone, a blank score', async () => {
    const { findings } = await ingestFiles(files({ Absolutely: 10 }));
    expect(findings.rounds[0]).toMatchObject({
      n: 12,
      blank: 4,
      promoters: 8,
      detractors: 4,
      netScore: 33.3,
      nps: null,
      from: '2026-04-09',
      to: '2026-04-11',
    });
  });

  test('the label undeclared stops the build at its line', async () => {
    await expect(ingestFiles(files({}))).rejects.toThrow(
      'content/responses/survey.csv:3, column "number 5": the value "Absolutely" is not declared in the mapping',
    );
  });

  test('a table of totals is refused', async () => {
    const table =
      ',,North,,,,South,,,\nTeam,Tot. Answers,City,Cargo,E,Total,City,Cargo,E,Total\nA,148,2,7,7,16,3,4,5,12\n';
    await expect(ingestFiles({ [`${folder}/table.csv`]: table })).rejects.toThrow(
      'content/responses/table.csv:1: this looks like a summary table with grouped headings',
    );
    await expect(ingestFiles({ [`${folder}/scores.csv`]: 'score,count\n0,3\n10,21\n' })).rejects.toThrow(
      'content/responses/scores.csv:1: this looks like a table of totals',
    );
  });
});
