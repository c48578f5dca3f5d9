import type { Ingested } from '../pipeline.js';
import type { ModuleData } from '../publish/modules.js';

/** What receipts know of the changes: nothing that anybody answered is in it, nor anything counted. Null where none was written down. */
export function receiptsOf({
  themes,
  concerns,
  changes,
}: Pick<Ingested, 'themes' | 'concerns' | 'changes'>): ModuleData['receipts'] {
  if (changes.length === 0) return null;
  return {
    ...{ themes, concerns },
    changes: changes.map(({ id, title, status, did, reason, since, nextUpdateBy }) => ({
      ...{ id, title, status, did, reason, since, nextUpdateBy },
    })),
  };
}
