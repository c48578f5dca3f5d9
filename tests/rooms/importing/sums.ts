import type { RowFates } from '../../../integrations/candor/dist/ingest/import-told.js';

/** All fates of rows added up. */
export function sumOf({ rows: _, withheld, ...fates }: RowFates): number {
  return [...Object.values(fates), ...Object.values(withheld)].reduce((total, n) => total + n, 0);
}
