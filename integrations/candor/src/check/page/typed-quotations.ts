import type { CheckFacts } from '../facts.js';
import { normalised } from '../../text/verbatim.js';
import { wordSegments } from '../../text/word-segments.js';
import type { CheckedPage } from './page.js';
import type { Quotation } from './quotation.js';
import { plainText, type Showing } from './showing.js';
import { showingsOf } from './showings.js';

/** Shorter ones are names, titles and single words that somebody sets apart. */
const fewestWords = 4;
/** Marks that open a quotation, and quotations between such marks. */
const pairs = [
  [/[“„]/, /[“„]([^“”„]{8,2000})[“”]/gu],
  [/«/, /«\s?([^«»]{8,2000}?)\s?»/gu],
  [/"/, /(?<![^\s([{—–])"(?=\S)([^"]{8,2000})(?<=\S)"(?![\p{L}\p{N}])/gu],
  [/‘/, /(?<![^\s([{—–])‘(?=\S)([^‘]{8,600}?)(?<=\S)’(?![\p{L}\p{N}])/gu],
  [/[「『]/, /[「『]([^「」『』]{4,2000})[」』]/gu],
] as const;
const marks = new RegExp(pairs.map(([open]) => open.source).join('|'));

/** Words between quotation marks that somebody typed into our sections, outside the words of cards. */
export function typedQuotationsOf(page: CheckedPage, facts: CheckFacts): Quotation[] {
  // What platforms show of a reviewer is theirs.
  return showingsOf(page)
    .filter(({ kind }) => kind !== 'reviews')
    .flatMap((showing) =>
      textsOf(showing, facts).flatMap((text) =>
        typedIn(text).map((words) => ({ page: page.name, text: words, id: null, element: showing.element })),
      ),
    );
}

function textsOf({ all, cards }: Showing, facts: CheckFacts): string[] {
  const own = marks.test(all) ? [withoutTags(all, facts)] : [];
  return [
    ...own,
    ...cards.filter((card) => marks.test(card.all)).map((card) => withoutPerson(card.all, card.id, facts)),
  ];
}

/** Running text without tags that stand for themselves in it: marks of theirs might begin what a mark far behind ends. */
function withoutTags(text: string, facts: CheckFacts): string {
  return markedTagsOf(facts).reduce((left, tag) => left.replaceAll(` ${plainText([tag])} `, ' '), text);
}

/** A card without what is told of the person, where marks belong to names: the owner of "The Old Net Loft". What the business replied is its own to word. */
function withoutPerson(text: string, id: string, { quotables }: CheckFacts): string {
  const quotable = quotables.get(id);
  if (quotable === undefined) return text;
  const { name, role, organisation, tags, disclosure, typicalResult, reply } = quotable;
  return [
    name,
    role,
    organisation,
    ...tags,
    disclosure.relationship,
    disclosure.incentive,
    typicalResult,
    reply,
  ].reduce((left: string, told) => (told === null ? left : left.replace(plainText([told]), ' ')), text);
}

function typedIn(text: string): string[] {
  return pairs
    .filter(([open]) => open.test(text))
    .flatMap(([, pair]) => [...text.matchAll(pair)].map(([, words = '']) => words.trim()))
    .filter(isSentence);
}

function isSentence(words: string): boolean {
  if ((words.match(/(?<!\S)\p{L}/gu)?.length ?? 0) >= fewestWords) return true;
  return wordSegments(words).filter(({ isWord }) => isWord).length >= fewestWords;
}

const markedTags = new WeakMap<CheckFacts, readonly string[]>();

function markedTagsOf(facts: CheckFacts): readonly string[] {
  const tags =
    markedTags.get(facts) ??
    [...new Set([...facts.quotables.values()].flatMap((quotable) => quotable.tags))].filter((tag) =>
      marks.test(tag),
    );
  markedTags.set(facts, tags);
  return tags;
}

const known = new WeakMap<CheckFacts, Set<string>>();

/** Wordings of questions, titles, names and tags that are nobody's answer, as they are quoted in texts of ours, and what stands between marks in them. */
export function wordingsOf(facts: CheckFacts): ReadonlySet<string> {
  const found =
    known.get(facts) ??
    new Set(
      wordings(facts)
        .flatMap((text) => [text, ...typedIn(text)])
        .map(normalised),
    );
  known.set(facts, found);
  return found;
}

function wordings({ rounds, findings, form, texts, organisation, quotables }: CheckFacts): string[] {
  const { t } = texts;
  return [
    ...[...rounds, ...findings.rounds].flatMap(({ question, title }) => [question, title]),
    // Of a round that nobody declared, the form's say, the figures know what was asked.
    ...[...rounds, ...findings.rounds.flatMap(({ disclosure }) => disclosure ?? [])].flatMap(
      ({ before, scaleLabels }) => [
        before,
        ...(typeof scaleLabels === 'object' ? Object.values(scaleLabels) : []),
      ],
    ),
    ...findings.rounds.flatMap(({ breakdowns, themes }) => [
      ...breakdowns.map(({ title }) => title),
      ...(themes?.themes.map(({ name }) => name) ?? []),
    ]),
    organisation === null
      ? t('form.score.legend.us')
      : t('form.score.legend', { organisation: organisation.name }),
    ...[...quotables.values()].flatMap(({ tags, product }) => [...tags, product]),
    ...(form === null ? [] : form.questions.map(({ label }) => label)),
  ].filter((text) => typeof text === 'string');
}
