import { isTag, isText, type ParentNode } from 'domhandler';
import { isBlock, textOf } from './elements.js';
import { isOurs, type CheckedPage } from './page.js';
import { plainText } from './showing.js';

/** What a page says around our sections. */
export interface Around {
  title: string;
  description: string;
  headings: string[];
  /** Everything that its own copy says, headings too, without our sections, navigation, code and quotations. */
  copy: string;
}

const kept = new WeakMap<CheckedPage, Around>();
const left = new Set([
  'script',
  'style',
  'template',
  'nav',
  'footer',
  'code',
  'pre',
  'blockquote',
  'q',
  'svg',
]);

/** Read once for each page, when a rule asks. */
export function aroundOf(page: CheckedPage): Around {
  const known = kept.get(page);
  if (known !== undefined) return known;
  const around: Around = { title: '', description: '', headings: [], copy: '' };
  const parts: string[] = [];
  gather(page.document, around, parts);
  around.copy = plainText(parts);
  kept.set(page, around);
  return around;
}

function gather(parent: ParentNode, around: Around, parts: string[]): void {
  for (const child of parent.children) {
    if (isText(child)) parts.push(child.data);
    if (!isTag(child) || left.has(child.name) || isOurs(child)) continue;
    if (child.name === 'title') around.title = textOf(child);
    else if (child.name === 'meta') describe(child.attribs, around);
    else {
      if (/^h[1-6]$/.test(child.name)) around.headings.push(textOf(child));
      const block = isBlock(child);
      // A heading is a sentence of its own.
      parts.push(block ? '\n' : '');
      gather(child, around, parts);
      parts.push(block ? ' . ' : '');
    }
  }
}

function describe({ name, property, content = '' }: Readonly<Record<string, string>>, around: Around): void {
  if (name === 'description' || property === 'og:description') around.description ||= content;
}
