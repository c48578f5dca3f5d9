import type { ChildNode, Document, Element, Text } from 'domhandler';
import { isTag, isText } from 'domhandler';
import render from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { CheckFacts } from '../../../integrations/candor/dist/check/facts.js';
import { elementsOf } from '../../../integrations/candor/dist/check/page/elements.js';
import { readPage, type CheckedPage } from '../../../integrations/candor/dist/check/page/page.js';
import type { Card, Section } from '../../../integrations/candor/dist/check/page/section.js';
import type { Random } from './random.js';
import type { Reference } from './reference.js';

/** Something that must not be published, done to the site: says what and where. */
export interface Mutation {
  name: string;
  apply(draft: Draft): string;
}

/** The site with one thing in it that is wrong; the site itself stays as it was built. */
export class Draft {
  readonly changed = new Map<string, string | null>();
  facts: CheckFacts;

  constructor(
    readonly site: Reference,
    readonly random: Random,
  ) {
    this.facts = site.facts;
  }

  amend(facts: Partial<CheckFacts>): void {
    this.facts = { ...this.facts, ...facts };
  }

  /** Changes one of the pages that fit. */
  page(fits: (page: CheckedPage) => boolean, change: (page: CheckedPage) => string | void): string {
    const { name } = this.random.pick(this.site.pages.filter(fits));
    const page = readPage(name, this.site.files.get(name)!);
    const told = change(page) ?? '';
    this.changed.set(name, render(page.document, { encodeEntities: 'utf8' }));
    return told === '' ? name : `${name}: ${told}`;
  }

  /** Changes one of the sections that fit. */
  section(
    fits: (section: Section, page: CheckedPage) => boolean,
    change: (section: Section, page: CheckedPage) => string | void,
  ): string {
    const fitting = (page: CheckedPage): Section[] => page.sections.filter((one) => fits(one, page));
    return this.page(
      (page) => fitting(page).length > 0,
      (page) => change(this.random.pick(fitting(page)), page),
    );
  }

  /** Changes one of the cards that fit. */
  card(
    fits: (card: Card, section: Section) => boolean,
    change: (card: Card, section: Section, page: CheckedPage) => string | void,
  ): string {
    const fitting = (section: Section): Card[] => section.cards.filter((one) => fits(one, section));
    return this.section(
      (section) => fitting(section).length > 0,
      (section, page) => change(this.random.pick(fitting(section)), section, page),
    );
  }

  /** Changes one of the files whose name fits, as text. */
  file(fits: RegExp, change: (text: string, name: string) => string): string {
    const name = this.random.pick([...this.site.files.keys()].filter((file) => fits.test(file)));
    this.changed.set(name, change(this.site.files.get(name)!, name));
    return name;
  }
}

export const isPromotion = ({ kind, cards }: Section): boolean => kind === 'testimonials' && cards.length > 0;
export const isList = ({ kind, cards }: Section): boolean => kind === 'comments' && cards.length > 0;

/** The first of the elements below that have this name, class or attribute. */
export function first(parent: Element | Document, wanted: string): Element | undefined {
  return all(parent, wanted)[0];
}

export function all(parent: Element | Document, wanted: string): Element[] {
  return elementsOf(parent, ({ name, attribs }) =>
    wanted.startsWith('.')
      ? (attribs.class ?? '').split(/\s+/).includes(wanted.slice(1))
      : wanted.startsWith('[')
        ? wanted.slice(1, -1) in attribs
        : name === wanted,
  );
}

export function must<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('what was to be changed is not there');
  return found;
}

/** Texts below an element that hold at least this. */
export function textsOf(parent: Element | Document, holds: RegExp): Text[] {
  return DomUtils.find(isText, [parent as ChildNode], true, Infinity).filter(
    (node): node is Text => isText(node) && holds.test(node.data),
  );
}

export function remove(node: ChildNode): void {
  DomUtils.removeElement(node);
}

export function nodesOf(html: string): ChildNode[] {
  return parseDocument(html).children;
}

export function append(parent: Element, html: string): void {
  for (const node of nodesOf(html)) DomUtils.appendChild(parent, node);
}

export function before(place: ChildNode, html: string): void {
  for (const node of nodesOf(html)) DomUtils.prepend(place, node);
}

export function write(element: Element, text: string): void {
  for (const child of [...element.children]) remove(child);
  append(element, text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
}

/** Puts an element around another. */
export function wrap(element: Element, html: string): void {
  const around = nodesOf(html).find(isTag)!;
  DomUtils.replaceElement(element, around);
  DomUtils.appendChild(DomUtils.find(isTag, [around], true, Infinity).at(-1) as Element, element);
}
