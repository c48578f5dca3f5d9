import type { Quotable } from '../model/published.js';
import { tagSlug } from '../model/tag-slug.js';
import type { ShownPage } from '../publish/statement.js';
import { choose, promoters, type Chosen, type Selection } from '../select/select.js';

const known = new WeakMap<readonly Quotable[], Map<string, Chosen>>();

/** The testimonials of a selection: chosen once for all pages that show some of them. */
export function chosenOf(quotables: readonly Quotable[], selection: Selection, asOf: string): Chosen {
  const selections = known.get(quotables) ?? new Map<string, Chosen>();
  known.set(quotables, selections);
  const key = JSON.stringify([selection, asOf]);
  const chosen = selections.get(key) ?? choose(promoters(quotables), selection, asOf);
  selections.set(key, chosen);
  return chosen;
}

/** The items of one page, and the numbers that say which they are. */
export function pageOf<Item>(
  all: readonly Item[],
  page: number,
  perPage: number,
): { items: Item[]; numbers: ShownPage } {
  const first = (page - 1) * perPage;
  const items = all.slice(first, first + perPage);
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  return { items, numbers: { page, pages, from: first + 1, to: first + items.length } };
}

/** Tags as they are told: one that is written in several ways once. */
export function namesOf(tags: readonly string[]): string[] {
  return [...new Map(tags.toReversed().map((tag) => [tagSlug(tag), tag])).values()].toReversed();
}
