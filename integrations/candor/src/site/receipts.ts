import type { Ingested } from '../pipeline.js';
import type { ModuleData } from '../publish/modules.js';

/** What receipts know of the changes: nothing that anybody answered is in it, nor anything counted. */
export function receiptsOf({ themes, concerns, changes }: Ingested): NonNullable<ModuleData['receipts']> {
  return {
    ...{ themes, concerns },
    changes: changes.map(({ id, title, status, did, reason, since, nextUpdateBy }) => ({
      ...{ id, title, status, did, reason, since, nextUpdateBy },
    })),
  };
}
