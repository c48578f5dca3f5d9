// @ts-expect-error the package has no types
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvCell } from '../../../../integrations/candor/dist/moderate/export-rows.js';
import { findingsCsv } from '../../../../integrations/candor/dist/publish/findings-data.js';
import { inventedBreakdown, inventedFindings, inventedGroup, inventedRound } from '../../publish/invented.js';
import { encoded, mojibake, packed } from '../encoded.js';
import { imported, isKnown, mapped, planned } from './imported.js';

const { parse } = papaparse as {
  parse(text: string, options: object): { data: Record<string, string>[] };
};

describe('newlines', () => {
  test('LF inside cells of a file whose records end in CRLF', async () => {
    const { comments, told } = await imported('Score,Why?\r\n9,"one\ntwo\n\nthree"\r\n8,"four"\r\n');
    expect(comments).toEqual(['one\ntwo\n\nthree', 'four']);
    expect(told).toEqual([]);
  });

  test('a comment that begins with CRLF', async () => {
    const { comments } = await imported('Score,Why?\r\n9,"\r\nLate again"\r\n8,Fine\r\n');
    expect(comments).toEqual(['\r\nLate again', 'Fine']);
  });
});

describe('encodings', () => {
  const file = 'Score,Why?\n9,na\u00efve \u2013 5 \u20ac\n';
  const naive = ['na\u00efve \u2013 5 \u20ac'];

  test('a byte order mark of UTF-8 is no part of the first head', async () => {
    expect(await imported(`\ufeff${file}`)).toMatchObject({ scores: [9], comments: naive });
  });

  test('a file that is not UTF-8 is refused with its first bad byte, and read once it is declared', async () => {
    const bytes = Buffer.from('Score,Why?\n9,s\x8c\xe6r\n', 'latin1');
    const { told, issues } = await imported(bytes);
    expect(told).toEqual([
      'content/responses/answers.csv:2: this file is not in UTF-8: there is no such character (0x8C at byte offset 14); taken for Windows-1252 the words there are "9,s\u0152\u00e6r"',
    ]);
    expect(issues[0]!.remedy).toContain('"encoding": "windows-1252"');
    const declared = await imported(bytes, mapped({}, { encoding: 'windows-1252' }));
    expect(declared.comments).toEqual(['s\u0152\u00e6r']);
  });

  test('text that was encoded twice is warned of, kept as it is, and mended when that is declared', async () => {
    const twice = `Score,Why?\n9,"${mojibake('\u00a1S\u00ed, se\u00f1or!')}"\n`;
    const { comments, issues } = await imported(twice);
    expect(comments).toEqual([mojibake('\u00a1S\u00ed, se\u00f1or!')]);
    expect(issues).toMatchObject([{ rule: 'source-mojibake', severity: 'warning', where: { line: 2 } }]);
    const mended = await imported(twice, mapped({}, { repair: 'mojibake' }));
    expect(mended).toMatchObject({ comments: ['\u00a1S\u00ed, se\u00f1or!'], told: [] });
  });

  test('no-break spaces are part of a comment and no part of a head, a score or a date', async () => {
    const nbsp = '\u00a0';
    const text = `Score${nbsp},Why?,When\n9${nbsp},one${nbsp}two,${nbsp}2026-03-02\n`;
    const { taken } = await imported(text, mapped({ submittedAt: { column: 'When' } }));
    expect(taken).toMatchObject([{ score: 9, comment: `one${nbsp}two`, day: '2026-03-02T00:00' }]);
  });

  test.each(['utf-16le', 'utf-16be'] as const)(
    'a store console file in %s with its mark',
    async (encoding) => {
      const reviews = 'Star Rating,Review Text\r\n5,Très bien 👍\r\n1,"Slow,\nvery"\r\n';
      const mapping = mapped({ score: { column: 'Star Rating', min: 1, max: 5 }, comment: 'Review Text' });
      expect(await imported(encoded(`\ufeff${reviews}`, encoding), mapping)).toMatchObject({
        scores: [5, 1],
        comments: ['Très bien 👍', 'Slow,\nvery'],
        told: [],
      });
    },
  );

  test('a packed file is mapped and named as the file in it', async () => {
    const { scores, run } = await imported(packed(file), mapped(), 'answers.csv.gz');
    expect(scores).toEqual([9]);
    expect(run!.findings.rounds[0]!.id).toBe('answers');
  });
});

test('semicolons with decimal commas', async () => {
  const file = 'Score;Preis;Why?\n9;120,50;"gut; schnell"\n8;99,00;laut, aber gut\n';
  expect(await imported(file)).toMatchObject({
    scores: [9, 8],
    comments: ['gut; schnell', 'laut, aber gut'],
    told: [],
  });
});

describe('comments', () => {
  test('the longest ones and unbroken words are whole', async () => {
    const long = `${'x'.repeat(35)} ${'word '.repeat(800)}`;
    expect((await imported(`Score,Why?\n9,"${long}"\n`)).comments).toEqual([long]);
  });

  test('short texts that many people wrote are as many answers, none a duplicate', async () => {
    const rows = ['9,Nothing', '9,Nothing', '9,Excellent', '9,Nothing'];
    const { taken, run } = await imported(`Score,Why?\n${rows.join('\n')}\n`);
    expect(new Set(taken.map(({ id }) => id)).size).toBe(4);
    expect(run!.summary).toMatchObject({ read: 4, counted: 4, repeated: 0 });
  });
});

describe('guards against formulas', () => {
  test.each(['-5', '@harbour', '-', '=1+1', "'quoted"])(
    '"%s" as a comment is kept as it is',
    async (comment) => {
      expect((await imported(`Score,Why?\n9,${comment}\n`)).comments).toEqual([comment]);
    },
  );

  test.each([
    ['-5', '-5'],
    ['+3,5', '+3,5'],
    ['-12.75', '-12.75'],
    ['@harbour', "'@harbour"],
    ['-', "'-"],
    ['=1+1', "'=1+1"],
    ['-5 or so', "'-5 or so"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
  ])('in our own exports %j is written %j', (text, cell) => {
    expect(csvCell(text)).toBe(`"${cell}"`);
    const round = inventedRound({ breakdowns: [inventedBreakdown([inventedGroup(text)])] });
    const { data } = parse(findingsCsv(inventedFindings({ rounds: [round] })), {
      header: true,
      delimiter: ',',
    });
    expect(data.map(({ group }) => group)).toContain(cell);
  });

  test.skipIf(!isKnown('formbricks'))('cells of Formbricks lose the apostrophe that it put there', () => {
    const head = 'No.,Response ID,Timestamp,Finished,Survey ID,Formbricks ID (internal),User ID,Tags,Score';
    expect(planned([head], 'Score', 'formbricks').reading.formulaGuard).toBe(true);
  });
});
