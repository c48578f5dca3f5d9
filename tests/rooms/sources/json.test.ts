import { describe, expect, test } from 'vitest';
import { read } from './reading.js';

const columns = ['id', 'score'];
const answers = [
  { id: 'a1', score: 9 },
  { id: 'a2', score: 3 },
];
const rows = [
  ['a1', '9'],
  ['a2', '3'],
];

describe('json', () => {
  test.each([
    ['at the top', answers, undefined],
    ['inside an object', { data: { items: answers } }, 'data.items'],
    ['inside an array', [{}, { items: answers }], '1.items'],
  ])('an array of answers %s is read', async (_, content, path) => {
    const text = JSON.stringify(content);
    expect(await read(text, { kind: 'json', path, columns })).toMatchObject({ rows, faults: [] });
    expect((await read(`\ufeff${text}`, { kind: 'json', path, columns })).rows).toEqual(rows);
  });

  test.each([
    [
      '{"data": []}',
      undefined,
      'json-shape answers.json: there is no array of responses at the top of this file',
    ],
    ['{"data": {}}', 'data.items', 'json-shape answers.json: there is no array of responses at "data.items"'],
    [
      '{"data": []}',
      'constructor',
      'json-shape answers.json: there is no array of responses at "constructor"',
    ],
    ['[', undefined, 'json-syntax answers.json:1: this is not valid JSON (Unexpected end of JSON input)'],
    ['', undefined, 'json-syntax answers.json:1: this is not valid JSON (Unexpected end of JSON input)'],
    [
      '[\n{"score": 9},\n{"score": 3',
      undefined,
      "json-syntax answers.json:3: this is not valid JSON (Expected ',' or '}' after property value)",
    ],
    [
      '[\n{"score": 9},\n{"comment": "cut he',
      undefined,
      'json-syntax answers.json:3: this is not valid JSON (Unterminated string)',
    ],
    [
      '[\n{"score": 9},\n{"score": },\n{"score": 3}\n]',
      undefined,
      "json-syntax answers.json:3: this is not valid JSON (Unexpected token '}')",
    ],
    [
      '[\n{"score": 9,\n"comment": "a private matter", "x": nope, "comment": "another"}\n]',
      undefined,
      "json-syntax answers.json:3: this is not valid JSON (Unexpected token 'o')",
    ],
    [
      '[\n{"score": 9}\n]\n[]',
      undefined,
      'json-syntax answers.json:4: this is not valid JSON (Unexpected non-whitespace character after JSON)',
    ],
  ])('%j is refused with its line and without the words near the fault', async (content, path, fault) => {
    expect((await read(content, { kind: 'json', path, columns })).faults).toEqual([fault]);
  });

  test('a token that cannot stand where it is is found wherever it is', async () => {
    const lines = JSON.stringify([answers, { deep: [answers] }], null, 1).split('\n');
    for (let at = 0; at < lines.length; at++) {
      const text = lines.with(at, lines[at]!.replace(/(?=[^ ])/, '§')).join('\n');
      const { faults } = await read(text, { kind: 'json' });
      expect(faults[0]).toMatch(`json-syntax answers.json:${at + 1}: this is not valid JSON (`);
    }
  });

  test('every item knows the line it begins on', async () => {
    const content = `{
  "items": [ {"not": "these"} ],
  "data": { "a ] } , \\" b": "[{", "n": [[1, -2.5e3], {}], "items": [
    { "score": 9, "comment": "[\\"brackets\\"] }, {\\\\" }, { "score": 8 },

    { "score": [7], "nested": { "deep": [ { "x": null } ] },
      "more": true },
    "not an object",
    { "score": 5 }
  ] }
}`;
    const { rows, lines, faults } = await read(content, {
      kind: 'json',
      path: 'data.items',
      columns: ['score'],
    });
    expect(rows).toEqual([['9'], ['8'], ['7'], ['5']]);
    expect(lines).toEqual([4, 4, 6, 9]);
    expect(faults).toEqual(['json-row answers.json:8: this is not an object']);
  });

  test('asking every one of many items for its line takes one walk through the file', async () => {
    const items = Array.from({ length: 20_000 }, () => '{ "score": 9, "comment": "fine" }');
    const { lines } = await read(`[\n${items.join(',\n')}\n]`, { kind: 'json', columns: ['score'] });
    expect(lines.at(-1)).toBe(20_001);
  });
});

test('whole numbers keep all their digits: ids that differ in the last one are those of two people', async () => {
  const ids = ['9007199254740992', '9007199254740993', '-12345678901234567890', '9007199254740991', '7'];
  const text = `[${ids.map((id) => `{ "id": ${id}, "score": 9.5 }`).join(', ')}]`;
  const lines = ids.map((id) => `{"id":${id},"score":9.5}`).join('\n');
  const read_ = [read(text, { kind: 'json', columns }), read(lines, { kind: 'jsonl', columns })];
  for (const { rows, faults } of await Promise.all(read_)) {
    expect(rows).toEqual(ids.map((id) => [id, '9.5']));
    expect(faults).toEqual([]);
  }
});

describe('where the responses lie', () => {
  const bodies = answers.map((response, index) => ({ event: index, form_response: response }));
  const path = ['items', 'form_response'];

  test.each([
    ['the list of an API', { total: 2, items: answers }],
    ['the pages of an API', [{ items: [answers[0]] }, { items: [] }, { items: [answers[1]] }]],
    ['the bodies of a webhook in a list', bodies],
  ])('%s is found at one of several paths', async (_, content) => {
    expect(await read(JSON.stringify(content), { kind: 'json', path, columns })).toMatchObject({
      rows,
      faults: [],
    });
  });

  test('one response is a file too, and knows its line', async () => {
    const content = '{\n"event": 1,\n"form_response":\n{"id": "a1", "score": 9}}';
    expect(await read(content, { kind: 'json', path, columns })).toMatchObject({
      ...{ rows: [rows[0]], lines: [4], faults: [] },
    });
  });

  test('lines of JSON hold responses, or each what holds one', async () => {
    const lines = (items: object[]): string => items.map((item) => JSON.stringify(item)).join('\n');
    for (const content of [answers, bodies, [{ items: answers }]])
      expect((await read(lines(content), { kind: 'jsonl', path, columns })).rows).toEqual(rows);
    const { rows: found, faults } = await read(lines([bodies[0]!, { event: 2 }, bodies[1]!]), {
      ...{ kind: 'jsonl', path, columns },
    });
    expect(found).toEqual(rows);
    expect(faults).toEqual([
      'json-shape answers.jsonl:2: there is no array of responses at "items" or "form_response"',
    ]);
  });

  test.each([
    ['data[', 'the "[" at character 5 of "data[" is never closed'],
    ['data[x=1]..items', 'the dot at character 10 of "data[x=1]..items" has no key behind it'],
  ])('the path %s is refused', async (path, fault) => {
    expect((await read('{"data": []}', { kind: 'json', path })).faults).toEqual([
      `json-path answers.json: the mapping's "path" cannot be read: ${fault}`,
    ]);
  });

  test('a null where the responses belong is no response', async () => {
    expect((await read('{"form_response": null}', { kind: 'json', path })).faults).toEqual([
      'json-shape answers.json: there is no array of responses at "items" or "form_response"',
    ]);
  });
});

describe('jsonl', () => {
  test('every line is an answer; blank lines and a byte order mark are none', async () => {
    const content = `\ufeff${JSON.stringify(answers[0])}\r\n\r\n${JSON.stringify(answers[1])}`;
    expect(await read(content, { kind: 'jsonl', columns })).toMatchObject({
      rows,
      lines: [1, 3],
      faults: [],
    });
  });

  test.each([
    [
      '{"score": 9}\n{"score": 3',
      "json-syntax answers.jsonl:2: this is not valid JSON (Expected ',' or '}' after property value)",
    ],
    [
      '{"score": 9}\n\n{score: 3}\n',
      "json-syntax answers.jsonl:3: this is not valid JSON (Expected property name or '}')",
    ],
    ['{"score": 9}\n[3]\n', 'json-row answers.jsonl:2: this is not an object'],
    ['{"score": 9}\nnull\n', 'json-row answers.jsonl:2: this is not an object'],
  ])('%j is a fault of its line', async (content, fault) => {
    expect((await read(content, { kind: 'jsonl', columns: ['score'] })).faults).toEqual([fault]);
  });

  test('lines and characters survive the ends of chunks', async () => {
    const items = Array.from({ length: 80_000 }, (_, id) => ({ id: `é${id}👍`, score: id % 11 }));
    const content = items.map((item) => JSON.stringify(item)).join('\n');
    expect(Buffer.byteLength(content)).toBeGreaterThan(2 << 20);
    const { rows, lines } = await read(content, { kind: 'jsonl', columns });
    expect(JSON.stringify(rows)).toBe(JSON.stringify(items.map(({ id, score }) => [id, `${score}`])));
    expect(lines.at(-1)).toBe(items.length);
  });
});

describe('cells', () => {
  const cell = async (item: object, column: string) =>
    (await read(JSON.stringify([item]), { kind: 'json', columns: [column] })).rows[0]?.[0];

  test.each([
    [10, '10'],
    [1e1, '10'],
    [0, '0'],
    [-0.5, '-0.5'],
    [true, 'true'],
    [false, 'false'],
    [null, ''],
    ['', ''],
    [' as it is ', ' as it is '],
    [['quote', 'name'], 'quote name'],
    [[null, 3], '3'],
    [[], ''],
  ])('%j reads as %j', async (value, text) => {
    expect(await cell({ value }, 'value')).toBe(text);
  });

  test('paths go into objects and arrays, and no further than these', async () => {
    const item = { answers: [{ score: 9 }], 'Q1. Score': 7, name: 'x' };
    expect(await cell(item, 'answers.0.score')).toBe('9');
    expect(await cell(item, 'answers.1.score')).toBe('');
    expect(await cell(item, 'name.length')).toBe('');
    expect(await cell(item, 'constructor.name')).toBe('');
    expect(await cell(item, 'Q1. Score')).toBe('7');
  });

  test.each([
    ['answers[field.ref=nps].number', '9'],
    ['answers[1].text', 'Fine, thanks'],
    ['answers.1.text', 'Fine, thanks'],
    ['answers[field.ref=other].text', ''],
    ['answers[number=9].field.id', 'F1'],
    ['fields[label="Why? [optional]"].value', 'Because'],
    ['fields[label=\'How "likely"?\'].value', '10'],
    ['fields[label=Where].value', 'Here There'],
    ['fields["0"].value', 'Because'],
    ['["Q1. Matrix"].first', 'yes'],
    ['["Q1. Matrix"]["no such"]', ''],
    ['fields.value', 'Because 10 Here There'],
    ['deep', '1 2 3'],
    ['deep[1][0]', '2 3'],
    ['tags.name', 'a b'],
    ['fields[__proto__=x].value', ''],
    ['__proto__.value', ''],
  ])('the path %s reads %j', async (path, text) => {
    const item = {
      answers: [
        { field: { id: 'F1', ref: 'nps' }, number: 9 },
        { field: { id: 'F2', ref: 'why' }, text: 'Fine, thanks' },
      ],
      fields: [
        { label: 'Why? [optional]', value: 'Because' },
        { label: 'How "likely"?', value: 10 },
        { label: 'Where', value: 'Here' },
        { label: 'Where', value: 'There' },
      ],
      'Q1. Matrix': { first: 'yes' },
      deep: [[1, null], [[2, 3]]],
      tags: [{ name: 'a' }, { name: null }, { name: 'b' }],
    };
    expect(await cell(item, path)).toBe(text);
  });

  test.each([
    [
      'answers[field.ref=nps.number',
      'the "[" at character 8 of "answers[field.ref=nps.number" is never closed',
    ],
    [
      'answers[first]',
      'the brackets at character 8 of "answers[first]" hold neither a position ([0]) nor a condition ([key=value]) nor a key in quotation marks (["a key"])',
    ],
    ['answers..score', 'the dot at character 8 of "answers..score" has no key behind it'],
    ['answers.', 'the dot at character 8 of "answers." has no key behind it'],
    ['a]b', '"]" at character 2 of "a]b" has no "[" before it'],
  ])('%s is no path, which is said once and in words', async (column, fault) => {
    const { faults } = await read('[{"score": 9}, {"score": 8}]', {
      kind: 'json',
      columns: ['score', column],
    });
    expect(faults).toEqual([]);
    const { faults: declared } = await read('[{"score": 9}, {"score": 8}]', {
      ...{ kind: 'json', columns: ['score', column], absent: 'warning' },
    });
    expect(declared).toEqual([
      `json-path answers.json, column "${column}": no response has this key, and as a path it cannot be read: ${fault}`,
    ]);
  });

  test('a key that looks like a path, or like a broken one, is a key where a response has it', async () => {
    const item = { 'How likely [0-10]?': 9, 'a[b=c].d': 8, 'e..f': 7 };
    for (const [key, value] of Object.entries(item)) expect(await cell(item, key)).toBe(String(value));
  });

  test('an object where a text belongs is an issue that names its keys, once, and no text', async () => {
    const items = [{ comment: { text: 'good', html: '<p>' } }, { comment: [{ text: 'bad', html: '' }] }];
    const { rows, faults } = await read(JSON.stringify(items), { kind: 'json', columns: ['comment'] });
    expect(rows).toEqual([[''], ['']]);
    expect(faults).toEqual([
      'json-object answers.json:1, column "comment": this is an object and no text; its keys are: text, html',
    ]);
  });
});
