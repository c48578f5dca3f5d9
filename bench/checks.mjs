// What the checks of a built site add to its build: 10,000 testimonials with a page each, one build.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from './helpers/process.mjs';
import { readRows } from './helpers/rows.mjs';
import { grouped, printHeading, printTable } from './helpers/table.mjs';
import { candorSite } from './walls/sites.mjs';

const astro = fileURLToPath(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')));
const usageModule = join(import.meta.dirname, 'helpers/print-usage.mjs');

printHeading('Checks of a built site, in a fresh process');
for (const rows of readRows(process.argv.slice(2), [10_000])) await measure(rows);

async function measure(rows) {
  const root = candorSite(rows);
  for (const made of ['dist', '.astro', 'node_modules'])
    rmSync(join(root, made), { recursive: true, force: true });
  const started = performance.now();
  const output = await runNode(['--import', usageModule, astro, 'build'], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  const ms = performance.now() - started;
  const { checks, cpu } = JSON.parse(output.trimEnd().split('\n').at(-1));
  console.log(`\n${grouped(rows)} testimonials with a page each\n`);
  printTable(
    ['', 'ms', 'CPU ms'],
    [
      ['whole build', grouped(ms), grouped(cpu)],
      ['checks of what was built', grouped(checks.ms), grouped(checks.cpu)],
      ['added to the rest', share(checks.ms, ms), share(checks.cpu, cpu)],
    ],
  );
}

function share(part, whole) {
  return `${((part * 100) / (whole - part)).toFixed(1)} %`;
}
