import { isTag, isText, type ChildNode, type Element, type ParentNode } from 'domhandler';

/** All elements below one that fit, in the order of the page. */
export function elementsOf(parent: ParentNode, fits: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(parent, (element) => {
    if (fits(element)) found.push(element);
  });
  return found;
}

function visit(parent: ParentNode, see: (element: Element) => void): void {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    see(child);
    visit(child, see);
  }
}

/** The closest element around a node that fits, itself included. */
export function closest(node: ChildNode, fits: (element: Element) => boolean): Element | null {
  for (let at: ParentNode | ChildNode | null = node; at !== null; at = at.parent)
    if (isTag(at) && fits(at)) return at;
  return null;
}

export function hasClass({ attribs }: Element, name: string): boolean {
  return (attribs.class ?? '').split(/\s+/).includes(name);
}

const blocks = new Set(
  'address|article|aside|blockquote|br|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h1|h2|h3|h4|h5|h6|header|hr|label|legend|li|main|nav|ol|option|p|section|summary|table|tbody|td|th|thead|tr|ul'.split(
    '|',
  ),
);

/** Whether an element stands on lines of its own. */
export function isBlock({ name }: Element): boolean {
  return blocks.has(name);
}

/** What a reader sees of an element, white space as one blank each. */
export function textOf(node: ParentNode | ChildNode): string {
  const parts: string[] = [];
  gather(node, parts);
  return asRead(parts.join(''));
}

/** A text as `textOf` returns it: white space, of whatever kind, as one blank each. */
export function asRead(text: string): string {
  return text.replace(/\s\s+|[^\S ]/g, ' ').trim();
}

/** The same without marks of direction and of places to break a word: none of them are words. */
export function plain(text: string): string {
  return asRead(text.toWellFormed().replace(/[\u00ad\u061c\u200e\u200f\u2066-\u2069]/g, ''));
}

function gather(node: ParentNode | ChildNode, parts: string[]): void {
  if (isText(node)) parts.push(node.data);
  else if ('children' in node) {
    if (isTag(node) && /^(script|style|template)$/.test(node.name)) return;
    const block = isTag(node) && isBlock(node);
    if (block) parts.push(' ');
    for (const child of node.children) gather(child, parts);
    if (block) parts.push(' ');
  }
}

/** The value of an attribute that an element takes over from those around it. */
export function effective(element: Element, attribute: 'lang' | 'dir'): string | null {
  return closest(element, ({ attribs }) => attribute in attribs)?.attribs[attribute] ?? null;
}
