// Whole builds of a site with this package and with Astro's own means, cold and warm: time and peak memory.
import { compareBuilds } from './builds/compare.mjs';
import { readRows } from './helpers/rows.mjs';
import { printHeading } from './helpers/table.mjs';

printHeading('Builds, every run in a fresh process');
for (const rows of readRows(process.argv.slice(2), [100_000]))
  await compareBuilds(rows, { withPeers: rows < 1_000_000 });
