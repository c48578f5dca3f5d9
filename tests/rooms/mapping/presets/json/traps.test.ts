import { describe, expect, test } from 'vitest';
import { surveymonkeyJson } from '../../../../../integrations/candor/dist/mapping/presets/surveymonkey-api.js';
import { typeform } from '../../../../../integrations/candor/dist/mapping/presets/typeform.js';
import { imported, platform } from './importing.js';

const nps = (column: string) => ({ column, min: 0, max: 10 });
const lines = (items: readonly object[]): string => items.map((item) => JSON.stringify(item)).join('\n');

describe('typeform', () => {
  const answer = (id: string, ref: string, type: string, value: unknown) => ({
    ...{ field: { id, ref, type }, type },
    [type]: value,
  });
  const field = (id: string, title: string) => ({ id, title, ref: `ref-${id}` });
  const response = (token: string, more: object = {}) => ({
    ...{ token, landed_at: '2026-03-01T10:00:00Z', submitted_at: '2026-03-01T10:01:00Z' },
    definition: { fields: [field('F1', 'How likely?'), field('F2', 'Why?'), field('F3', 'Why?')] },
    answers: [
      answer('F1', 'ref-F1', 'number', 9),
      answer('F2', 'ref-F2', 'text', 'Quick.'),
      answer('F3', 'ref-F3', 'text', 'Kind.'),
    ],
    hidden: { plan: 'Pro' },
    ...more,
  });
  const mapping = {
    preset: 'typeform',
    columns: {
      score: nps('How likely?'),
      comment: 'ref-F3',
      segments: { plan: 'hidden.plan', quick: 'ref-F2' },
    },
  } as const;
  const expected = [{ ...{ id: 't1', score: 9, comment: 'Kind.', plan: 'Pro', quick: 'Quick.' } }];
  const body = (token: string) => ({ event_type: 'form_response', form_response: response(token) });

  test.each([
    ['one response of a webhook', 'hook.json', body('t1')],
    ['bodies of a webhook in a list', 'hooks.json', [body('t1')]],
    ['bodies of a webhook, one a line', 'hooks.jsonl', lines([body('t1')])],
    ['the list of the API', 'api.json', { items: [response('x', { response_id: 't1' })] }],
  ])('%s: a question goes by its title, two of the same title by their refs', async (_, file, content) => {
    const { responses, faults } = await imported(file, content, mapping);
    expect(responses).toMatchObject(expected);
    expect(faults).toEqual([]);
  });

  test('a question in the words of a field of ours, or of no harmless name, is kept apart from it', () => {
    const titles = ['submitted_at', '__proto__', 'constructor', 'hidden.plan'];
    const item = typeform.json!.item!(
      response('t1', {
        definition: { fields: titles.map((title, n) => field(`F${n}`, title)) },
        answers: titles.map((title, n) => answer(`F${n}`, `ref-F${n}`, 'text', `answer to ${title}`)),
      }),
    );
    expect(Object.getPrototypeOf(item)).toBe(Object.prototype);
    expect(Object.entries(item)).toEqual(
      expect.arrayContaining([
        ['submitted_at', '2026-03-01T10:01:00Z'],
        ['submitted_at (ref-F0)', 'answer to submitted_at'],
        ['__proto__', 'answer to __proto__'],
        ['constructor', 'answer to constructor'],
        ['hidden.plan', 'Pro'],
        ['hidden.plan (ref-F3)', 'answer to hidden.plan'],
      ]),
    );
  });

  test('an answer of a kind that is none says nothing', () => {
    const kinds = ['constructor', '__proto__', 'toString', 'missing'];
    const item = typeform.json!.item!(
      response('t1', { answers: kinds.map((kind, n) => ({ type: kind, field: { ref: `q${n}` } })) }),
    );
    expect(item).toMatchObject({ q0: null, q1: null, q2: null, q3: null });
  });

  test('answers that were broken off are counted apart, in JSON and in CSV', async () => {
    const items = [response('t1'), response('t2', { response_type: 'partial', submitted_at: '' })];
    const json = await imported('api.json', { items }, mapping);
    expect([json.responses.length, json.summary.partial]).toEqual([1, 1]);

    const csv =
      '#,How likely?,Response Type,Start Date (UTC),Submit Date (UTC),Network ID\n' +
      't1,9,completed,2026-03-01 10:00:00,2026-03-01 10:01:00,ab\nt2,3,partial,2026-03-01 10:00:00,,ab\nt3,3,started,,,\n';
    const table = await imported('raw.csv', csv, {
      preset: 'typeform',
      columns: { score: nps('How likely?') },
    });
    expect(table.responses).toMatchObject([{ id: 't1', score: 9, at: '2026-03-01T10:01:00.000Z' }]);
    expect(table.summary).toMatchObject({ read: 3, partial: 2 });
  });

  test('an older CSV without types, with one head for several questions, is read by position', async () => {
    const csv =
      '#,Score,Other,None,Other,Start Date (UTC),Submit Date (UTC),Network ID\n' +
      "t1,9,first,,second,2016-03-29 21:21:23,2016-03-29 21:23:43,5f\nt2,8,'+44 20,,'kept',,2016-03-30 08:00:00,5f\n";
    const mapping = {
      preset: 'typeform',
      columns: { score: nps('Score'), comment: { index: 2 }, segments: { other: { index: 4 } } },
    } as const;
    const { responses, faults, summary } = await imported('raw.csv', csv, mapping);
    expect(responses).toMatchObject([
      { id: 't1', comment: 'first', other: 'second', at: '2016-03-29T21:23:43.000Z' },
      { id: 't2', comment: '+44 20', other: "'kept'" },
    ]);
    expect(faults).toEqual([]);
    expect(summary.sources[0]!.preset).toMatchObject({ name: 'typeform', declared: true });
  });
});

describe('tally', () => {
  const options = [
    { id: 'o1', text: 'Yes, with my name' },
    { id: 'o2', text: 'No' },
  ];
  const field = (key: string, label: string, value: unknown, more: object = {}) => ({
    ...{ key, label, value },
    ...more,
  });
  const data = {
    ...{ submissionId: 's1', respondentId: 'p', formId: 'f', createdAt: '2026-04-11T10:00:00.000Z' },
    fields: [
      field('q1', 'Score', 9),
      field('q2', 'Why?', 'Quick.'),
      field('q3', 'Why?', 'Kind.'),
      field('q4', 'Publish?', ['o1'], { options }),
      field('q5', 'Used', ['o2', 'Something else'], { options }),
      field('q6', 'One', 'o2', { options }),
      field(
        'q7',
        'Rate',
        { r1: ['o1'] },
        {
          rows: [
            { id: 'r1', text: 'Price' },
            { id: 'r2', text: 'Speed' },
          ],
          columns: options,
        },
      ),
      field('q8', 'Files', [{ id: 'x', url: 'https://files.example/1' }]),
      field('q9', '__proto__', 'polluted'),
      field('q10', 'Left out', null),
    ],
  };
  const columns = {
    score: nps('Score'),
    comment: 'Why?',
    consent: { column: 'Publish?', yes: { 'Yes, with my name': ['quote', 'name'] }, no: ['No'] },
    segments: {
      ...{ second: 'Why? (q3)', used: 'Used', one: 'One', price: 'Rate: Price', speed: 'Rate: Speed' },
      ...{ file: 'Files.url', odd: '__proto__', blank: 'Left out' },
    },
  } as const;

  test('choices of a webhook are told in their words, each answer has a name of its own', async () => {
    const { responses, faults } = await imported(
      'hook.json',
      { eventId: 'e', data },
      {
        preset: 'tally',
        columns: columns as never,
      },
    );
    expect(faults).toEqual([]);
    expect(responses).toEqual([
      {
        ...{ id: 's1', score: 9, at: '2026-04-11T10:00:00.000Z', consent: ['quote', 'name'] },
        ...{ comment: 'Quick.', second: 'Kind.', used: 'No, Something else', one: 'No' },
        ...{ price: 'Yes, with my name', file: 'https://files.example/1', odd: 'polluted' },
      },
    ]);
  });

  test('what the API lists as incomplete is counted apart', async () => {
    const submission = (id: string, isCompleted: boolean) => ({
      ...{ id, formId: 'f', respondentId: 'p', isCompleted, submittedAt: '2026-04-11T10:00:00.000Z' },
      responses: [
        { questionId: 'q1', value: 9 },
        { questionId: 'q2', value: ['a', 'b'] },
      ],
    });
    const content = { page: 1, submissions: [submission('s1', true), submission('s2', false)] };
    const { responses, summary } = await imported('api.json', content, {
      preset: 'tally',
      columns: { score: nps('q1'), comment: 'q2' },
    });
    expect(responses).toMatchObject([{ id: 's1', score: 9, comment: 'a, b' }]);
    expect(summary).toMatchObject({ read: 2, partial: 1 });
  });

  test('its CSV has the submission’s id and day', async () => {
    const csv = 'Submission ID,Respondent ID,Submitted at,Score\ns1,p,2024-08-11 23:25:40,9\n';
    const { responses } = await imported('raw.csv', csv, {
      preset: 'tally',
      columns: { score: nps('Score') },
    });
    expect(responses).toEqual([{ id: 's1', score: 9, at: '2024-08-11T23:25:40.000Z' }]);
  });
});

describe('delighted', () => {
  const response = (id: string, more: object = {}) => ({
    ...{ id, person: null, survey_type: 'nps', score: 9, comment: null, permalink: 'p' },
    ...{ created_at: 1_713_418_460, person_properties: null, tags: [], additional_answers: [] },
    ...more,
  });
  const told = (n: number, value: object) => ({
    id: `a${n}`,
    question: { id: `q${n}`, text: 'More?' },
    value,
  });

  test('nulls are blanks, and a person is an id or more than that', async () => {
    const all = [
      response('1'),
      response('2', { person: '10', score: null }),
      response('3', { person: { id: '11', name: 'Erika', email: 'erika@example.org' } }),
    ];
    const columns = { score: { min: 0, max: 10 }, email: 'email' };
    const { responses, faults } = await imported('all.json', all, { preset: 'delighted', columns });
    const at = '2024-04-18T05:34:20.000Z';
    expect(responses).toEqual([
      { id: '1', score: 9, at },
      { id: '2', person: '10', at },
      { id: '3', score: 9, person: '11', name: 'Erika', email: 'erika@example.org', at },
    ]);
    expect(faults).toEqual([]);
  });

  test('further answers of every kind are read, also two to the same words', async () => {
    const additional_answers = [
      told(1, { free_response: 'Free', scale: null, select_one: null, select_many: null }),
      told(2, { free_response: null, scale: 4 }),
      told(3, { select_one: { id: 'x', text: 'One' } }),
    ];
    const segments = { free: 'More?', scale: 'More? (q2)', one: 'More? (q3)' };
    const { responses } = await imported('all.json', [response('1', { additional_answers })], {
      preset: 'delighted',
      columns: { score: { min: 0, max: 10 }, segments },
    });
    expect(responses).toMatchObject([{ free: 'Free', scale: '4', one: 'One' }]);
  });

  test('without a declared scale it is refused: which one it is depends on the survey', async () => {
    await expect(imported('all.json', [response('1')], { preset: 'delighted' })).rejects.toThrow(
      'all.json: the mapping does not say on which scale it was asked ("min" and "max")',
    );
  });
});

describe('formbricks', () => {
  const response = (id: string, finished: boolean) => ({
    ...{ id, surveyId: 's', createdAt: '2026-04-23T08:03:32.901Z', finished, tags: [{ name: 'vip' }] },
    data: { nps: 9, why: 'Quick.', createdAt: 'a question of this id' },
  });
  const mapping = {
    preset: 'formbricks',
    columns: { score: nps('nps'), comment: 'why', segments: { odd: 'createdAt (2)' } },
  } as const;

  test.each([
    ['a list of the API', 'api.json', { data: [response('r1', true), response('r2', false)] }],
    [
      'bodies of a webhook',
      'hook.jsonl',
      lines(
        [response('r1', true), response('r2', false)].map((data) => ({ event: 'responseFinished', data })),
      ),
    ],
  ])('%s: unfinished answers are counted apart', async (_, file, content) => {
    const { responses, summary, faults } = await imported(file, content, mapping);
    expect(responses).toEqual([
      {
        ...{ id: 'r1', score: 9, at: '2026-04-23T08:03:32.901Z'.replace('.901', '.000') },
        ...{ comment: 'Quick.', tags: 'vip', odd: 'a question of this id' },
      },
    ]);
    expect(summary).toMatchObject({ read: 2, partial: 1 });
    expect(faults).toEqual([]);
  });

  test('its CSV loses the apostrophe against formulas, and no other', async () => {
    const cells = [
      "'-1 for parking",
      "'=SUM(1)",
      "'@you",
      "'+1",
      "'\tindented",
      "'tis fine",
      "''-twice",
      "5 - '4",
    ];
    const rows = cells.map(
      (cell, n) => `${n},r${n},2026-06-15 10:00:00,${n === 0 ? 'No' : 'Yes'},s,i,9,"${cell}"`,
    );
    const csv = [
      "No.,Response ID,Timestamp,Finished,Survey ID,Formbricks ID (internal),1. Score,'-odd",
      ...rows,
    ].join('\n');
    const mapping = {
      preset: 'formbricks',
      columns: { score: nps('1. Score'), comment: '-odd' },
    } as const;
    const { responses, summary } = await imported('raw.csv', csv, mapping);
    expect(responses.map(({ comment }) => comment)).toEqual([
      ...['=SUM(1)', '@you', '+1', '\tindented', "'tis fine", "''-twice", "5 - '4"],
    ]);
    expect(summary.partial).toBe(1);
    const { responses: plain } = await imported('raw.csv', csv, {
      preset: false,
      columns: { score: nps('1. Score'), comment: "'-odd" },
    });
    expect(plain[0]!.comment).toBe("'-1 for parking");
  });
});

describe('netlify', () => {
  const submission = {
    ...{
      id: '5f85',
      summary: '<strong>Erika</strong>',
      body: 'x',
      site_url: 's',
      created_at: '2026-03-01T10:00:00.088Z',
    },
    data: { score: '9', id: 'typed', comments: 'Quick.', ip: '192.0.2.1', user_agent: 'M', referrer: 'r' },
  };

  test('a field of the form never stands in for the submission’s own id', async () => {
    const columns = { score: nps('score'), comment: 'comments', segments: { typed: 'id (field)' } };
    const { responses } = await imported('all.json', [submission], { preset: 'netlify', columns });
    expect(responses).toMatchObject([{ id: '5f85', typed: 'typed', comment: 'Quick.' }]);
  });

  test('addresses of machines, and what is HTML, are not there to be mapped', async () => {
    const read = (columns: object) =>
      imported('all.json', [submission], { preset: 'netlify', columns: { score: nps('score'), ...columns } });
    for (const column of ['ip', 'user_agent', 'referrer'])
      await expect(read({ comment: column })).rejects.toThrow(
        `column "${column}": the mapping reads "comment" from a column that is dropped`,
      );
    for (const columns of [{ comment: 'summary' }, { name: 'ip' }]) {
      const { faults } = await read(columns);
      expect(faults[0]).toContain('no response in this file has it; the first one has: id,');
    }
  });
});

describe('formspree', () => {
  test('the export of its open-source server, JSON or CSV, has ids and days of other names', async () => {
    const json = {
      host: 'h',
      fields: ['score'],
      submissions: [{ id: 7, date: '2019-02-03', score: '9', message: 'Hi.' }],
    };
    const mapping = { preset: 'formspree', columns: { score: nps('score'), comment: 'message' } } as const;
    const expected = [{ id: '7', score: 9, at: '2019-02-03T00:00:00.000Z', comment: 'Hi.' }];
    expect((await imported('f.json', json, mapping)).responses).toEqual(expected);
    const csv = 'id,date,message,score\n7,2019-02-03,Hi.,9\n';
    expect((await imported('f.csv', csv, mapping)).responses).toEqual(expected);
  });

  test('a table that merely has an id and a date is not taken for one', async () => {
    const csv = 'id,date,score\n7,not a day,9\n';
    const { responses, summary } = await imported('mine.csv', csv, { columns: { score: nps('score') } });
    expect(responses).toMatchObject([{ score: 9 }]);
    expect(summary.sources[0]!.preset).toBeNull();
  });
});

describe('surveymonkey', () => {
  test('a question goes by its id, its rows by theirs, and choices stay ids', () => {
    const item = surveymonkeyJson.item!({
      ...{ id: '1', response_status: 'completed', date_created: 'd', ip_address: '192.0.2.1' },
      custom_variables: { plan: 'Pro' },
      pages: [
        { id: 'p1', questions: [{ id: 'q1', answers: [{ choice_id: 'c9', row_id: 'r1' }] }] },
        {
          id: 'p2',
          questions: [
            { id: 'q2', answers: [{ choice_id: 'c1' }, { other_id: 'o', text: 'Other words' }] },
            {
              id: 'q3',
              answers: [
                { row_id: 'r1', choice_id: 'a' },
                { row_id: 'r2', choice_id: 'b' },
              ],
            },
            { id: 'q4', answers: [] },
          ],
        },
      ],
    });
    expect(item).toMatchObject({
      ...{ id: '1', response_status: 'completed', 'custom_variables.plan': 'Pro' },
      ...{ q1: 'c9', 'q1.r1': 'c9', q2: 'c1, Other words', q3: 'a, b', 'q3.r1': 'a', 'q3.r2': 'b', q4: null },
    });
    expect(Object.keys(item)).not.toContain('ip_address');
    expect(surveymonkeyJson.partial!.values).toEqual(['partial', 'disqualified', 'overquota']);
  });
});

describe('platforms', () => {
  const business = (starRating: string, more: object = {}) => ({
    ...{ reviewId: starRating, starRating, createTime: '2026-03-01T10:00:00.045123456Z' },
    ...{ reviewer: { displayName: 'Erika', isAnonymous: true } },
    ...more,
  });
  const g2 = (id: string, star_rating: unknown) => ({ id, attributes: { star_rating, comment_answers: {} } });

  test('stars written as words are numbers, unspecified ones none, and who stayed anonymous has no name', async () => {
    const reviews = ['ONE', 'FIVE', 'STAR_RATING_UNSPECIFIED'].map((stars) => business(stars));
    const { responses, faults, summary } = await imported(
      'g.json',
      { reviews },
      {
        preset: 'google-business',
        collection: platform,
      },
    );
    expect(responses).toMatchObject([{ score: 1 }, { score: 5 }, { id: 'STAR_RATING_UNSPECIFIED' }]);
    expect(responses.every((told) => told.name === undefined && told.on === 'Google')).toBe(true);
    expect(faults).toEqual([]);
    expect(summary).toMatchObject({ read: 3, counted: 0, withheld: { 'not-ours': 3 } });
  });

  test('a number nobody can give is rejected, half a star is not', async () => {
    const data = [g2('1', 4.5), g2('2', 5.5), g2('3', 'nan'), g2('4', null)];
    const { responses, faults, summary } = await imported(
      'g2.json',
      { data },
      {
        preset: 'g2',
        collection: platform,
      },
    );
    expect(responses).toMatchObject([{ id: '1', score: 4.5 }, { id: '4' }]);
    expect(summary).toMatchObject({ read: 4, rejected: 2, counted: 0 });
    expect(faults).toEqual([
      'content/responses/g2.json:1, column "star_rating": 5.5 is outside the scale 0 to 5',
      'content/responses/g2.json:1, column "star_rating": nan is outside the scale 0 to 5',
    ]);
  });

  test('half an answer of ours is still none', async () => {
    const { summary } = await imported('ours.json', [{ score: 4.5 }], {
      columns: { score: { column: 'score', min: 0, max: 10 } },
    });
    expect(summary.rejected).toBe(1);
  });

  test('reviews of a platform are refused without the address where they stand', async () => {
    await expect(imported('g2.json', { data: [g2('1', 4)] }, { preset: 'g2' })).rejects.toThrow(
      'content/responses/g2.json: reviews left on G2 are shown with a link to where they stand, and the mapping has none',
    );
  });

  test.each([
    'javascript:alert(1)',
    '//platform.example/1',
    'data:text/html,x',
    'https://',
    'platform.example/1',
  ])('the link %s of a review stops the build', async (link) => {
    const mapping = {
      columns: { score: { column: 'stars', min: 1, max: 5 }, link: 'link' },
      collection: { platform: 'Elsewhere', ...platform },
    };
    await expect(imported('own.json', [{ stars: 5, link }], mapping)).rejects.toThrow(
      `content/responses/own.json:1, column "link": ${JSON.stringify(link)} is no address on the web`,
    );
  });
});
