import { isTag, type Element, type ParentNode } from 'domhandler';
import { isOurs, type CheckedPage } from './page.js';

/** What several rules ask of a page, gathered in one walk. */
export interface PageParts {
  /** Links in the order of the page. */
  links: readonly { href: string; element: Element; main: boolean }[];
  /** Where the main part of the page begins among the links; null where it has none. */
  mainAt: number | null;
  /** Texts of its scripts of JSON-LD. */
  jsonLd: readonly string[];
  /** Elements that show figures of a round, `data-candor-figure`. */
  figures: readonly Element[];
  /** One figure each, `data-candor-show`. */
  shows: readonly Element[];
  /** Drawings in our sections, and what is to have a table. */
  drawings: readonly Element[];
  charts: readonly Element[];
  /** Sections of a policy, by topic. */
  policy: ReadonlyMap<string, Element>;
}

const known = new WeakMap<CheckedPage, PageParts>();

export function partsOf(page: CheckedPage): PageParts {
  const parts = known.get(page) ?? gathered(page);
  known.set(page, parts);
  return parts;
}

type Gathering = { [Key in keyof PageParts]: Mutable<PageParts[Key]> };
type Mutable<Value> =
  Value extends ReadonlyMap<infer K, infer V>
    ? Map<K, V>
    : Value extends readonly (infer Item)[]
      ? Item[]
      : Value;

function gathered({ document }: CheckedPage): PageParts {
  const parts: Gathering = {
    ...{ links: [], mainAt: null, jsonLd: [], figures: [], shows: [], drawings: [], charts: [] },
    policy: new Map(),
  };
  walk(document, { main: false, ours: false }, parts);
  return parts;
}

interface Around {
  main: boolean;
  /** Whether it stands in something that our components printed. */
  ours: boolean;
}

function walk(parent: ParentNode, around: Around, parts: Gathering): void {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    const { name } = child;
    const main = around.main || name === 'main';
    if (name === 'main') parts.mainAt ??= parts.links.length;
    const ours = around.ours || isOurs(child);
    see(child, { main, ours }, parts);
    if (name !== 'svg') walk(child, { main, ours }, parts);
  }
}

function see(element: Element, { main, ours }: Around, parts: Gathering): void {
  const { name, attribs } = element;
  if (name === 'a' && attribs.href !== undefined) parts.links.push({ href: attribs.href, element, main });
  else if (name === 'svg' && ours) parts.drawings.push(element);
  else if (name === 'script' && /^application\/ld\+json$/i.test(attribs.type ?? ''))
    parts.jsonLd.push(element.children.map((child) => ('data' in child ? String(child.data) : '')).join(''));
  const { 'data-candor-figure': figure, 'data-candor-show': show, 'data-candor-policy': topic } = attribs;
  if (figure !== undefined) parts.figures.push(element);
  if (show !== undefined) parts.shows.push(element);
  if (attribs['data-candor-chart'] !== undefined) parts.charts.push(element);
  if (topic !== undefined && !parts.policy.has(topic)) parts.policy.set(topic, element);
}
