import { rename, rm } from 'node:fs/promises';
import { topmost } from './output.js';

/** Moves an output that failed a check out of the way, so that nothing bad can be deployed; returns where it is. */
export async function rejectOutput(folders: readonly string[]): Promise<string[]> {
  return Promise.all(
    topmost(folders).map(async (folder) => {
      const rejected = `${folder}.rejected`;
      await rm(rejected, { recursive: true, force: true });
      await rename(folder, rejected);
      return rejected;
    }),
  );
}
