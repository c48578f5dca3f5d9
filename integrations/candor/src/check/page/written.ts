import { closedBy, contentOf, type Content } from './nesting.js';

/** A tag as it is written: its name, its attributes, and where it ended when it was read. */
export interface Tag {
  name: string;
  attribs: Record<string, string>;
  end: number;
  /** What stands in such an element, and those around it that end where it begins. */
  content: Content;
  ends: ReadonlySet<string> | undefined;
}

const startTag = /<[a-z][a-z\d-]*/y;
const attribute = /[ \n]+[a-z][a-z\d:_.-]*/y;
const tagEnd = /[ \n]*\/?>/y;

/** The tag that stands at a place; null where it is not written as Astro writes tags. */
export function readTag(html: string, at: number): Tag | null {
  startTag.lastIndex = at;
  if (!startTag.test(html)) return null;
  let end = startTag.lastIndex;
  const name = html.slice(at + 1, end);
  const attribs: Record<string, string> = {};
  for (attribute.lastIndex = end; attribute.test(html); attribute.lastIndex = end) {
    const key = html.slice(end, attribute.lastIndex).trim();
    end = attribute.lastIndex;
    const valued = html.startsWith('="', end);
    const close = valued ? html.indexOf('"', end + 2) : end - 1;
    const value = valued ? decoded(html.slice(end + 2, close)) : '';
    if (close === -1 || value === null || Object.hasOwn(attribs, key)) return null;
    attribs[key] = value;
    end = close + 1;
  }
  tagEnd.lastIndex = end;
  const content = contentOf(name);
  if (!tagEnd.test(html) || (html[tagEnd.lastIndex - 2] === '/' && content !== 'nothing')) return null;
  return { name, attribs, end: tagEnd.lastIndex, content, ends: closedBy(name) };
}

const entity = /&(?:#(\d{2,6})|#[xX]([\da-fA-F]{2,5})|(amp|lt|gt|quot|apos|nbsp));|&/g;
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Text with its entities read; null where one is not among those that everybody writes. */
export function decoded(text: string): string | null {
  if (!text.includes('&')) return text;
  let whole = true;
  const read = text.replace(entity, (_, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return named[name]!;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    const plain = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800);
    whole &&= plain;
    return plain ? String.fromCharCode(code) : '';
  });
  return whole ? read : null;
}
