import { DomUtils } from 'htmlparser2';
import { textOf } from '../../../integrations/candor/dist/check/page/text.js';
import type { Card, Section } from '../../../integrations/candor/dist/check/page/section.js';
import { all, append, before, first, must, textsOf, write, type Draft, type Mutation } from './draft.js';

const word = /[A-Za-z\u00c0-\u024f]{4,}/g;
const quoteOf = (card: Card) => must(first(card.element, 'blockquote'));
const hasQuote = (card: Card): boolean => first(card.element, 'blockquote') !== undefined;
const nameOf = (card: Card) => first(card.element, 'bdi');
const scored = /\b(\d+) of 10\b/;

/** Rewrites a text of a quote, chosen among those of three words and more. */
function rewords(change: (words: string[], draft: Draft) => string[]): (draft: Draft) => string {
  const long = /(?:[A-Za-z\u00c0-\u024f]{4,}[^]*?){3}/;
  return (draft) =>
    draft.card(
      (card) => hasQuote(card) && textsOf(quoteOf(card), long).length > 0,
      (card) => {
        const text = draft.random.pick(textsOf(quoteOf(card), long));
        const was = text.data;
        const parts = was.split(/(\s+)/);
        text.data = change(parts, draft).join('');
        return `“${was.slice(0, 50)}” becomes “${text.data.slice(0, 50)}”`;
      },
    );
}

const at = (parts: readonly string[], draft: Draft): number =>
  draft.random.pick(parts.flatMap((part, index) => (part.match(word) ? [index] : [])));

const named = ({ cards }: Section): Card[] => cards.filter((card) => nameOf(card) !== undefined);

export const words: readonly Mutation[] = [
  {
    name: 'a word of a quote is another',
    apply: rewords((parts, draft) =>
      parts.with(at(parts, draft), draft.random.pick(['splendid', 'never', 'cheaper'])),
    ),
  },
  {
    name: 'a word of a quote is dropped',
    apply: rewords((parts, draft) => parts.toSpliced(at(parts, draft), 1)),
  },
  {
    name: 'two words of a quote change places',
    apply: rewords((parts) => {
      const [one, other] = parts.flatMap((part, index) => (part.match(word) ? [index] : []));
      return parts.with(one!, parts[other!]!).with(other!, parts[one!]!);
    }),
  },
  {
    name: 'two cards have each other’s names',
    apply: (draft) =>
      draft.section(
        (section) => new Set(named(section).map((card) => textOf(nameOf(card)!))).size > 1,
        (section) => {
          const one = draft.random.pick(named(section));
          const name = textOf(nameOf(one)!);
          const other = draft.random.pick(named(section).filter((card) => textOf(nameOf(card)!) !== name));
          write(nameOf(one)!, textOf(nameOf(other)!));
          write(nameOf(other)!, name);
          return name;
        },
      ),
  },
  {
    name: 'a score is raised',
    apply: (draft) =>
      draft.card(
        (card) => textsOf(card.element, /\b[0-8] of 10\b/).length > 0,
        (card) => {
          const text = draft.random.pick(textsOf(card.element, /\b[0-8] of 10\b/));
          const was = text.data;
          text.data = was.replace(scored, '10 of 10');
          return `${was} becomes ${text.data}`;
        },
      ),
  },
  {
    name: 'the date of a quote is another',
    apply: (draft) =>
      draft.card(
        (card) => first(card.element, 'time') !== undefined,
        (card) => {
          const time = must(first(card.element, 'time'));
          time.attribs.datetime = '2026-06-29';
          write(time, '29 June 2026');
          return card.id;
        },
      ),
  },
  {
    name: 'the marks of a cut are gone',
    apply: (draft) =>
      draft.card(
        (card) => hasQuote(card) && textsOf(quoteOf(card), /\s\[\.\.\.\]\s/).length > 0,
        (card) => {
          for (const text of textsOf(quoteOf(card), /\[\.\.\.\]/))
            text.data = text.data.replace(/\s*\[\.\.\.\]\s*/, ' ');
          return card.id;
        },
      ),
  },
  {
    name: 'a quotation is typed by hand',
    apply: (draft) =>
      draft.section(
        ({ cards }) => cards.length > 0,
        ({ cards }) => {
          const quote = 'The best workshop for miles, and not a penny more than they said.';
          const [element] = draft.random.pick([['q'], ['blockquote']] as const);
          before(draft.random.pick(cards).element, `<${element}>${quote}</${element}>`);
        },
      ),
  },
  {
    name: 'the language of a foreign quote is not told',
    apply: (draft) =>
      draft.card(
        (card) => hasQuote(card) && !/^en/.test(quoteOf(card).attribs.lang ?? 'en'),
        (card) => {
          const { lang } = quoteOf(card).attribs;
          for (const element of all(card.element, '[lang]')) delete element.attribs.lang;
          delete card.element.attribs.lang;
          return String(lang);
        },
      ),
  },
  {
    name: 'a card stands for a response that is not published',
    apply: (draft) =>
      draft.card(hasQuote, (card) => {
        card.element.attribs['data-candor-quote'] = '0123456789ab';
      }),
  },
  {
    name: 'a picture of a stock of photographs stands beside a quote',
    apply: (draft) =>
      draft.card(hasQuote, (card) => {
        const host = draft.random.pick(['images.unsplash.com', 'images.pexels.com', 'cdn.pixabay.com']);
        for (const image of all(card.element, 'img')) DomUtils.removeElement(image);
        append(card.element, `<img src="https://${host}/photo-1" alt="" width="48" height="48">`);
        return host;
      }),
  },
];
