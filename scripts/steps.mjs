import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (path) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url));

const tools = {
  astro: bin('astro/bin/astro.mjs'),
  prettier: bin('prettier/bin/prettier.cjs'),
  tsc: bin('typescript/bin/tsc'),
  vitest: bin('vitest/vitest.mjs'),
};

/** Runs one of our tools on the Node that runs this; returns whether it succeeded. */
export function tool(name, args, options = {}) {
  const result = spawnSync(process.execPath, [tools[name], ...args], {
    cwd: root,
    stdio: 'inherit',
    ...options,
  });
  return result.status === 0;
}

/** Builds the package afresh, so that nothing deleted lives on; ends the task when it does not compile. */
export function buildPackage() {
  // What a task prints itself may be piped on.
  console.error('Compiling the package ...');
  rmSync(join(root, 'integrations/candor/dist'), { recursive: true, force: true });
  if (!tool('tsc', ['-p', 'integrations/candor'])) process.exit(1);
}
