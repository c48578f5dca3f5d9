import { selectionBasis } from '../../text/selection-basis.js';
import type { Texts } from '../../text/texts.js';
import type { CheckFacts } from '../facts.js';
import { once } from './once.js';
import { plainText, type Showing } from './showing.js';
import { readingsOf, type Reading } from './text-pattern.js';

/** In which order a statement says that quotes stand; null where it does not say. */
export type StatedOrder = 'newest' | 'featured' | 'placed' | 'onlyPlaced' | null;

/** What a section says before its first quote of how these were chosen. */
export interface Statement {
  /** Sentences it should begin with and does not. */
  missing: string[];
  /** How many it says stand here; null where it does not say so in the words we know. */
  shown: number | null;
  order: StatedOrder;
  /** What it says they are about or in which language, in its own words. */
  filters: string;
}

/** What was read, by its text: pages of single quotes all say the same. */
const read = new WeakMap<CheckFacts, Map<string, Statement>>();
const mostRead = 1000;
const bases = new WeakMap<CheckFacts, string[]>();

/** The statement of a section, read once. */
export const statementOf = once((showing: Showing, facts: CheckFacts): Statement => {
  const texts = read.get(facts) ?? new Map<string, Statement>();
  read.set(facts, texts);
  const statement = texts.get(showing.before) ?? readStatement(showing, facts);
  if (texts.size < mostRead) texts.set(showing.before, statement);
  return statement;
});

/** What every statement of this build begins with. */
function basisOf(checked: CheckFacts): string[] {
  const { facts, texts } = checked;
  const known = bases.get(checked) ?? selectionBasis(facts, texts).map((sentence) => plainText([sentence]));
  bases.set(checked, known);
  return known;
}

function readStatement({ before }: Showing, checked: CheckFacts): Statement {
  const { facts, texts } = checked;
  const missing = basisOf(checked).filter((sentence) => !before.includes(sentence));
  const paged = readingsOf(before, 'selection.promoters.pages', texts);
  const reading = paged ?? readingsOf(before, 'selection.promoters', texts);
  return {
    // A statement in words of the site's own has to name the same numbers.
    missing:
      missing.length > 0 && reading === null && namesAll(before, [facts.answers, facts.agreed], texts)
        ? []
        : missing,
    shown: shownOf(reading, paged !== null),
    ...(reading === null ? { order: null, filters: '' } : orderIn(reading.texts, texts)),
  };
}

function shownOf(reading: Reading | null, paged: boolean): number | null {
  if (reading === null) return null;
  const { from, to } = reading.numbers;
  return paged && from !== undefined && to !== undefined ? to - from + 1 : (reading.numbers.n ?? null);
}

/** What was chosen among and how it stands: commas part both, and may stand in either. */
function orderIn(found: Reading['texts'], texts: Texts): Pick<Statement, 'order' | 'filters'> {
  const told = `${found.filters ?? ''}, ${found.order ?? ''}`;
  if (readingsOf(told, 'selection.order.placed', texts) !== null) return { order: 'placed', filters: told };
  const order = (['featured', 'onlyPlaced', 'newest'] as const).find((each) =>
    told.endsWith(plainText([texts.t(`selection.order.${each}`)])),
  );
  return { order: order ?? null, filters: told };
}

/** Whether numbers stand in a text, none of them as part of a longer one. */
export function namesAll(
  text: string,
  numbers: readonly number[],
  { number }: Pick<Texts, 'number'>,
): boolean {
  const found = new Set(text.match(/\p{Nd}+(?:[.,\u00a0\u202f\u066b\u066c’]\p{Nd}+)*/gu));
  return numbers.every((each) => found.has(number(each)) || found.has(String(each)));
}
