import { expect, test } from 'vitest';
import {
  readJsonFile,
  readJsonLines,
  readMdxFolder,
  readYamlFolder,
} from '../../../integrations/candor/dist/sources/documents.js';
import { temporaryFolder } from '../../helpers/temporary.js';

test('documents are known by their path below the folder, their frontmatter as written', async () => {
  const root = temporaryFolder({
    'content/changes/b.mdx':
      '---\ntitle: Quieter\nsince: 2026-05-01\n---\nBody with {1 + 1} and <b>tags</b>.',
    'content/changes/2026/a.md': '\ufeff---\ntitle: 5 < 6\n---\nA body that is {no MDX.',
    'content/changes/c.mdx': 'No frontmatter.',
    'content/changes/notes.txt': 'none of ours',
  });
  expect(await readMdxFolder(root, 'content/changes')).toMatchObject([
    { id: '2026/a', name: 'content/changes/2026/a.md', data: { title: '5 < 6' }, uses: [] },
    { id: 'b', name: 'content/changes/b.mdx', data: { title: 'Quieter', since: '2026-05-01' }, uses: [] },
    { id: 'c', name: 'content/changes/c.mdx', data: {}, uses: [] },
  ]);
});

test.each([
  ['a.mdx', '---\ntitle: x\n---\n\nAn {unclosed brace.\n', /^a\.mdx:5: /],
  ['a.mdx', '---\ntitle: x\nother: [\n---\n', /^a\.mdx:\d: /],
  ['a.mdx', '---\ntitle: x\ntitle: y\n---\n', /^a\.mdx:3: Map keys must be unique \[yaml-syntax\]$/],
  ['a.mdx', '---\ntitle: x\ndid: we said: yes\n---\n', /^a\.mdx:3: [^:]*$/],
  [
    'a.mdx',
    '---\ntitle: x\nsaid: { theme: y }\n',
    /^a\.mdx:1: the line "---" below the keys .* missing \[mdx-syntax\]$/,
  ],
  [
    'a.mdx',
    'title: x\nsaid: { theme: y }\n---\n',
    /^a\.mdx:1: the line "---" above the keys .* missing \[mdx-syntax\]$/,
  ],
])('a fault in %s names its line', async (name, text, message) => {
  await expect(readMdxFolder(temporaryFolder({ [`changes/${name}`]: text }), 'changes')).rejects.toThrow(
    expect.objectContaining({
      message: expect.stringMatching(new RegExp(message.source.replace('^', '^changes/'))),
    }),
  );
});

test('a fault in YAML names its line', async () => {
  const root = temporaryFolder({ 'rounds/spring.yaml': 'title: Spring\nasked: "twelve\n' });
  await expect(readYamlFolder(root, 'rounds')).rejects.toThrow(/^rounds\/spring\.yaml:\d: /);
});

test('an empty YAML file is an empty document', async () => {
  const root = temporaryFolder({ 'rounds/spring.yml': '' });
  expect(await readYamlFolder(root, 'rounds')).toMatchObject([
    { id: 'spring', name: 'rounds/spring.yml', data: null },
  ]);
});

test('a log of one JSON value a line keeps line numbers and names a broken line without its words', async () => {
  const path = (text: string): string => `${temporaryFolder({ 'log.jsonl': text })}/log.jsonl`;
  expect(await readJsonLines(path('{"a":1}\r\n\r\n{"a":2}'), 'log.jsonl')).toEqual([
    { line: 1, data: { a: 1 } },
    { line: 3, data: { a: 2 } },
  ]);
  await expect(readJsonLines(path('{"a":1}\n{"reply": private words}\n'), 'log.jsonl')).rejects.toThrow(
    "log.jsonl:2: this is not valid JSON (Unexpected token 'p')",
  );
  await expect(readJsonFile(path('{\n"columns": {\n'), 'a.mapping.json')).rejects.toThrow(
    "a.mapping.json:3: this is not valid JSON (Expected property name or '}')",
  );
});

test('every key, item and paragraph is known by its line, a key that is missing by the nearest above it', async () => {
  const text = [
    ...[
      '---',
      'title: Later',
      'said:',
      '  responses:',
      '    - a',
      '    - b',
      '  round: spring',
      'links: [{ href: / }]',
    ],
    ...['---', '', '# A heading', '', 'One line', 'and the next, *in one* [paragraph](/x/) with `code`.', ''],
    ...[
      '> Two people told us, in their own words.',
      '',
      '- An item <b>with</b> {1 + 1} parts',
      '',
      '```',
      'code',
      '```',
      '',
    ],
  ].join('\n');
  for (const end of ['\n', '\r\n']) {
    const root = temporaryFolder({ 'changes/a.mdx': text.replaceAll('\n', end) });
    const [{ lineOf, texts }] = (await readMdxFolder(root, 'changes')) as [
      Awaited<ReturnType<typeof readMdxFolder>>[0],
    ];
    const lines = [
      ['title'],
      ['said'],
      ['said', 'responses', 1],
      ['said', 'theme'],
      ['links', 0, 'href'],
      ['other'],
      [],
    ];
    expect(lines.map((path) => lineOf(path))).toEqual([2, 3, 6, 3, 8, undefined, undefined]);
    expect(texts.map(({ text, line }) => [line, text.replace(/\s+/g, ' ')])).toEqual([
      [11, 'A heading'],
      [13, 'One line and the next, in one paragraph with code.'],
      [18, 'An item with parts'],
    ]);
  }
});
