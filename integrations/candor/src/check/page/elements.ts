import { isTag, type ChildNode, type Element, type ParentNode } from 'domhandler';

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

/** The value of an attribute that an element takes over from those around it. */
export function effective(element: Element, attribute: 'lang' | 'dir'): string | null {
  return closest(element, ({ attribs }) => attribute in attribs)?.attribs[attribute] ?? null;
}
