import { isTag, type Document, type Element } from 'domhandler';
import { isPage } from '../output.js';
import type { Keeping } from './once.js';
import { parsePage } from './parse.js';
import { partsOf, type PageParts } from './parts.js';

/** A page of the output, as it stands there: without any script having run. */
export interface CheckedPage extends PageParts, Keeping {
  /** Path of the file in the output. */
  name: string;
  /** Where it is served: `/testimonials/`. */
  address: string;
  document: Document;
  /** BCP 47 tag of the page. */
  language: string;
}

/** Whether a file may be a page of ours, hold a form that posts where ours does, or tell search engines of ratings: nearly always told by a few bytes. */
export function isCheckedPage(name: string, bytes: Buffer, action = 'candor'): boolean {
  if (!isPage(name)) return false;
  if (bytes.includes('candor') || bytes.includes(action)) return true;
  return bytes.includes('application/ld+json') && bytes.includes('Rating');
}

export function readPage(name: string, html: string): CheckedPage {
  const document = parsePage(html);
  const root = document.children.find((child) => isTag(child) && child.name === 'html') as
    Element | undefined;
  return {
    ...{ name, address: addressOf(name), document, language: root?.attribs.lang ?? '' },
    ...partsOf(document),
    kept: new Map(),
  };
}

/** An adapter puts what is served into a folder of its own. */
function addressOf(name: string): string {
  const path = name.replace(/^client\//, '').replace(/(^|\/)index\.html$/, '$1');
  return `/${path.replace(/\.html$/, '/')}`;
}
