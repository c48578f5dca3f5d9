import type { Document, Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { textOf } from '../../../integrations/candor/dist/check/page/text.js';
import type { Section } from '../../../integrations/candor/dist/check/page/section.js';
import {
  all,
  before,
  first,
  isList,
  isPromotion,
  remove,
  textsOf,
  wrap,
  write,
  type Draft,
  type Mutation,
} from './draft.js';

const statementOf = ({ element }: Section): Element | undefined => first(element, '.candor-statement');
const stated = (section: Section): boolean =>
  (isPromotion(section) || isList(section)) && statementOf(section) !== undefined;
const hiding = ['hidden', 'details', 'a class that hides', 'display none', 'a dialog'] as const;

function hide(element: Element, way: (typeof hiding)[number]): void {
  if (way === 'hidden') element.attribs.hidden = '';
  else if (way === 'details') wrap(element, '<details><summary>More</summary><div></div></details>');
  else if (way === 'a class that hides')
    element.attribs.class = `${element.attribs.class ?? ''} candor-hidden`;
  else if (way === 'display none') element.attribs.style = 'display:none';
  else wrap(element, '<dialog></dialog>');
}

/** Drops the links to one of the pages that keep a selection honest: of the section, or of the whole page where anything there may lead to it. */
function dropLink(to: RegExp, anywhere = false): (draft: Draft) => string {
  const linksIn = (parent: Element | Document): Element[] =>
    all(parent, 'a').filter(({ attribs }) => to.test(attribs.href ?? ''));
  const linked = ({ element }: Section): Element[] => linksIn(element);
  return (draft) =>
    draft.section(
      (section) => isPromotion(section) && linked(section).length > 0,
      (section, { document }) => {
        const { href } = linked(section)[0]!.attribs;
        for (const link of anywhere ? linksIn(document) : linked(section)) remove(link);
        return String(href);
      },
    );
}

const withheldIn = (section: Section) => (isList(section) ? textsOf(section.element, /Not published: /) : []);
const withheldPart = ({ element }: Section): Element[] =>
  all(element, 'section')
    .filter(({ attribs }) => attribs['data-candor-policy'] === 'withheld')
    .flatMap((part) => all(part, 'ul'));
const rowOf = (element: Element): Element => {
  let at = element;
  while (at.parent !== null && at.name !== 'li') at = at.parent as Element;
  return at.name === 'li' ? at : element;
};
const scoreOf = (element: Element): number => Number(/\b(\d+) of 10\b/.exec(textOf(element))?.[1] ?? -1);
const labels = ({ element }: { element: Element }): Element | undefined =>
  all(element, '.candor-labels').find((one) =>
    /Shortened|Translated|Employee|Received|Former|cut out/.test(textOf(one)),
  );

/** Says above promoters' quotes what nothing bears out. */
function praised(name: string, claims: readonly string[]): Mutation {
  return {
    name,
    apply: (draft) =>
      draft.section(isPromotion, ({ element }) => {
        const claim = draft.random.pick(claims);
        before(element.children[0]!, `<p>${claim}</p>`);
        return claim;
      }),
  };
}

export const disclosures: readonly Mutation[] = [
  {
    name: 'the statement of how quotes were chosen is gone',
    apply: (draft) => draft.section(stated, (section) => remove(statementOf(section)!)),
  },
  {
    name: 'a number of the statement is another',
    apply: (draft) =>
      draft.section(stated, (section) => {
        const text = draft.random.pick(
          textsOf(statementOf(section)!, /\b\d{2,3}\b(?! (of|September|May|June))/),
        );
        const was = /\b\d{2,3}\b/.exec(text.data)![0];
        text.data = text.data.replace(was, String(Number(was) + 20));
        return `${was} becomes ${Number(was) + 20}`;
      }),
  },
  {
    name: 'the statement is hidden',
    apply: (draft) =>
      draft.section(stated, (section) => {
        const way = draft.random.pick(hiding);
        hide(statementOf(section)!, way);
        return way;
      }),
  },
  {
    name: 'the statement stands below the quotes',
    apply: (draft) =>
      draft.section(stated, (section) => {
        const statement = statementOf(section)!;
        remove(statement);
        DomUtils.appendChild(section.element, statement);
      }),
  },
  { name: 'nothing leads to all comments', apply: dropLink(/^\/comments\/$/) },
  { name: 'nothing leads to the findings', apply: dropLink(/^\/findings\/$/) },
  { name: 'nothing leads to the policy', apply: dropLink(/^\/feedback\/policy\/$/, true) },
  { name: 'nothing leads to taking words back', apply: dropLink(/^\/feedback\/(receipt|policy)\//) },
  {
    name: 'a label of a card is gone',
    apply: (draft) =>
      draft.card(
        (card) => labels(card) !== undefined,
        (card) => {
          const told = textOf(labels(card)!);
          remove(labels(card)!);
          return told;
        },
      ),
  },
  {
    name: 'a label of a card is hidden',
    apply: (draft) =>
      draft.card(
        (card) => labels(card) !== undefined,
        (card) => {
          const way = draft.random.pick(hiding);
          hide(labels(card)!, way);
          return `${way}: ${textOf(labels(card) ?? card.element).slice(-60)}`;
        },
      ),
  },
  {
    name: 'comments stand in the order of their scores',
    apply: (draft) =>
      draft.section(
        (section) =>
          isList(section) && new Set(section.cards.map(({ element }) => scoreOf(element))).size > 3,
        ({ cards }) => {
          const rows = cards.map(({ element }) => rowOf(element));
          const sorted = rows.toSorted((one, other) => scoreOf(other) - scoreOf(one));
          const parent = rows[0]!.parent as Element;
          for (const row of sorted) DomUtils.appendChild(parent, row);
          return sorted.map(scoreOf).join();
        },
      ),
  },
  {
    name: 'comments of low scores are missing from the list',
    apply: (draft) =>
      draft.section(
        (section) => isList(section) && section.cards.some(({ element }) => scoreOf(element) < 7),
        ({ cards }) => {
          const low = cards.filter(({ element }) => scoreOf(element) < 7);
          for (const { element } of low) remove(rowOf(element));
          return `${low.length} of ${cards.length}`;
        },
      ),
  },
  {
    name: 'how many comments are withheld is not told',
    apply: (draft) =>
      draft.section(
        (section) => section.kind === 'policy' || withheldIn(section).length > 0,
        (section) => {
          const [text] = withheldIn(section);
          if (text !== undefined) text.data = text.data.replace(/Not published: [^.]*\.\s*/, '');
          else for (const list of withheldPart(section)) remove(list);
        },
      ),
  },
  {
    name: 'promoters are presented as everybody',
    apply: (draft) =>
      draft.section(isPromotion, (section, page) => {
        const heading = draft.random.pick([
          'All our customer reviews',
          'Every review we got',
          'What customers say',
        ]);
        const title = first(page.document, 'h1');
        if (title !== undefined && draft.random.below(2) === 0) write(title, heading);
        else before(section.element.children[0]!, `<h2>${heading}</h2>`);
        // The statement may say that it is all of them no more than the heading.
        for (const text of textsOf(section.element, /promoters only/))
          text.data = text.data.replace(/Shown [^.]*promoters only[^.]*\./, '');
        return heading;
      }),
  },
  praised('reviews are called verified', [
    'Verified customers',
    'Reviews by verified buyers',
    'Genuine customers only',
  ]),
  praised('reviews are called independent', [
    'Independent reviews',
    'Unbiased reviews',
    'Impartial customer reviews',
  ]),
  {
    name: 'quotes pass by and nothing stops them',
    apply: (draft) =>
      draft.section(
        ({ element }) => first(element, '.candor-marquee') !== undefined,
        ({ element }) => {
          for (const tag of ['input', 'label', 'button'])
            for (const control of all(element, tag)) remove(control);
        },
      ),
  },
];
