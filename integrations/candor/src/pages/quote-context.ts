import type { Quotable } from '../model/published.js';
import type { ModuleData } from '../publish/modules.js';
import type { QuoteContext } from '../publish/quote-view.js';
import type { Texts } from '../text/texts.js';

/** What quotes need to know of the page they stand on. */
export function quoteContext(
  quotables: readonly Quotable[],
  { links, organisation, display }: Pick<ModuleData['config'], 'links' | 'organisation' | 'display'>,
  texts: Texts,
): QuoteContext {
  const positions = new Map(quotables.map(({ id }, index) => [id, index]));
  return {
    texts,
    links,
    organisation: organisation?.name ?? null,
    display,
    position: (id) => positions.get(id) ?? 0,
  };
}
