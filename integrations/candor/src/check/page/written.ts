import { isVoid } from './nesting.js';

/** A tag as it is written: its name, its attributes, and where it ended when it was read. */
export interface Tag {
  name: string;
  attribs: Record<string, string>;
  end: number;
}

const startTag = /<([a-z][a-z\d-]*)/y;
const attribute = /[ \n]+([a-z][a-z\d:_.-]*)(?:="([^"]*)")?/y;
const tagEnd = /[ \n]*(\/?)>/y;

/** The tag that stands at a place; null where it is not written as Astro writes tags. */
export function readTag(html: string, at: number): Tag | null {
  startTag.lastIndex = at;
  const name = startTag.exec(html)?.[1];
  if (name === undefined) return null;
  let end = startTag.lastIndex;
  const attribs: Record<string, string> = {};
  for (;;) {
    attribute.lastIndex = end;
    const found = attribute.exec(html);
    if (found === null) break;
    const value = decoded(found[2] ?? '');
    if (value === null || Object.hasOwn(attribs, found[1]!)) return null;
    attribs[found[1]!] = value;
    end = attribute.lastIndex;
  }
  tagEnd.lastIndex = end;
  const closing = tagEnd.exec(html);
  if (closing === null || (closing[1] !== '' && !isVoid(name))) return null;
  return { name, attribs, end: tagEnd.lastIndex };
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
