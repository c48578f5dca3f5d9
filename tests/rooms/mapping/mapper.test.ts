import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../helpers/temporary.js';
import { ingestSite, toldBy } from '../ingested.js';
import { mapRows } from './mapped.js';

const nps = { column: 'score', min: 0, max: 10 };

describe('a file with our own field names', () => {
  test('every field is read, texts without their outer spaces but for the comment', () => {
    const names = [
      'id',
      'submitted_at',
      'score',
      'comment',
      'consent',
      'name',
      'role',
      'organisation',
      'email',
      'language',
      'tags',
      'round',
      'Plan',
    ];
    const row = [
      ' r1 ',
      '2026-03-02',
      '9',
      ' Fast.\n\nTruly ',
      'quote name',
      ' Ada ',
      'CTO',
      'ACME',
      'a@b.example',
      'en',
      'speed, price;staff',
      'spring',
      ' pro ',
    ];
    const { responses, issues } = mapRows(undefined, { names, rows: [row] }, ['Plan', 'Region']);
    expect(issues).toEqual([]);
    expect(responses[0]).toMatchObject({
      id: 'r1',
      source: 'answers.csv',
      round: 'spring',
      score: 9,
      scale: { min: 0, max: 10 },
      submittedAt: Date.UTC(2026, 2, 2),
      consent: ['quote', 'name'],
      segments: { Plan: 'pro' },
      words: {
        comment: ' Fast.\n\nTruly ',
        name: 'Ada',
        role: 'CTO',
        organisation: 'ACME',
        email: 'a@b.example',
        language: 'en',
        tags: ['speed', 'price', 'staff'],
      },
    });
  });

  test('a score alone is an answer: nobody named, nothing said, nothing agreed, no date', () => {
    const { responses } = mapRows(undefined, { names: ['score'], rows: [['9']] });
    expect(responses[0]).toMatchObject({
      round: 'answers',
      score: 9,
      submittedAt: null,
      consent: null,
      segments: {},
      words: { comment: '', name: '', role: '', organisation: '', email: '', language: '', tags: [] },
    });
  });

  test('a file with other names is refused with its columns and the path of the mapping to write', () => {
    const read = () => mapRows(undefined, { names: ['Timestamp', 'Score', '', 'Why?'], rows: [] });
    expect(read).toThrow(
      'answers.csv:1: there is no "score" column and no mapping; the columns are: Timestamp, Score, Why?',
    );
    expect(read).toThrow(
      expect.objectContaining({
        hint: expect.stringContaining('Say which column is which in answers.mapping.json'),
      }),
    );
  });
});

describe('columns', () => {
  test('every column that is missing is named in one go, with the field it was for', () => {
    const columns = { score: { ...nps, column: 'NPS' }, comment: 'Why', segments: { plan: 'Tier' } };
    expect(() => mapRows({ columns }, { names: ['score', 'Plan'], rows: [] })).toThrow(
      [
        'answers.csv, column "NPS": the mapping\'s "score" was not found: there is no such column [mapping-column]',
        'answers.csv, column "Why": the mapping\'s "comment" was not found: there is no such column [mapping-column]',
        'answers.csv, column "Tier": the mapping\'s "segments.plan" was not found: there is no such column [mapping-column]',
      ].join('\n'),
    );
  });

  test('a column can be named by its position, and an issue then says which', () => {
    const columns = { score: { column: { index: 1 }, min: 1, max: 5 } };
    const { responses, faults } = mapRows(
      { columns },
      {
        names: ['Other', 'Other'],
        rows: [
          ['x', '5'],
          ['', 'no'],
        ],
      },
    );
    expect(responses[0]).toMatchObject({ score: 5, scale: { min: 1, max: 5 } });
    expect(faults[0]).toContain('answers.csv:3, column "number 1"');
  });

  test('the round is the declared one, or what its column says, or the name of the file', () => {
    const rows = [
      ['9', 'spring'],
      ['9', ' '],
    ];
    const table = { names: ['score', 'wave'], rows };
    const roundsOf = (round?: string | { column: string }) =>
      mapRows({ columns: { score: nps }, ...(round && { round }) }, table).responses.map(
        (response) => response!.round,
      );
    expect(roundsOf('2026')).toEqual(['2026', '2026']);
    expect(roundsOf({ column: 'wave' })).toEqual(['spring', 'answers']);
    expect(roundsOf()).toEqual(['answers', 'answers']);
  });

  test('answers left on a platform carry its name and address', () => {
    const collection = { platform: 'Trustpilot', url: 'https://www.trustpilot.com/review/acme.example' };
    const { responses } = mapRows(
      { columns: { score: nps }, collection },
      { names: ['score'], rows: [['9']] },
    );
    expect(responses[0]!.platform).toMatchObject(collection);
  });
});

describe('ids', () => {
  const names = ['score', 'comment'];
  const idsOf = (rows: string[][], table = { names }) =>
    mapRows(undefined, { ...table, rows }).responses.map((response) => response!.id);

  test('an e-mail address is no id: ids are written into decisions, and a hash of one can be guessed', () => {
    const columns = { score: nps, id: 'email', email: 'email' };
    expect(() => mapRows({ columns }, { names: ['score', 'email'], rows: [] })).toThrow(
      'the response id of the mapping is an e-mail address',
    );
    const { faults } = mapRows(undefined, {
      names: ['id', 'score'],
      rows: [
        ['r1', '9'],
        ['ada@example.org', '9'],
        ['bob@example.org', '9'],
      ],
    });
    expect(faults).toEqual([
      'mapping-id-email answers.csv:3, column "id": the response id is an e-mail address, and ids are written into decisions and reports (and on 1 more row)',
    ]);
  });

  test('a source’s own id is kept; a row without one gets one from what it says', () => {
    const ids = idsOf(
      [
        ['7', '9', 'Fast'],
        ['', '9', 'Fast'],
      ],
      { names: ['id', 'score', 'comment'] },
    );
    expect(ids[0]).toBe('7');
    expect(ids[1]).toMatch(/^[\w-]{16}$/);
  });

  test('an id made from what a row says stays with it in any order and among any other rows', () => {
    const answers = fc.uniqueArray(fc.tuple(fc.constantFrom('9', '10', ''), fc.string()), {
      selector: (row) => JSON.stringify(row),
      minLength: 1,
    });
    const shuffled = answers.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: 1 })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const ids = new Map(rows.map((row, index) => [row, idsOf(rows)[index]]));
        expect(new Set(ids.values()).size).toBe(rows.length);
        expect(idsOf(others)).toEqual(others.map((row) => ids.get(row)));
      }),
    );
  });

  test('identical rows get ids of their own, the same however many follow', () => {
    const row = ['10', 'Excellent'];
    const three = idsOf([row, row, ['9', 'x'], row]);
    expect(new Set(three).size).toBe(4);
    expect(idsOf([row, row])).toEqual(three.slice(0, 2));
  });

  test('cells that only look alike when joined are not the same row', () => {
    expect(
      new Set(
        idsOf([
          ['9', ',"x'],
          ['9', ',x'],
          ['9', ' x'],
          ['9', 'x'],
        ]),
      ).size,
    ).toBe(4);
  });
});

describe('json', () => {
  async function ingestJson(items: unknown[], mapping?: object) {
    const root = temporaryFolder({
      'content/responses/a.json': JSON.stringify(items),
      ...(mapping && { 'content/responses/a.mapping.json': JSON.stringify(mapping) }),
    });
    const run = await ingestSite(root);
    return { facts: run.facts, round: run.findings.rounds[0], warnings: toldBy(run) };
  }

  test('items may leave keys out: what is not there was not said', async () => {
    const items = [
      { score: 9, comment: 'Fast', consent: ['quote'] },
      { score: 3 },
      { comment: 'No score', consent: 'yes', name: null },
      { score: null, consent: 'no' },
    ];
    const { facts, round, warnings } = await ingestJson(items);
    expect(facts).toMatchObject({ answers: 4, agreed: 2, published: 2, undated: 4 });
    expect(round!.n).toBe(2);
    expect(warnings).toEqual([]);
  });

  test('a score that no item has is an error: a misspelt key would count nobody in silence', async () => {
    await expect(ingestJson([{ rating: 9, text: 'Fast' }])).rejects.toThrow(
      'content/responses/a.json, column "score": no response in this file has it; the first one has: rating, text',
    );
    const columns = { score: { column: 'answers.nps', min: 0, max: 10 } };
    await expect(ingestJson([{ answers: { NPS: 9 } }], { columns })).rejects.toThrow(
      'content/responses/a.json, column "answers.nps": no response in this file has it; the first one has: answers',
    );
  });

  test('another mapped path that no item has is warned of', async () => {
    const columns = { score: nps, comment: 'text', name: 'author.name' };
    const { round, warnings } = await ingestJson([{ score: 9, text: 'Fast', author: null }], { columns });
    expect(round!.n).toBe(1);
    expect(warnings).toEqual([
      'content/responses/a.json, column "author.name": no response in this file has it; the first one has: score, text, author',
    ]);
  });

  test('the e-mail address is no id in JSON either', async () => {
    const columns = { score: nps, id: 'email', email: 'email' };
    await expect(ingestJson([{ score: 9, email: 'x' }], { columns })).rejects.toThrow(
      'the response id of the mapping is an e-mail address',
    );
  });

  test('thousands of undeclared values in one file are told in no time', async () => {
    const items = Array.from({ length: 20_000 }, () => ({ score: 'Absolutely' }));
    await expect(ingestJson(items)).rejects.toThrow(
      'content/responses/a.json:1, column "score": the value "Absolutely" is not declared in the mapping (and on 19999 more rows)',
    );
  });
});
