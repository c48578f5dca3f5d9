import type { Quotable } from '../model/published.js';
import type { Change } from '../model/published-change.js';

/** As much of a published comment as a link to it says. */
export type LinkedQuote = Pick<Quotable, 'name' | 'submittedOn'>;

/** The published comments that changes name, and no more of each than their pages print. */
export interface ChangeQuotes {
  /** Those that changes show, by id. */
  shown: Readonly<Record<string, Quotable>>;
  /** Those that they only lead to, by id. */
  linked: Readonly<Record<string, LinkedQuote>>;
  /** Place of each in the list of all comments, newest first. */
  places: Readonly<Record<string, number>>;
}

export function changeQuotes(changes: readonly Change[], quotables: readonly Quotable[]): ChangeQuotes {
  const shown = new Set(changes.flatMap(({ said }) => said.quotes));
  const linked = new Set(changes.flatMap(({ said }) => said.comments));
  const placed = quotables.map((quotable, place) => ({ quotable, place, id: quotable.id }));
  return {
    shown: Object.fromEntries(placed.flatMap(({ id, quotable }) => (shown.has(id) ? [[id, quotable]] : []))),
    linked: Object.fromEntries(
      placed.flatMap(({ id, quotable: { name, submittedOn } }) =>
        linked.has(id) ? [[id, { name, submittedOn }]] : [],
      ),
    ),
    places: Object.fromEntries(
      placed.flatMap(({ id, place }) => (shown.has(id) || linked.has(id) ? [[id, place]] : [])),
    ),
  };
}
