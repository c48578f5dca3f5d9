import { isTag, type Document, type Element } from 'domhandler';
import { elementsOf } from './elements.js';
import { parsePage } from './parse.js';

/** A page of the output, as it stands there: without any script having run. */
export interface CheckedPage {
  /** Path of the file in the output. */
  name: string;
  /** Where it is served: `/testimonials/`. */
  address: string;
  document: Document;
  /** BCP 47 tag of the page. */
  language: string;
  /** The outermost elements that our components print, in the order of the page. */
  sections: readonly Section[];
}

/** What one of our components printed: `candor-testimonials`, `candor-comments` and so on. */
export interface Section {
  /** What stands behind `candor-` in the second of its classes. */
  kind: string;
  element: Element;
  cards: readonly Card[];
}

/** A quote with what is told of it. */
export interface Card {
  /** The public id it stands for, `data-candor-quote`. */
  id: string;
  element: Element;
}

/** Whether a file may be a page of ours, hold a form that posts where ours does, or tell search engines of ratings: nearly always told by a few bytes. */
export function isCheckedPage(name: string, bytes: Buffer, action = 'candor'): boolean {
  if (!name.endsWith('.html')) return false;
  if (bytes.includes('candor') || bytes.includes(action)) return true;
  return bytes.includes('application/ld+json') && bytes.includes('Rating');
}

export function readPage(name: string, html: string): CheckedPage {
  const document = parsePage(html);
  const root = document.children.find((child) => isTag(child) && child.name === 'html') as
    Element | undefined;
  return {
    name,
    address: addressOf(name),
    document,
    language: root?.attribs.lang ?? '',
    sections: sectionsOf(document),
  };
}

/** An adapter puts what is served into a folder of its own. */
function addressOf(name: string): string {
  const path = name.replace(/^client\//, '').replace(/(^|\/)index\.html$/, '$1');
  return `/${path.replace(/\.html$/, '/')}`;
}

function sectionsOf(document: Document): Section[] {
  return outermost(document, []).map((element) => ({
    kind: kindOf(element),
    element,
    cards: elementsOf(element, ({ attribs }) => 'data-candor-quote' in attribs).map((card) => ({
      id: card.attribs['data-candor-quote']!,
      element: card,
    })),
  }));
}

function outermost(parent: Document | Element, found: Element[]): Element[] {
  for (const child of parent.children)
    if (isTag(child)) {
      if (isOurs(child)) found.push(child);
      else outermost(child, found);
    }
  return found;
}

/** Whether an element is the outermost that one of our components prints. */
export function isOurs({ attribs }: Element): boolean {
  return attribs.class?.includes('candor') === true && /(?:^|\s)candor(?:\s|$)/.test(attribs.class);
}

/** What stands behind `candor-` in the second of its classes. */
export function kindOf({ attribs }: Element): string {
  return /(?:^|\s)candor-(\S+)/.exec(attribs.class ?? '')?.[1] ?? '';
}
