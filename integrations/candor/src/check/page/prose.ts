import { isTag, isText, type ChildNode, type Element, type ParentNode } from 'domhandler';
import { isBlock, plain } from './elements.js';
import type { CheckedPage } from './page.js';

const silent = new Set(['script', 'style', 'template', 'head', 'svg']);
const quoting = new Set(['blockquote', 'q', 'pre']);
const known = new WeakMap<CheckedPage, string>();

/** What a page says in its own name: nothing of what people are quoted with. */
export function ownWords(page: CheckedPage): string {
  const words = known.get(page) ?? proseOf(page.document, isQuoted);
  known.set(page, words);
  return words;
}

/** The same without the blocks that tell figures of a round. */
export function runningText(page: CheckedPage): string {
  return proseOf(page.document, (element) => isQuoted(element) || 'data-candor-figure' in element.attribs);
}

function isQuoted({ name, attribs }: Element): boolean {
  return quoting.has(name) || 'data-candor-quote' in attribs;
}

/** The visible text of an element without some of what stands in it, white space as one blank each and without marks of direction. */
export function proseOf(node: ParentNode, leftOut: (element: Element) => boolean): string {
  const parts: string[] = [];
  gather(node, leftOut, parts);
  return plain(parts.join(''));
}

function gather(node: ParentNode | ChildNode, leftOut: (element: Element) => boolean, parts: string[]): void {
  if (isText(node)) parts.push(node.data);
  if (!('children' in node)) return;
  const apart = isTag(node) && isBlock(node);
  if (apart) parts.push(' ');
  for (const child of node.children)
    if (!isTag(child) || !(silent.has(child.name) || leftOut(child))) gather(child, leftOut, parts);
  if (apart) parts.push(' ');
}
