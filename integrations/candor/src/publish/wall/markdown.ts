import { visible } from './text.js';
import type { Wall } from './wall.js';

/** A wall as Markdown (CommonMark). What people wrote stays text: no character of theirs starts anything. */
export function wallMarkdown({ title, statement, quotes }: Wall): string {
  const { heading, sentences, links } = statement;
  const blocks = [
    `**${inline(title)}**`,
    `**${inline(heading)}.** ${inline(sentences.join(' '))}`,
    links.map((link) => `- ${linkOf(link)}`).join('\n'),
    ...quotes.flatMap(({ words, lines, reply, links: more }) => [
      quoted(words),
      [...lines.map(inline), ...more.map(linkOf)].join('\\\n'),
      ...(reply === null ? [] : [`${inline(reply.by)}:`, ...reply.paragraphs.map(inline)]),
    ]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function quoted(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => `> ${inline(text)}`).join('\n>\n');
}

/** One paragraph of text: marks are escaped wherever they stand, what only means something first in a line only there. */
function inline(text: string): string {
  return (
    visible(text)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*_{}[\]<>&|~@]/g, '\\$&')
      .replace(/^[-+=#]/, '\\$&')
      // Many readers make links of bare addresses.
      .replace(/\b(https?|ftp|mailto|xmpp):/gi, '$1\\:')
      .replace(/^(\d+)([.)])/, '$1\\$2')
      .replace(/\bwww\./gi, (found) => found.replace('.', '\\.'))
  );
}

function linkOf({ text, href }: { text: string; href: string }): string {
  return `[${inline(text)}](<${href.replace(/[<>\\]/g, encodeURIComponent)}>)`;
}
