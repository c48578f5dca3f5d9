import { publicId } from '../policy/public-id.js';
import type { Standing } from '../policy/standing.js';
import type { Inputs } from './inputs.js';
import type { Reckoning } from './reckoning.js';

/** Public ids of the quotes that stories or changes name. */
export function namedQuotes({ uses, changes }: Pick<Inputs, 'uses' | 'changes'>): Set<string> {
  return new Set([
    ...uses.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id])),
    ...changes.flatMap(({ said }) => said.quotes),
  ]);
}

/** Those of the named quotes that are not published any more: a page prints nothing in their place. */
export function goneFromStories(
  named: ReadonlySet<string>,
  { quotables, over }: Pick<Reckoning, 'quotables' | 'over'>,
  standings: ReadonlyMap<string, Standing>,
): string[] {
  const published = new Set(quotables.map(({ id }) => id));
  const missing = [...named].filter((id) => !published.has(id));
  if (missing.length === 0) return [];
  const gone = new Set(over);
  for (const [id, { withdrawn, erased }] of standings) if (withdrawn || erased) gone.add(publicId(id));
  return missing.filter((id) => gone.has(id)).sort();
}
