import type { Element } from 'domhandler';
import { closest, elementsOf, textOf } from './elements.js';
import type { CheckedPage } from './page.js';

const hosts = new Set(
  'google trustpilot tripadvisor yelp capterra g2 getapp facebook kununu provenexpert ekomi holidaycheck jameda feefo glassdoor trustedshops apple'.split(
    ' ',
  ),
);
const paragraph = /^(p|li|dd|td|th|h[1-6]|blockquote|figcaption|label|aside|div|section|article|main|body)$/;
const longest = 1000;

/** The paragraphs of a page, visitors' words aside, that link a platform where businesses are reviewed. */
export function platformAsks({ document }: Pick<CheckedPage, 'document'>): { text: string; host: string }[] {
  const found = new Map<Element, string>();
  for (const link of elementsOf(document, isPlatformLink)) {
    const around = closest(link, ({ name }) => paragraph.test(name));
    const said = closest(link, ({ attribs }) => 'data-candor-quote' in attribs);
    if (around !== null && said === null) found.set(around, hostOf(link));
  }
  return [...found].map(([element, host]) => ({ text: textOf(element).slice(0, longest), host }));
}

function isPlatformLink(element: Element): boolean {
  if (element.name !== 'a' || element.attribs.href?.includes('//') !== true) return false;
  const host = hostOf(element);
  return host === 'g.page' || host.split('.').some((part) => hosts.has(part));
}

function hostOf({ attribs: { href = '' } }: Element): string {
  return /^https?:\/\/([^/?#]+)/i.exec(href)?.[1]?.toLowerCase() ?? '';
}
