import { isTag, isText, type ChildNode, type Element, type ParentNode } from 'domhandler';
import { isBlock } from './elements.js';
import { hides } from './hidden.js';
import { joined, type Quotation } from './quotation.js';
import { isOurs, kindOf, type Section } from './section.js';
import type { ShownCard, Showing } from './showing.js';
import { Prose, textOf } from './text.js';

interface At {
  showing: Draft;
  card: CardDraft | null;
  hidden: boolean;
}
type Draft = Showing & { texts: { before: Prose; own: Prose; all: Prose }; begun: boolean };
type CardDraft = ShownCard & { texts: { plain: Prose; all: Prose } };

/** Reads everything that one section shows, in the order of the page. */
export class Walk {
  readonly #showings: Draft[] = [];

  constructor(readonly page: string) {}

  of({ kind, element }: Section): Showing[] {
    this.#inside(element, { showing: this.#begin(kind, element), card: null, hidden: hides(element) });
    return this.#showings.map(finished);
  }

  #begin(kind: string, element: Element): Draft {
    const showing: Draft = {
      ...{ kind, element, cards: [], quotations: [], before: '', own: '', all: '', links: [] },
      ...{ headings: [], moving: [], control: false, begun: false, kept: new Map() },
      texts: { before: new Prose(), own: new Prose(), all: new Prose() },
    };
    this.#showings.push(showing);
    return showing;
  }

  #inside(parent: ParentNode, at: At): void {
    for (const child of parent.children) this.#node(child, at);
  }

  #node(node: ChildNode, at: At): void {
    if (isText(node)) write(at, node.data);
    else if (isTag(node)) this.#element(node, at);
  }

  #element(element: Element, at: At): void {
    const { name, attribs } = element;
    const nested = isOurs(element);
    const next: At = {
      showing: nested ? this.#begin(kindOf(element), element) : at.showing,
      card: nested ? null : at.card,
      hidden: at.hidden || hides(element),
    };
    if (name === 'blockquote' || name === 'q') return this.#quotation(element, next);
    const id = attribs['data-candor-quote'];
    if (id !== undefined && next.card === null) next.card = beginCard(id, element, next);
    note(element, next);
    const block = isBlock(element);
    if (block) write(next, ' ');
    this.#inside(element, next);
    if (block) write(next, ' ');
  }

  #quotation(element: Element, { showing, card, hidden }: At): void {
    showing.begun ||= !hidden || card !== null;
    const quotation: Quotation = { page: this.page, text: textOf(element), id: card?.id ?? null, element };
    const [last] = showing.quotations.slice(-1);
    const rest = attribsOf(element) === 'rest' && last !== undefined && attribsOf(last.element) === 'start';
    if (rest && last.id === quotation.id) showing.quotations.splice(-1, 1, joined(last, quotation));
    else showing.quotations.push(quotation);
  }
}

function attribsOf({ attribs }: Element): string | undefined {
  return attribs['data-part'];
}

function beginCard(id: string, element: Element, { showing, hidden }: At): CardDraft {
  showing.begun = true;
  const { parent } = element;
  const item = parent !== null && isTag(parent) && parent.name === 'li' ? parent : element;
  const card: CardDraft = {
    ...{ id, element, plain: '', all: '', links: [], times: [], names: [], hidden, list: item.parent },
    texts: { plain: new Prose(), all: new Prose() },
  };
  showing.cards.push(card);
  return card;
}

/** Takes down what an element is, besides its text. */
function note(element: Element, { showing, card, hidden }: At): void {
  const { name, attribs } = element;
  if (name === 'marquee' || name === 'blink' || 'autoplay' in attribs || 'data-autoplay' in attribs)
    showing.moving.push(element);
  if (attribs.class?.includes('candor-marquee') === true && 'data-time' in attribs)
    showing.moving.push(element);
  if (hidden) return;
  if ((name === 'input' && attribs.type === 'checkbox') || name === 'button')
    showing.control ||= !showing.begun;
  if (name === 'a' && attribs.href !== undefined) (card ?? showing).links.push(attribs.href);
  if (card === null && /^h[1-6]$/.test(name)) showing.headings.push(textOf(element));
  if (card === null) return;
  if (name === 'time') card.times.push(attribs.datetime ?? textOf(element));
  if (name === 'bdi' || name === 'cite') card.names.push(textOf(element));
}

function write({ showing, card, hidden }: At, text: string): void {
  if (card !== null) {
    card.texts.all.add(text);
    if (!hidden) card.texts.plain.add(text);
    return;
  }
  showing.texts.all.add(text);
  if (hidden) return;
  showing.texts.own.add(text);
  if (!showing.begun) showing.texts.before.add(text);
}

function finished({ texts, begun: _, ...showing }: Draft): Showing {
  return {
    ...showing,
    before: texts.before.plain,
    own: texts.own.plain,
    all: texts.all.plain,
    cards: (showing.cards as CardDraft[]).map(({ texts: own, ...card }) => ({
      ...card,
      plain: own.plain.plain,
      all: own.all.plain,
    })),
  };
}
