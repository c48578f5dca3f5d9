import { readable } from '../markup.js';
import type { Wall } from './wall.js';

/** A wall as plain text. */
export function wallText({ title, statement, quotes }: Wall): string {
  const { heading, sentences, links } = statement;
  const blocks = [
    [title, '', `${heading}. ${sentences.join(' ')}`, ...links.map(linkLine)],
    ...quotes.map(({ words, lines, reply, links: more }) => [
      words.join('\n\n'),
      '',
      ...lines,
      ...(reply === null ? [] : ['', `${reply.by}: ${reply.paragraphs.join('\n\n')}`]),
      ...more.map(linkLine),
    ]),
  ];
  return `${blocks.map((lines) => lines.map(visible).join('\n')).join('\n\n* * *\n\n')}\n`;
}

/** A text without what moves a terminal's cursor instead of being seen. */
export function visible(text: string): string {
  return readable(text).replace(/[\u007f-\u009f]/g, '');
}

function linkLine({ text, href }: { text: string; href: string }): string {
  return `${text}: ${href}`;
}
