import { isTag, isText, type ChildNode, type Element, type ParentNode } from 'domhandler';
import { isBlock } from './elements.js';

/** Text as it is gathered from a page, piece by piece. */
export class Prose {
  #text = '';
  #apart = true;
  #plain: string | undefined;

  /** White space at both ends of a piece is one blank, however much there is around it. */
  add(piece: string): void {
    const words = piece.trim();
    if (words === '') this.#apart ||= piece !== '';
    else {
      const begins = this.#apart || (words.length < piece.length && /^\s/.test(piece));
      this.#text += begins ? ` ${words}` : words;
      this.#apart = words.length < piece.length && /\s$/.test(piece);
    }
  }

  /** All of it, as it stands there. */
  get text(): string {
    return this.#text;
  }

  /** The same as `plain` returns it, read once. */
  get plain(): string {
    return (this.#plain ??= plain(this.#text));
  }
}

/** A text with white space, of whatever kind, as one blank each. */
export function asRead(text: string): string {
  return text.replace(/\s\s+|[^\S ]/g, ' ').trim();
}

const amiss = /[\u00ad\u061c\u200e\u200f\u2066-\u2069\ud800-\udfff]|\s\s|[^\S ]/;

/** The same without marks of direction and of places to break a word: none of them are words. */
export function plain(text: string): string {
  if (!amiss.test(text)) return text.trim();
  return asRead(text.toWellFormed().replace(/[\u00ad\u061c\u200e\u200f\u2066-\u2069]/g, ''));
}

const code = new Set(['script', 'style', 'template']);
const silent = new Set([...code, 'head', 'svg']);

/** What a reader sees of an element, white space as one blank each. */
export function textOf(node: ParentNode | ChildNode): string {
  const prose = new Prose();
  if (!isTag(node) || !code.has(node.name)) gather(node, ({ name }) => code.has(name), prose);
  return asRead(prose.text);
}

/** The visible text of an element without some of what stands in it, white space as one blank each and without marks of direction. */
export function proseOf(node: ParentNode, leftOut: (element: Element) => boolean): string {
  const prose = new Prose();
  gather(node, (element) => silent.has(element.name) || leftOut(element), prose);
  return prose.plain;
}

function gather(node: ParentNode | ChildNode, leftOut: (element: Element) => boolean, prose: Prose): void {
  if (isText(node)) prose.add(node.data);
  if (!('children' in node)) return;
  const block = isTag(node) && isBlock(node);
  if (block) prose.add(' ');
  for (const child of node.children) if (!isTag(child) || !leftOut(child)) gather(child, leftOut, prose);
  if (block) prose.add(' ');
}
