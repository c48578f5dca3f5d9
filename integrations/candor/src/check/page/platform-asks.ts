import { isTag, type Element } from 'domhandler';
import { closest, isBlock } from './elements.js';
import { asRead, textOf } from './text.js';
import type { CheckedPage } from './page.js';

const hosts = new Set(
  'google trustpilot tripadvisor yelp capterra g2 getapp facebook kununu provenexpert ekomi holidaycheck jameda feefo glassdoor trustedshops apple'.split(
    ' ',
  ),
);
const paragraph = /^(p|li|dd|td|th|h[1-6]|blockquote|figcaption|label)$/;
/** What holds paragraphs, and may be one itself where it is short. */
const container = /^(aside|div|section|article|form|fieldset|header|footer|nav|main|body)$/;
const longest = 1000;
const longestParagraph = 300;

/** The paragraphs of a page, visitors' words aside, that link a platform where businesses are reviewed. */
export function platformAsks({ outward }: CheckedPage): { text: string; host: string }[] {
  const found = new Map<string, string>();
  for (const link of outward.filter(isPlatformLink)) {
    const said = closest(link, ({ attribs }) => 'data-candor-quote' in attribs);
    if (said === null) found.set(textAround(link).slice(0, longest), hostOf(link));
  }
  return [...found].map(([text, host]) => ({ text, host }));
}

/** The paragraph a link stands in: an element of that kind, a short box, or what stands in one line with it. */
function textAround(link: Element): string {
  const around = closest(link, ({ name }) => paragraph.test(name) || container.test(name));
  if (around === null) return textOf(link);
  const text = textOf(around);
  const isBox = /^(aside|div|section|article|form|fieldset)$/.test(around.name);
  if (paragraph.test(around.name) || (isBox && text.length <= longestParagraph)) return text;
  const { children } = around;
  const at = children.findIndex((child) => closest(link, (each) => each === child) !== null);
  const ends = children.flatMap((child, index) => (isTag(child) && isBlock(child) ? [index] : []));
  const from = ends.findLast((index) => index < at) ?? -1;
  const to = ends.find((index) => index > at) ?? children.length;
  return asRead(
    children
      .slice(from + 1, to)
      .map(textOf)
      .join(' '),
  );
}

function isPlatformLink(element: Element): boolean {
  const host = hostOf(element);
  return host === 'g.page' || host.split('.').some((part) => hosts.has(part));
}

function hostOf({ attribs: { href = '' } }: Element): string {
  return /^https?:\/\/([^/?#]+)/i.exec(href)?.[1]?.toLowerCase() ?? '';
}
