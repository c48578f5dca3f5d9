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

  test('an object where a text belongs is an issue that names its keys, once, and no text', async () => {
    const items = [{ comment: { text: 'good', html: '<p>' } }, { comment: [{ text: 'bad', html: '' }] }];
    const { rows, faults } = await read(JSON.stringify(items), { kind: 'json', columns: ['comment'] });
    expect(rows).toEqual([[''], ['']]);
    expect(faults).toEqual([
      'json-object answers.json:1, column "comment": this is an object and no text; its keys are: text, html',
    ]);
  });
});
