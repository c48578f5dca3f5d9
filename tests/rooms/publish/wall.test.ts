import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { Quotable } from '../../../integrations/candor/dist/model/published.js';
import { wallOf } from '../../../integrations/candor/dist/pages/wall.js';
import type { SiteConfig } from '../../../integrations/candor/dist/publish/config.js';
import { escaped, readable } from '../../../integrations/candor/dist/publish/markup.js';
import { paragraphsOf } from '../../../integrations/candor/dist/publish/paragraphs.js';
import { wallHtml } from '../../../integrations/candor/dist/publish/wall/html.js';
import { wallMarkdown } from '../../../integrations/candor/dist/publish/wall/markdown.js';
import { palettes, type PaletteName } from '../../../integrations/candor/dist/publish/wall/palettes.js';
import { visible, wallText } from '../../../integrations/candor/dist/publish/wall/text.js';
import type { Wall } from '../../../integrations/candor/dist/publish/wall/wall.js';
import type { Selection } from '../../../integrations/candor/dist/select/select.js';
import { inventedConfig, inventedFacts } from '../../helpers/config.js';
import { quotable } from '../../helpers/quotables.js';
import { hostile } from '../../helpers/random.js';

const themes = Object.keys(palettes) as PaletteName[];
const ada = quotable('a', {
  ...{ name: 'Ada Lund', comment: 'Good as new.\nAnd quick.', excerpt: 'Good as new.', tags: ['repairs'] },
  ...{ language: 'en', reply: 'Thank you.', placements: [{ place: 'pricing', excerpt: 'And quick.' }] },
});

function wall(quotables: Quotable[], selection: Selection = {}, known: Partial<SiteConfig> = {}): Wall {
  const config = { ...inventedConfig(known, quotables.length), site: 'https://example.org' };
  return wallOf({ quotables, facts: inventedFacts(quotables.length) }, selection, config);
}

const forms: [string, (wall: Wall) => string][] = [
  ...themes.map((theme): [string, (wall: Wall) => string] => [
    `HTML, ${theme}`,
    (each) => wallHtml(each, theme),
  ]),
  ['text', wallText],
  ['Markdown', wallMarkdown],
];

describe.each(forms)('a wall as %s', (_, write) => {
  test('says how it was chosen before the first quote, and leads to all comments and the findings by whole addresses', () => {
    const text = write(wall([ada]));
    expect(text.indexOf('promoters only')).toBeGreaterThan(0);
    expect(text.indexOf('promoters only')).toBeLessThan(text.indexOf('Good as new.'));
    for (const address of ['comments/', 'findings/', 'comments/#c-a'])
      expect(text).toContain(`https://example.org/${address}`);
    expect(text).not.toMatch(/(href="|\(<|: )\//);
  });

  test('tells what has to be told beside the words, and the reply', () => {
    const text = write(wall([ada]));
    for (const part of ['Ada Lund', 'Score 10 of 10', '2 March 2026', 'Shortened by us.', 'Thank you.'])
      expect(text).toContain(part);
  });
});

test('a place gets the quotes that were chosen for it in the form they have there, and the statement says so', () => {
  const { quotes, statement } = wall([ada, quotable('b')], { for: 'pricing' });
  expect(quotes.map(({ words }) => words)).toEqual([['And quick.']]);
  expect(statement.sentences.join(' ')).toContain('Shown here is 1 of these');
  expect(statement.sentences.join(' ')).toContain(', chosen by us for this page, newest first.');
  expect(wall([ada, quotable('b')], { tags: ['repairs'] }).quotes).toHaveLength(1);
  expect(wall([ada, quotable('b', { score: 8 })]).quotes).toHaveLength(1);
});

test('an e-mail loads nothing, has no style sheet and names its language and direction', () => {
  const html = wallHtml(wall([ada], {}, { language: 'ar', texts: { 'feed.rss': 'RSS' } }), 'paper');
  expect(html).toMatch(/^<table role="presentation" lang="ar" dir="rtl"/);
  expect(html).toContain('border-right:4px');
  expect(html).not.toMatch(/<(img|style|script|link)|url\(|src=|class=/);
  expect(html).toContain('<blockquote lang="en" dir="auto"');
});

test('every colour of an e-mail can be read on its background', () => {
  const light = (colour: string): number =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
      const value = parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16) / 255;
      return sum + weight * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    }, 0.05);
  for (const { background, text, muted, accent } of Object.values(palettes))
    for (const colour of [text, muted, accent]) {
      const [low, high] = [light(background), light(colour)].sort((a, b) => a - b);
      expect(high! / low!).toBeGreaterThanOrEqual(4.5);
    }
});

const any = fc.record({ comment: hostile, name: hostile, reply: hostile, organisation: hostile });
const anyWall = any.map(({ comment, name, reply, organisation }) => ({
  comment,
  made: wall([quotable('a', { comment, name: `x${name}`, reply, organisation })]),
}));

test('whatever people write is text in HTML', () => {
  fc.assert(
    fc.property(anyWall, ({ comment, made }) => {
      const html = wallHtml(made, 'plain');
      for (const text of paragraphsOf(comment)) expect(html).toContain(`>${escaped(text)}</p>`);
      const bare = html.replace(/<\/?(table|tr|td|p|strong|blockquote|a|br)( [a-z]+="[^"<>]*")*>/g, '');
      expect(bare).not.toMatch(/[<>]/);
    }),
  );
});

interface Tree {
  type: string;
  value?: string;
  children?: Tree[];
}
const textOf = ({ type, value, children = [] }: Tree): string =>
  type === 'break' ? '\n' : (value ?? children.map(textOf).join(''));
const typesOf = ({ type, children = [] }: Tree): string[] => [type, ...children.flatMap(typesOf)];

test('whatever people write is text in Markdown, and the quotation holds their words', () => {
  const markdown = unified().use(remarkParse);
  const plain = ['root', 'paragraph', 'strong', 'text', 'list', 'listItem', 'link', 'blockquote', 'break'];
  const examples = [
    ...[
      '# a',
      '- a',
      '+ a',
      '* a',
      '1. a',
      '12) a',
      '---',
      '***',
      '___',
      '===',
      '~~~',
      '```',
      '    a',
      'a\\',
    ],
    ...['[a]: /b', '![a](/b)', '[a](/b)', '<b>a</b>', '&amp;', '`a`', '*a*', '> a', 'https://a.example'],
  ].map((comment) => ({ comment, made: wall([quotable('a', { comment, name: comment })]) }));
  fc.assert(
    fc.property(anyWall, ({ comment, made }) => {
      const tree = markdown.parse(wallMarkdown(made)) as Tree;
      expect(typesOf(tree).filter((type) => !plain.includes(type))).toEqual([]);
      const quoted = (tree.children ?? []).filter(({ type }) => type === 'blockquote');
      const words = paragraphsOf(comment)
        .map((text) => visible(text).replace(/\s+/g, ' ').trim())
        .filter(Boolean);
      expect(quoted.flatMap(({ children = [] }) => children.map(textOf))).toEqual(words);
    }),
    { examples: examples.map((example): [typeof example] => [example]) },
  );
});

test('plain text has the words as they are, without what moves the cursor of a terminal', () => {
  fc.assert(
    fc.property(anyWall, ({ comment, made }) => {
      const text = wallText(made);
      expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
      for (const paragraph of paragraphsOf(comment)) expect(text).toContain(visible(readable(paragraph)));
    }),
  );
});
