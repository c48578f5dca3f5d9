import { describe, expect, test } from 'vitest';
import type { UserMapping } from '../../../../integrations/candor/dist/mapping/schema.js';
import { parseOptions } from '../../../../integrations/candor/dist/options/parse.js';
import { ingest, type Ingested } from '../../../../integrations/candor/dist/pipeline.js';
import { temporaryFolder } from '../../../helpers/temporary.js';
import { asOf, toldBy } from '../../ingested.js';
import { sampleText } from './samples.js';

const recommend = 'How likely are you to recommend Harbour Bikes to a friend?';
const scale = { min: 0, max: 10 };
const score = (column: string, more: object = {}) => ({ column, ...scale, ...more });
const us = { column: 'Timestamp', format: 'M/d/yyyy H:mm:ss' };
const de = { format: 'dd.MM.yyyy HH:mm:ss' };
const play = { collection: { url: 'https://play.google.com/store/apps/details?id=example.harbour' } };

interface Told {
  read: number;
  counted: number;
  partial?: number;
  /** When the first of them was given. */
  first: string;
}

type Imported = Ingested & { ids: string[]; times: (string | null)[] };

/** Reads `a.csv` or `a.json` with this mapping beside it; `ids` and `times` are those of its responses. */
async function imported(
  file: string,
  mapping: UserMapping | undefined,
  text: string | Uint8Array = sampleText(file),
): Promise<Imported> {
  const root = temporaryFolder({
    [`content/responses/a.${file.split('.').pop()!}`]: text,
    ...(mapping && { 'content/responses/a.mapping.json': JSON.stringify(mapping) }),
  });
  const ids: string[] = [];
  const times: Imported['times'] = [];
  const options = parseOptions({ policy: { approval: 'automatic' } });
  const observe = ({ id, submittedAt }: { id: string; submittedAt: number | null }): void => {
    ids.push(id);
    times.push(submittedAt === null ? null : new Date(submittedAt).toISOString());
  };
  return { ...(await ingest({ root, options, asOf, observe })), ids, times };
}

describe('a sample of each tool is read with only what its preset cannot know', () => {
  test.each<[string, UserMapping, Told]>([
    [
      'surveymonkey.csv',
      { columns: { score: score(recommend, { min: 1, values: { Absolutely: 10 } }), comment: 'Why?' } },
      { read: 3, counted: 3, first: '2026-03-05T00:01:09.000Z' },
    ],
    [
      'surveymonkey-2.csv',
      { columns: { score: score(recommend) } },
      { read: 1, counted: 1, first: '2026-03-05T08:01:00.000Z' },
    ],
    [
      'google-forms.csv',
      { columns: { score: score(recommend), submittedAt: us } },
      { read: 2, counted: 2, first: '2026-03-04T09:08:07.000Z' },
    ],
    [
      'google-forms-2.csv',
      { columns: { score: score('Würden Sie uns empfehlen?'), submittedAt: de } },
      { read: 1, counted: 1, first: '2026-03-04T09:08:07.000Z' },
    ],
    [
      'google-forms.json',
      { columns: { score: score('6a401f94') } },
      { read: 2, counted: 2, first: '2026-03-04T09:08:07.000Z' },
    ],
    [
      'qualtrics.csv',
      { columns: { score: score('Würden Sie uns empfehlen?'), comment: 'Q2' } },
      { read: 3, counted: 2, partial: 1, first: '2026-03-04T09:09:10.000Z' },
    ],
    [
      'qualtrics-2.csv',
      { columns: { score: score('Q1') } },
      { read: 2, counted: 1, partial: 1, first: '2016-03-04T09:09:10.000Z' },
    ],
    [
      'alchemer.csv',
      { columns: { score: score(recommend) } },
      { read: 2, counted: 1, partial: 1, first: '2026-03-04T09:09:10.000Z' },
    ],
    [
      'limesurvey.csv',
      { columns: { score: score('NPS') } },
      { read: 2, counted: 1, partial: 1, first: '2026-03-04T09:09:10.000Z' },
    ],
    [
      'limesurvey-2.csv',
      { columns: { score: score(recommend) } },
      { read: 2, counted: 1, partial: 1, first: '2026-03-04T09:09:10.000Z' },
    ],
    [
      'limesurvey-3.csv',
      { columns: { score: score(`NPS. ${recommend}`) } },
      { read: 2, counted: 1, partial: 1, first: '2026-03-04T09:09:10.000Z' },
    ],
    [
      'microsoft-forms.csv',
      { columns: { score: score(recommend), submittedAt: { format: 'M/d/yy H:mm:ss' } } },
      { read: 2, counted: 2, first: '2026-03-04T09:09:10.000Z' },
    ],
    [
      'microsoft-forms-4.csv',
      { columns: { score: score('Würden Sie uns empfehlen?'), submittedAt: de } },
      { read: 1, counted: 1, first: '2026-03-04T09:09:10.000Z' },
    ],
    [
      'senja.csv',
      { columns: { score: { min: 1, max: 5 } } },
      { read: 2, counted: 2, first: '2026-03-04T00:00:00.000Z' },
    ],
    [
      'site-reviews.csv',
      { columns: { score: { min: 1, max: 5 } } },
      { read: 2, counted: 2, first: '2026-03-04T09:08:07.000Z' },
    ],
  ])('%s', async (file, mapping, { first, partial = 0, ...told }) => {
    const run = await imported(file, mapping);
    expect(run.summary).toMatchObject({ ...told, partial, rejected: 0 });
    expect(run.summary.sources[0]!.preset).toMatchObject({
      name: file.replace(/(-\d)?\.\w+$/, ''),
      declared: false,
    });
    expect(run.times[0]).toBe(first);
    expect(toldBy(run)).toEqual([]);
  });

  test('naming the preset gives the same', async () => {
    const columns = { score: score('Q1') };
    const detected = await imported('qualtrics.csv', { columns });
    const named = await imported('qualtrics.csv', { preset: 'qualtrics', columns });
    expect(named.findings).toEqual(detected.findings);
    expect(named.summary.sources[0]!.preset).toMatchObject({ declared: true, why: 'the mapping says so' });
  });
});

describe('reviews on Google Play', () => {
  test.each(['google-play.csv', 'google-play.json'])(
    'in %s need only to be linked, and are never counted',
    async (file) => {
      const { summary, ids, findings } = await imported(file, play);
      const read = file.endsWith('.csv') ? 3 : 2;
      expect(summary).toMatchObject({ read, counted: 0, published: 0, withheld: { 'not-ours': read } });
      expect(findings.rounds).toEqual([]);
      expect(ids.slice(0, 2)).toEqual(['gp:AOqpTO-1', 'gp:AOqpTO-2']);
    },
  );

  test('stars without words have no link, and still an id of their own', async () => {
    const twice = sampleText('google-play.csv').replace(/^.*,1772701688000,.*\n/m, '$&$&');
    const { summary, ids } = await imported('google-play.csv', play, twice);
    expect(summary.read).toBe(4);
    expect(new Set(ids).size).toBe(4);
  });

  test('without a link are refused with what to write', async () => {
    await expect(imported('google-play.csv', { columns: {} })).rejects.toThrow(
      'content/responses/a.csv: reviews left on Google Play are shown with a link to where they stand, and the mapping has none',
    );
  });

  test('in UTF-16, as the Console writes them, are read the same', async () => {
    const utf16 = Buffer.from(`\ufeff${sampleText('google-play.csv')}`, 'utf16le');
    const { ids, times } = await imported('google-play.csv', play, utf16);
    const plain = await imported('google-play.csv', play);
    expect({ ids, times }).toEqual({ ids: plain.ids, times: plain.times });
  });
});

describe('a file without a mapping', () => {
  test('is told apart by its tool, with its columns and the command that shows more', async () => {
    const run = imported('alchemer.csv', undefined);
    await expect(run).rejects.toThrow(
      'content/responses/a.csv:1: no mapping says what its columns hold (Alchemer (SurveyGizmo): it has "Time Started", "Date Submitted", "Status", as exports of Alchemer (SurveyGizmo) do); the columns are: Response ID, Time Started,',
    );
    await expect(run).rejects.toThrow(
      expect.objectContaining({
        hint: expect.stringContaining('npx candor import content/responses/a.csv '),
      }),
    );
  });

  test('is not read by a "score" that is none of ours', async () => {
    await expect(imported('site-reviews.csv', undefined)).rejects.toThrow('(Site Reviews: it has "date_gmt"');
  });

  test('in JSON is told apart too', async () => {
    await expect(imported('google-forms.json', undefined)).rejects.toThrow(
      '(Google Forms: it has "responseId"',
    );
  });

  test('of no tool that is known lists its columns', async () => {
    await expect(imported('a.csv', undefined, 'Stars,Why?\n5,Fast\n')).rejects.toThrow(
      'content/responses/a.csv:1: there is no "score" column and no mapping; the columns are: Stars, Why?',
    );
  });
});

describe('an export that somebody has changed', () => {
  test('one header row taken off: the first answer is not taken for a header', async () => {
    const mapping: UserMapping = { preset: 'surveymonkey', columns: { score: score('Would you?') } };
    const table = 'Respondent ID,Collector ID,Start Date,End Date,Would you?\n1,2,,,9\n3,2,,,4\n';
    await expect(imported('a.csv', mapping, table)).rejects.toThrow(
      'content/responses/a.csv:1: exports of SurveyMonkey have 2 header rows, and those of this file are not like them',
    );
    const { summary } = await imported('a.csv', { ...mapping, headerRows: 1 }, table);
    expect(summary).toMatchObject({ read: 2, counted: 2 });
  });

  test('columns taken out are not looked for', async () => {
    const mapping: UserMapping = { preset: 'surveymonkey', columns: { score: score('Would you?') } };
    const { summary } = await imported('a.csv', mapping, 'Would you?,\nResponse,Why?\n9,Fast\n');
    expect(summary).toMatchObject({ read: 1, counted: 1 });
  });

  test('but what tells answers that were broken off is', async () => {
    const mapping: UserMapping = { preset: 'alchemer', columns: { score: score('Would you?') } };
    await expect(imported('a.csv', mapping, 'Date Submitted,Would you?\n2026-03-04,9\n')).rejects.toThrow(
      'content/responses/a.csv, column "Status": the mapping\'s "partial" was not found',
    );
  });
});

test('an apostrophe against formulas is no part of a review', async () => {
  const mapping = {
    columns: { score: { min: 1, max: 5 }, consent: { column: 'is_approved', yes: ['1'] } },
  };
  const { quotables } = await imported('site-reviews.csv', mapping);
  expect(quotables.map(({ comment }) => comment)).toEqual(['-1 for the saddle', 'Fast and friendly']);
});
