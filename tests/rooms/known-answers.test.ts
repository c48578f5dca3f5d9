import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { UserMapping } from '../../integrations/candor/dist/mapping/schema.js';
import type { RoundFigures } from '../../integrations/candor/dist/model/finding.js';
import type { Ingested } from '../../integrations/candor/dist/pipeline.js';
import { temporaryFolder } from '../helpers/temporary.js';
import { ingestFiles, ingestSite } from './ingested.js';

const exports = fileURLToPath(new URL('../../../shared/data/exports/', import.meta.url));
const folder = 'content/responses';

async function imported(name: string, mapping?: UserMapping): Promise<Ingested> {
  const root = temporaryFolder();
  mkdirSync(join(root, folder), { recursive: true });
  copyFileSync(join(exports, name), join(root, folder, name));
  const source = { kind: 'csv' as const, path: `${folder}/${name}`, mapping };
  return ingestSite(root, mapping && { sources: [source] });
}

/** Where every row of a file went. */
interface Account {
  read: number;
  scored: number;
  blank?: number;
  rejected?: number;
  partial?: number;
  /** Neither counted nor shown as ours. */
  excluded?: number;
}

/** Why an answer that nothing was decided about is not counted. */
const uncounted = ['not-ours', 'after-as-of'];

function accountOf({ summary, findings }: Ingested): Required<Account> {
  return {
    read: summary.read,
    scored: sum(findings.rounds.map(({ n }) => n!)),
    blank: sum(findings.rounds.map(({ blank }) => blank!)),
    rejected: summary.rejected,
    partial: summary.partial,
    excluded: sum(uncounted.map((reason) => summary.withheld[reason] ?? 0)),
  };
}

function sum(numbers: Readonly<Record<string, number>> | readonly number[]): number {
  return Object.values(numbers).reduce((total, number) => total + number, 0);
}

type Answer = [file: string, preset: string | null, UserMapping, Account, Partial<RoundFigures>?];

const onScale = (column: string | { index: number }, min: number, max: number, more: object = {}) => ({
  score: { column, min, max, ...more },
});
const staff =
  'What is your feeling with respect to your overall experience with CNCF staff, where 10 is completely met expectations and 1 - did not meet expectations? *';
const maintainers = {
  column: 'Would you recommend CNCF to other open source projects, and why?',
  submittedAt: { format: 'yyyy-MM-dd HH:mm:ss' },
};
const sheet = { format: 'M/d/yyyy H:mm:ss' };

const answers: Answer[] = [
  [
    'sudzilla-nps-googleforms-us-dates.csv',
    'google-forms',
    {
      columns: {
        ...onScale('On a scale of 0-10, how would you rate Sudzilla?', 0, 10),
        comment: '...why?',
        submittedAt: { ...sheet, zone: 'Europe/London' },
      },
    },
    { read: 39, scored: 39 },
    { promoters: 8, passives: 9, detractors: 22, nps: -35.9, from: '2019-11-01' },
  ],
  [
    'carpentrycon-2020-nps-mojibake.csv',
    null,
    { columns: onScale('nps', 0, 10) },
    { read: 124, scored: 124 },
    { promoters: 84, passives: 33, detractors: 7, nps: 62.1, from: null },
  ],
  [
    'carpentries-instructor-2018-nps.csv',
    null,
    {
      columns: {
        ...onScale('LikelyToRecommend', 0, 10),
        submittedAt: { column: 'Date', format: 'M/d/yy H:mm' },
      },
    },
    { read: 967, scored: 889, blank: 78 },
    { promoters: 501, passives: 317, detractors: 71, nps: 48.4 },
  ],
  [
    'cncf-ambassadors-2019h1.csv',
    'surveymonkey',
    { columns: onScale(staff, 1, 10) },
    { read: 21, scored: 21 },
    { promoters: 11, passives: 10, detractors: 0, nps: null, from: '2019-03-28' },
  ],
  [
    'cncf-maintainers-2019h2.csv',
    'surveymonkey',
    {
      columns: {
        ...onScale(maintainers.column, 1, 10, { values: { Absolutely: 10 } }),
        comment: `${maintainers.column} / Why?`,
        submittedAt: maintainers.submittedAt,
      },
    },
    { read: 70, scored: 70 },
    { promoters: 36, passives: 26, detractors: 8, netScore: 40, nps: null },
  ],
  [
    'cncf-maintainers-2018h1.csv',
    'google-forms',
    { columns: { ...onScale({ index: 2 }, 1, 5), submittedAt: sheet } },
    { read: 56, scored: 56 },
    { promoters: null, netScore: null, nps: null, scaleKind: 'other', from: '2018-06-21' },
  ],
  [
    'cncf-members-2020h1.csv',
    'surveymonkey',
    {
      preset: 'surveymonkey',
      columns: onScale('Would you recommend CNCF membership to other companies?', 0, 1, {
        values: { Yes: 1, No: 0 },
      }),
    },
    { read: 150, scored: 100, blank: 50 },
    { promoters: null, nps: null, scaleKind: 'other' },
  ],
  [
    'jupyter-2015-surveygizmo.csv',
    'alchemer',
    {
      columns: onScale('How often do you use Jupyter Notebook?', 1, 4, {
        values: { Daily: 4, Weekly: 3, Monthly: 2, 'Less often than monthly': 1 },
      }),
    },
    { read: 1706, partial: 927, scored: 773, blank: 6 },
    { nps: null, from: '2015-12-22' },
  ],
  [
    'jupyter-2016-googleforms-redacted.csv',
    'google-forms',
    {
      columns: {
        ...onScale('Approximately how many students are in your class?', 1, 7, {
          values: {
            ...{ 'Less than 10': 1, '10 - 25': 2, '25 - 50': 3, '50 - 100': 4 },
            ...{ '100 - 250': 5, '250 - 500': 6, 'More than 500': 7 },
          },
        }),
        submittedAt: sheet,
      },
    },
    { read: 125, scored: 125 },
    { nps: null, from: '2016-04-22' },
  ],
  ['qualtrics-3-header.csv', 'qualtrics', { columns: onScale('Q1', 1, 5) }, { read: 1, scored: 1 }],
  [
    'touchpoints-cx-bom.csv',
    null,
    { columns: { ...onScale('question_1', 0, 1), id: 'external_id', comment: 'question_4' } },
    { read: 4, scored: 4 },
  ],
  [
    'nhs-fft-comments.csv',
    null,
    {
      columns: {
        ...onScale('criticality', -5, 5, { none: ['NA', '-NA', '-o', 'cc', 'SS', 'A'] }),
        comment: 'feedback',
      },
    },
    { read: 10_334, scored: 10_298, blank: 29, rejected: 7 },
    { nps: null },
  ],
  [
    'googleplay-3-reviews.csv',
    'google-play',
    {
      collection: { url: 'https://play.google.com/store/apps/details?id=org.mozilla.firefox' },
    },
    { read: 3, scored: 0, excluded: 3 },
  ],
  [
    'typeform-fcc-2016-first2000.csv',
    'typeform',
    {
      columns: onScale('Based on your experience, would you recommend this bootcamp to your friends?', 0, 1),
    },
    { read: 2000, scored: 75, blank: 1925 },
    { nps: null },
  ],
];

const starWars: Answer = [
  'fte-starwars-latin1.csv',
  'surveymonkey',
  {
    preset: 'surveymonkey',
    encoding: 'windows-1252',
    columns: {
      ...onScale({ index: 12 }, 1, 6),
      id: 'RespondentID',
    },
  },
  { read: 1186, scored: 836, blank: 350 },
  { nps: null },
];

describe.skipIf(!existsSync(exports))('every real export comes in with the preset of its tool', () => {
  test.each([...answers, starWars])(
    '%s as one of %s, every row accounted for, with its known answers',
    async (file, preset, mapping, account, figures = {}) => {
      const run = await imported(file, mapping);
      const told = accountOf(run);
      expect(told).toEqual({ blank: 0, rejected: 0, partial: 0, excluded: 0, ...account });
      const { read, ...fates } = told;
      const { counted, published, withheld } = run.summary;
      expect(run.summary).toMatchObject({ counted: told.scored + told.blank, repeated: 0 });
      expect(published + sum(withheld)).toBe(counted + told.excluded);
      expect(sum(fates)).toBe(read);
      expect(run.summary.sources[0]!.preset?.name ?? null).toBe(preset);
      expect(run.findings.rounds[0] ?? {}).toMatchObject(figures);
    },
  );

  test('none of them is left out', () => {
    const held = [...answers, starWars].map(([file]) => file);
    expect([...held, 'fte-nfl-fandom-grouped-header.csv'].sort()).toEqual(readdirSync(exports).sort());
  });

  test('cncf-maintainers-2019h2.csv without its label declared is refused by row, column, value and remedy', async () => {
    const { column, submittedAt } = maintainers;
    const run = imported('cncf-maintainers-2019h2.csv', {
      columns: { ...onScale(column, 1, 10), submittedAt },
    });
    await expect(run).rejects.toThrow(
      /^content\/responses\/cncf-maintainers-2019h2\.csv:\d+, column "Would you recommend CNCF .*": the value "Absolutely" is not declared in the mapping \(and on 20 more rows\)/,
    );
    await expect(run).rejects.toThrow(
      expect.objectContaining({
        hint: expect.stringContaining('"values": { "Absolutely": <the score it stands for> }'),
      }),
    );
  });

  test('fte-nfl-fandom-grouped-header.csv is refused as a table of totals', async () => {
    await expect(imported('fte-nfl-fandom-grouped-header.csv')).rejects.toThrow(
      'this looks like a summary table with grouped headings, not one row for each person who answered',
    );
  });

  test('typeform-fcc-2016-first2000.csv has its doubled headers by position only', async () => {
    const columns = (other: string | { index: number }) => ({
      ...onScale('Based on your experience, would you recommend this bootcamp to your friends?', 0, 1),
      segments: { podcasts: other },
    });
    const run = imported('typeform-fcc-2016-first2000.csv', { columns: columns('Other') });
    await expect(run).rejects.toThrow(
      'several columns have this header; use { "index": 4 }, { "index": 18 }, { "index": 30 } or { "index": 36 }',
    );
    await expect(
      imported('typeform-fcc-2016-first2000.csv', { columns: columns({ index: 36 }) }),
    ).resolves.toBeDefined();
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
