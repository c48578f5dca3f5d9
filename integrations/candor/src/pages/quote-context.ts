import type { Quotable } from '../model/published.js';
import type { ModuleData } from '../publish/modules.js';
import type { QuoteContext } from '../publish/quote-view.js';
import type { Texts } from '../text/texts.js';

/** Counted once for all pages that show the same quotes. */
const known = new WeakMap<readonly Quotable[], Map<string, number>>();

/** What quotes need to know of the page they stand on. */
export function quoteContext(
  quotables: readonly Quotable[],
  { links, organisation, display }: Pick<ModuleData['config'], 'links' | 'organisation' | 'display'>,
  texts: Texts,
): QuoteContext {
  const positions = known.get(quotables) ?? new Map(quotables.map(({ id }, index) => [id, index]));
  known.set(quotables, positions);
  return {
    texts,
    links,
    organisation: organisation?.name ?? null,
    display,
    position: (id) => positions.get(id) ?? 0,
  };
}
