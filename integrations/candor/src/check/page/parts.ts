import { isTag, isText, type Element, type ParentNode } from 'domhandler';
import { isBlock } from './elements.js';
import { isOurs, kindOf, type Card, type Section } from './section.js';
import { Prose, textOf } from './text.js';

/** What rules ask of a page, gathered in one walk. */
export interface PageParts {
  title: string;
  description: string;
  /** The outermost elements that our components print, in the order of the page. */
  sections: readonly Section[];
  /** What the page says in its own name: nothing of what people are quoted with. */
  words: Prose;
  /** What it says around our sections: without navigation, code and quotations too. */
  copy: Prose;
  /** The headings of that. */
  headings: readonly Element[];
  forms: readonly Element[];
  /** Links in the order of the page. */
  links: readonly { href: string; element: Element; main: boolean }[];
  /** Links to whole addresses, those in drawings too. */
  outward: readonly Element[];
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

type Gathering = { [Key in keyof PageParts]: Mutable<PageParts[Key]> };
type Mutable<Value> =
  Value extends ReadonlyMap<infer K, infer V>
    ? Map<K, V>
    : Value extends readonly (infer Item)[]
      ? Item[]
      : Value;

/** What an element stands in. */
interface Place {
  /** The cards of our section; null outside of those. */
  cards: Card[] | null;
  main: boolean;
  drawn: boolean;
  /** Whether it is none of the page's own words, and no part of its copy. */
  mute: boolean;
  apart: boolean;
}

const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const silent = names('script style template head svg blockquote q pre');
const separate = names('script style template title nav footer code pre blockquote q svg');

export function partsOf(document: ParentNode): PageParts {
  const parts: Gathering = {
    ...{ title: '', description: '', sections: [], words: new Prose(), copy: new Prose(), headings: [] },
    ...{ forms: [], links: [], outward: [], mainAt: null, jsonLd: [], figures: [], shows: [] },
    ...{ drawings: [], charts: [], policy: new Map() },
  };
  walk(document, { cards: null, main: false, drawn: false, mute: false, apart: false }, parts);
  return parts;
}

function walk(parent: ParentNode, place: Place, parts: Gathering): void {
  for (const child of parent.children)
    if (isTag(child)) enter(child, place, parts);
    else if (isText(child)) {
      if (!place.mute) parts.words.add(child.data);
      if (!place.apart) parts.copy.add(child.data);
    }
}

function enter(element: Element, outer: Place, parts: Gathering): void {
  const { name, attribs } = element;
  const card = attribs['data-candor-quote'];
  if (card !== undefined) outer.cards?.push({ id: card, element });
  const ours = isOurs(element);
  const place: Place = {
    cards: outer.cards ?? (ours ? beginSection(element, parts) : null),
    main: outer.main || name === 'main',
    drawn: outer.drawn || name === 'svg',
    mute: outer.mute || card !== undefined || silent.has(name),
    apart: outer.apart || ours || separate.has(name),
  };
  if (!outer.drawn) see(element, place, parts);
  if (!outer.apart && !ours) seeAround(element, parts);
  if (name === 'form') parts.forms.push(element);
  if (name === 'a' && attribs.href?.includes('//')) parts.outward.push(element);
  if (isBlock(element)) block(element, place, parts);
  else walk(element, place, parts);
}

function beginSection(element: Element, { sections }: Gathering): Card[] {
  const cards: Card[] = [];
  sections.push({ kind: kindOf(element), element, cards });
  return cards;
}

/** What stands on lines of its own; in the copy it is a sentence too. */
function block(element: Element, place: Place, parts: Gathering): void {
  if (!place.mute) parts.words.add(' ');
  if (!place.apart) parts.copy.add(' ');
  walk(element, place, parts);
  if (!place.mute) parts.words.add(' ');
  if (!place.apart) [' ', '.', ' '].forEach((piece) => parts.copy.add(piece));
}

function see(element: Element, { cards, main }: Place, parts: Gathering): void {
  const { name, attribs } = element;
  if (name === 'main') parts.mainAt ??= parts.links.length;
  if (name === 'a' && attribs.href !== undefined) parts.links.push({ href: attribs.href, element, main });
  else if (name === 'svg' && cards !== null) parts.drawings.push(element);
  else if (name === 'script' && /^application\/ld\+json$/i.test(attribs.type ?? ''))
    parts.jsonLd.push(element.children.map((child) => ('data' in child ? String(child.data) : '')).join(''));
  const { 'data-candor-figure': figure, 'data-candor-show': show, 'data-candor-policy': topic } = attribs;
  if (figure !== undefined) parts.figures.push(element);
  if (show !== undefined) parts.shows.push(element);
  if (attribs['data-candor-chart'] !== undefined) parts.charts.push(element);
  if (topic !== undefined && !parts.policy.has(topic)) parts.policy.set(topic, element);
}

function seeAround(element: Element, parts: Gathering): void {
  const { name, attribs } = element;
  if (name === 'title') parts.title = textOf(element);
  else if (/^h[1-6]$/.test(name)) parts.headings.push(element);
  else if (name === 'meta' && (attribs.name === 'description' || attribs.property === 'og:description'))
    parts.description ||= attribs.content ?? '';
}
