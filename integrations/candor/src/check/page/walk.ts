import { isTag, isText, type ChildNode, type Element, type ParentNode } from 'domhandler';
import { isBlock, textOf } from './elements.js';
import { hides } from './hidden.js';
import { isOurs, kindOf, type Section } from './page.js';
import { joined, type Quotation } from './quotation.js';
import { plainText, type ShownCard, type Showing } from './showing.js';

interface At {
  showing: Draft;
  card: CardDraft | null;
  hidden: boolean;
}
type Draft = Showing & { parts: { before: string[]; own: string[]; all: string[] }; begun: boolean };
type CardDraft = ShownCard & { parts: { plain: string[]; all: string[] } };

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
      ...{ headings: [], moving: [], control: false, begun: false },
      parts: { before: [], own: [], all: [] },
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
    parts: { plain: [], all: [] },
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
    card.parts.all.push(text);
    if (!hidden) card.parts.plain.push(text);
    return;
  }
  showing.parts.all.push(text);
  if (hidden) return;
  showing.parts.own.push(text);
  if (!showing.begun) showing.parts.before.push(text);
}

function finished({ parts, begun: _, ...showing }: Draft): Showing {
  return {
    ...showing,
    before: plainText(parts.before),
    own: plainText(parts.own),
    all: plainText(parts.all),
    cards: (showing.cards as CardDraft[]).map(({ parts: own, ...card }) => ({
      ...card,
      plain: plainText(own.plain),
      all: plainText(own.all),
    })),
  };
}
