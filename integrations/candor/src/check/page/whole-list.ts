import type { CheckFacts } from '../facts.js';
import { isAt } from './addresses.js';
import type { CheckedPage } from './page.js';
import { shownCards } from './promoters.js';
import type { Showing } from './showing.js';

const kept = new WeakMap<CheckFacts, Map<string, number>>();

/** What the list of all comments leaves out on one of its pages: in it stands everything that is published, in the order of the build. */
export function listGaps(page: CheckedPage, showing: Showing, facts: CheckFacts): string[] {
  const pages = facts.links.comments ?? [];
  const index = pages.findIndex((address) => isAt(page.name, address, facts));
  if (index === -1) return [];
  const places = placesOf(facts);
  const found = shownCards(showing, facts).map(({ id }) => places.get(id)!);
  const ids = [...places.keys()];
  const printed = new Set(found);
  const [first, last] = [Math.min(...found), Math.max(...found)];
  const end = index === pages.length - 1 ? ids.length - 1 : last;
  const left = ids.slice(index === 0 ? 0 : first, end + 1).filter((id) => !printed.has(places.get(id)!));
  return [
    ...left.map((id) => `leaves out the published comment ${id}`),
    ...(left.length > 0 || isFull(index, { first, size: printed.size }, pages.length, ids.length)
      ? []
      : [`prints ${printed.size} comments, fewer than its pages have`]),
  ];
}

/** Whether a page holds as many as the pages before it, or as make just so many pages. */
function isFull(
  index: number,
  { first, size }: { first: number; size: number },
  pages: number,
  all: number,
): boolean {
  if (index === pages - 1) return true;
  return index === 0 ? Math.ceil(all / size) === pages : size * index === first;
}

function placesOf(facts: CheckFacts): Map<string, number> {
  const known = kept.get(facts) ?? new Map([...facts.quotables.keys()].map((id, place) => [id, place]));
  kept.set(facts, known);
  return known;
}
