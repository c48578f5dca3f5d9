import { Comment, Document, Element, ProcessingInstruction, Text, type ChildNode } from 'domhandler';
import { ElementType, parseDocument } from 'htmlparser2';
import { decoded, readTag, type Tag } from './written.js';

type Parent = Document | Element;

/** The document of a page. Pages as Astro writes them are read in one go; whatever has to be mended is left to the whole parser. */
export function parsePage(html: string): Document {
  return new TidyPage(html).document() ?? parseDocument(html, { decodeEntities: true });
}

const doctype = /<!(doctype) [a-z]+>/iy;
const [slash, bang, dash] = [0x2f, 0x21, 0x2d];
/** Tags that many pages have, as they are written. */
const knownTags = new Map<string, Tag>();
const mostTags = 4096;
const longestTag = 160;

/** Reads a page in which every tag is closed where it should be; gives up on any other. */
class TidyPage {
  #at = 0;
  #parent: Parent = new Document([]);

  constructor(readonly html: string) {}

  document(): Document | null {
    const { html } = this;
    const root = this.#parent as Document;
    while (this.#at < html.length) {
      const next = html.indexOf('<', this.#at);
      const end = next === -1 ? html.length : next;
      if (end > this.#at && !this.#text(this.#at, end)) return null;
      this.#at = end;
      if (next !== -1 && !this.#markup()) return null;
    }
    return this.#parent === root ? root : null;
  }

  #text(from: number, to: number): boolean {
    const text = decoded(this.html.slice(from, to));
    if (text !== null) append(this.#parent, new Text(text));
    return text !== null;
  }

  #markup(): boolean {
    const sign = this.html.charCodeAt(this.#at + 1);
    if (sign === slash) return this.#close();
    if (sign === bang) return this.html.charCodeAt(this.#at + 2) === dash ? this.#comment() : this.#doctype();
    return this.#open();
  }

  #close(): boolean {
    const { html } = this;
    const parent = this.#parent;
    if (!('name' in parent)) return false;
    const end = this.#at + 2 + parent.name.length;
    if (html.charCodeAt(end) !== 0x3e || !html.startsWith(parent.name, this.#at + 2)) return false;
    this.#at = end + 1;
    this.#parent = parent.parent as Parent;
    return true;
  }

  #comment(): boolean {
    const end = this.html.indexOf('-->', this.#at + 4);
    const text = this.html.slice(this.#at + 4, end);
    if (end === -1 || !this.html.startsWith('<!--', this.#at) || /^>|^->|--|-$/.test(text)) return false;
    append(this.#parent, new Comment(text));
    this.#at = end + 3;
    return true;
  }

  #doctype(): boolean {
    doctype.lastIndex = this.#at;
    const found = doctype.exec(this.html);
    if (found === null) return false;
    append(this.#parent, new ProcessingInstruction('!doctype', found[0].slice(1, -1)));
    this.#at += found[0].length;
    return true;
  }

  #open(): boolean {
    const tag = this.#tag();
    if (tag === null || tag.content === 'other') return false;
    const { name, attribs, content } = tag;
    const parent = this.#parent;
    if ('name' in parent && tag.ends?.has(parent.name)) return false;
    const element = new Element(name, attribs, [], typeOf(name));
    append(parent, element);
    if (content === 'text' || content === 'code') return this.#raw(element, content === 'text');
    if (name === 'pre' && this.html[this.#at] === '\n') return false;
    if (content === 'elements') this.#parent = element;
    return true;
  }

  /** What stands where nothing is a tag. */
  #raw(element: Element, entities: boolean): boolean {
    const { html } = this;
    const { name } = element;
    const end = html.indexOf('</', this.#at);
    if (end === -1 || !html.startsWith(`${name}>`, end + 2)) return false;
    const written = html.slice(this.#at, end);
    if (written.includes('<!--') || written.includes('\r')) return false;
    const text = entities ? decoded(written) : written;
    if (text === null || (entities && written.includes('<'))) return false;
    if (text !== '') append(element, new Text(text));
    this.#at = end + 3 + name.length;
    return true;
  }

  /** The tag that begins here, and goes on behind it. */
  #tag(): Tag | null {
    const close = this.html.indexOf('>', this.#at) + 1;
    const source = close > 0 && close - this.#at < longestTag ? this.html.slice(this.#at, close) : '';
    const known = knownTags.get(source) ?? remembered(source);
    if (known !== null) {
      this.#at = close;
      return known;
    }
    const tag = readTag(this.html, this.#at);
    if (tag !== null) this.#at = tag.end;
    return tag;
  }
}

/** The tag that is written so, kept for the next page: but for those with a number, which have an id, a day or an address of one page. Kept as a copy, for a piece of a page keeps all of the page in memory. */
function remembered(source: string): Tag | null {
  if (source === '' || /[^h]\d/.test(source) || knownTags.size === mostTags) return null;
  const copy = Buffer.from(source, 'utf16le').toString('utf16le');
  const tag = readTag(copy, 0);
  if (tag !== null) knownTags.set(copy, tag);
  return tag;
}

function typeOf(name: string): Element['type'] {
  return name === 'script' ? ElementType.Script : name === 'style' ? ElementType.Style : ElementType.Tag;
}

function append(parent: Parent, node: ChildNode): void {
  const { children } = parent;
  node.parent = parent;
  if (children.length === 0) {
    // Nearly all have one child or two: a list that grows takes room for many.
    parent.children = [node];
    return;
  }
  const last = children[children.length - 1]!;
  last.next = node;
  node.prev = last;
  children.push(node);
}
