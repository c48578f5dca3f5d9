import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from './process.mjs';

const astro = fileURLToPath(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')));
const aside = join(import.meta.dirname, '../data/aside');

/** Builds a site in a fresh process: the time from its start to its end, what it used, and what it printed. */
export async function build(root, { incremental = false, checks = true } = {}) {
  const loaded = checks ? ['print-usage.mjs'] : ['print-usage.mjs', 'without-checks.mjs'];
  const started = performance.now();
  const output = await runNode(
    [...loaded.flatMap((name) => ['--import', join(import.meta.dirname, name)]), astro, 'build'],
    {
      cwd: root,
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
        INCREMENTAL: incremental ? '1' : '0',
      },
    },
  );
  const ms = performance.now() - started;
  return { ms, output, ...JSON.parse(output.trimEnd().split('\n').at(-1)) };
}

/**
 * Puts away everything that builds made, until all are measured: for minutes after many files were removed, ext4 is up to ten times
 * slower to make new ones, for it passes over places that have just become free.
 */
export function putAside(root) {
  for (const made of ['dist', '.astro', 'node_modules'])
    if (existsSync(join(root, made))) {
      mkdirSync(aside, { recursive: true });
      renameSync(join(root, made), join(mkdtempSync(`${aside}/`), made));
    }
}

export function removeAside() {
  rmSync(aside, { recursive: true, force: true });
}
