import { describe, expect, test } from 'vitest';
import { imported, isKnown, mapped, planned } from './imported.js';

describe('header rows', () => {
  test('one header row', async () => {
    expect((await imported('Score,Why?\n9,Fast\n')).scores).toEqual([9]);
  });

  const twoRows = [
    'Respondent ID,Collector ID,Start Date,Which bikes?,,,How likely?,,Anything else?,Score',
    ',,,City,Cargo,Other (please specify),Response,Why?,Open-Ended Response,Response',
    '7001,5,2026-03-02 10:00:00,City,,tandem,9,Fast,More racks,9',
    '7002,5,2026-03-02 11:00:00,,Cargo,,3,Late,,3',
    '',
  ].join('\n');

  test.each([
    ['Response', { score: { column: { index: 6 }, min: 0, max: 10 } }, [9, 3], ['', '']],
    ['Why?, under a blank head', { comment: { index: 7 } }, [9, 3], ['Fast', 'Late']],
    ['Open-Ended Response', { comment: 'Anything else?' }, [9, 3], ['More racks', '']],
    ['Other (please specify), under a blank head', { comment: { index: 5 } }, [9, 3], ['tandem', '']],
  ])(
    'two header rows, as SurveyMonkey writes them: the sub-head %s',
    async (_, columns, scores, comments) => {
      const mapping = mapped({ comment: undefined, ...columns }, { headerRows: 2 });
      expect(await imported(twoRows, mapping)).toMatchObject({ scores, comments, told: [] });
    },
  );

  test('the sub-heads of a second header row that nobody declared never become an answer', async () => {
    const { taken, told } = await imported(twoRows, mapped({ comment: 'Anything else?' }));
    expect(taken.map(({ comment }) => comment)).not.toContain('Open-Ended Response');
    expect(told[0]).toContain('the value "Response" is not declared in the mapping');
  });

  const threeRows = [
    'StartDate,ResponseId,Q1,Q2',
    'Anfangsdatum,Antwort-ID,Wie wahrscheinlich?,Warum?',
    '"{""ImportId"":""startDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}"',
    '2026-03-02 10:00:00,R_1,9,Schnell',
    '',
  ].join('\n');

  test('three header rows, as Qualtrics writes them, the second in another language, the third in JSON', async () => {
    const columns = { id: 'ResponseId', score: { column: 'Q1', min: 0, max: 10 }, comment: 'Q2' };
    const { taken, told } = await imported(threeRows, mapped(columns, { headerRows: 3 }));
    expect(taken).toMatchObject([{ id: 'R_1', score: 9, comment: 'Schnell' }]);
    expect(told).toEqual([]);
  });

  test.skipIf(!isKnown('surveymonkey'))('the preset of SurveyMonkey knows its two header rows', () => {
    expect(planned(twoRows.split('\n').slice(0, 2), { index: 6 }, 'surveymonkey').reading.headerRows).toBe(2);
  });

  test.skipIf(!isKnown('qualtrics'))('the preset of Qualtrics knows its three header rows', () => {
    const rows = [
      'StartDate,EndDate,Status,IPAddress,Progress,Finished,RecordedDate,ResponseId,Q1',
      'Anfang,Ende,Typ,IP,Stand,Beendet,Erfasst,Antwort-ID,Wie wahrscheinlich?',
      Array<string>(9).fill('{"ImportId":"QID1"}').join(','),
    ];
    expect(planned(rows, 'Q1', 'qualtrics').reading.headerRows).toBe(3);
  });
});

describe('duplicate heads', () => {
  const typeform = ['#,Score', 'Other', 'Other', 'Other', 'Other', 'None', 'None'].join(',');
  const rows = `${typeform}\nr1,9,one,two,three,four,five,six\n`;

  test.each([2, 3, 4, 5, 6, 7])(
    'of four columns "Other" and two "None", position %i has its own cells',
    async (index) => {
      const { comments } = await imported(rows, mapped({ comment: { index } }));
      expect(comments).toEqual([['one', 'two', 'three', 'four', 'five', 'six'][index - 2]]);
    },
  );

  test('a name that several columns have is refused with the positions to choose from', async () => {
    const { told, taken } = await imported(rows, mapped({ comment: 'Other' }));
    expect(taken).toEqual([]);
    expect(told).toEqual([
      expect.stringMatching(/several columns have this header; use { "index": 2 }.*{ "index": 3 }/),
    ]);
  });

  test('a question that is repeated for its comment is told from it by position', async () => {
    const file = 'Score,Would you?,Would you?\n9,Yes,"Yes, gladly"\n';
    expect((await imported(file, mapped({ comment: { index: 2 } }))).comments).toEqual(['Yes, gladly']);
  });
});
