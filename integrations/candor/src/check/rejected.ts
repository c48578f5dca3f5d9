import { rename, rm } from 'node:fs/promises';

/** Moves an output that failed a check out of the way, so that nothing bad can be deployed; returns where it is. */
export async function rejectOutput(outDir: string): Promise<string> {
  const rejected = `${outDir.replace(/[/\\]+$/, '')}.rejected`;
  await rm(rejected, { recursive: true, force: true });
  await rename(outDir, rejected);
  return rejected;
}
