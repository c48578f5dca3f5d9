import type { Ingested } from '../pipeline.js';
import { publicId } from '../policy/public-id.js';
import type { ModuleData } from '../publish/modules.js';

/** What receipts know of the changes: nothing that anybody answered is in it, nor anything counted, nor who erased their answer. Null where none was written down. */
export function receiptsOf({
  themes,
  concerns,
  changes,
  decisions,
}: Pick<Ingested, 'themes' | 'concerns' | 'changes' | 'decisions'>): ModuleData['receipts'] {
  if (changes.length === 0) return null;
  const erased = new Set(
    decisions.filter(({ action }) => action === 'erase').map(({ response }) => publicId(response)),
  );
  return {
    themes,
    concerns: concerns.map((concern) => ({
      ...concern,
      asked: concern.asked.filter((id) => !erased.has(id)),
    })),
    changes: changes.map(({ id, title, status, did, reason, since, nextUpdateBy }) => ({
      ...{ id, title, status, did, reason, since, nextUpdateBy },
    })),
  };
}
