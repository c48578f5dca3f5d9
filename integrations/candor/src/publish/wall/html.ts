import { escaped } from '../markup.js';
import type { QuoteLines } from '../quote-lines.js';
import { palettes, type Palette, type PaletteName } from './palettes.js';
import type { Wall } from './wall.js';

/**
 * A wall as a piece of HTML for e-mails: a table, with its style in attributes, because programs that show mail drop style sheets. No
 * picture, no script, nothing to load. Not for pages of a site.
 */
export function wallHtml({ title, language, dir, statement, quotes }: Wall, theme: PaletteName): string {
  const look = palettes[theme];
  const { heading, sentences, links } = statement;
  const start = dir === 'rtl' ? 'right' : 'left';
  const chosen = [
    paragraph(look, [element('strong', {}, title)], 'font-size:20px;line-height:1.3'),
    paragraph(look, [element('strong', {}, `${heading}.`), escaped(` ${sentences.join(' ')}`)]),
    paragraph(look, [linksOf(links, look)]),
  ];
  const rows = [
    row(`padding:16px 20px;border-${start}:4px solid ${look.accent}`, chosen),
    ...quotes.map((quote) => row(`padding:20px;border-top:1px solid ${look.border}`, quoteOf(quote, look))),
  ];
  const table = {
    ...{ role: 'presentation', lang: language, dir, width: '100%' },
    ...{ cellpadding: '0', cellspacing: '0', border: '0' },
    style: `max-width:600px;border-collapse:collapse;background:${look.background};color:${look.text};font-family:${look.font};font-size:16px;line-height:1.5;text-align:${start}`,
  };
  return `<table${attributes(table)}>\n${rows.join('\n')}\n</table>\n`;
}

function quoteOf({ words, lang, lines, reply, links }: QuoteLines, look: Palette): string[] {
  const [who = '', ...more] = lines;
  const quoted = {
    ...(lang !== null && { lang }),
    dir: 'auto',
    style: `margin:0 0 12px;padding:0;font-family:${look.words};font-size:18px`,
  };
  return [
    `<blockquote${attributes(quoted)}>${words.map((text) => paragraph(look, [escaped(text)])).join('')}</blockquote>`,
    paragraph(look, [element('strong', {}, who)]),
    ...more.map((line) => paragraph(look, [escaped(line)], `color:${look.muted}`)),
    ...(reply === null ? [] : [paragraph(look, [element('strong', {}, reply.by)])]),
    ...(reply?.paragraphs ?? []).map((text) => paragraph(look, [escaped(text)])),
    ...(links.length === 0 ? [] : [paragraph(look, [linksOf(links, look)])]),
  ];
}

function linksOf(links: QuoteLines['links'], { accent }: Palette): string {
  return links.map(({ text, href }) => element('a', { href, style: `color:${accent}` }, text)).join('<br>');
}

function row(style: string, content: readonly string[]): string {
  return `<tr><td${attributes({ style })}>\n${content.join('\n')}\n</td></tr>`;
}

function paragraph({ text }: Palette, content: readonly string[], style = `color:${text}`): string {
  return `<p${attributes({ style: `margin:0 0 8px;${style}` })}>${content.join('')}</p>`;
}

function element(name: string, known: Readonly<Record<string, string>>, text: string): string {
  return `<${name}${attributes(known)}>${escaped(text)}</${name}>`;
}

function attributes(known: Readonly<Record<string, string>>): string {
  return Object.entries(known)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}
