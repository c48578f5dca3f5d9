import { publicId } from '../policy/judge.js';
import type { Standing } from '../policy/standing.js';
import type { Fate } from '../report/ledger.js';
import type { Inputs } from './inputs.js';
import type { Reckoning } from './reckoning.js';

/** Public ids of quotes that stories or changes name and that are not published any more: a page prints nothing in their place. */
export function goneFromStories(
  { uses, changes }: Inputs,
  { quotables, ledger }: Pick<Reckoning, 'quotables' | 'ledger'>,
  standings: ReadonlyMap<string, Standing>,
): string[] {
  const published = new Set(quotables.map(({ id }) => id));
  const named = [
    ...uses.map(({ attributes: { id = '' } }) => id),
    ...changes.flatMap(({ said }) => said.quotes),
  ];
  const missing = new Set(named.filter((id) => !published.has(id)));
  if (missing.size === 0) return [];
  const gone = new Set<string>();
  for (const [id, { withdrawn, erased }] of standings) if (withdrawn || erased) gone.add(publicId(id));
  for (const { id, fate } of ledger.entries()) if (isOver(fate)) gone.add(publicId(id));
  return [...missing].filter((id) => gone.has(id)).sort();
}

/** Whether words that may have been published are not for a decision, or because their time has passed: nobody edits a story for that. */
function isOver(fate: Fate): boolean {
  return fate === 'too-old' || fate === 'no-comment' || fate.startsWith('declined:');
}
