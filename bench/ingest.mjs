// A CSV file counted and published, beside parsers, a database and Astro's own means; then `candor import` on it.
import { compareBuilds } from './builds/compare.mjs';
import { compareImports } from './import/compare.mjs';
import { compareIngest } from './ingest/compare.mjs';
import { printBars } from './ingest/bars.mjs';
import { defaultRows, readRows } from './helpers/rows.mjs';
import { printHeading } from './helpers/table.mjs';

const flag = '--peers-1m';
const args = process.argv.slice(2);
const peers1m = args.includes(flag);
const sizes = readRows(
  args.filter((arg) => arg !== flag),
  defaultRows,
);

printHeading('Every run in a fresh process');
const results = new Map();
for (const rows of sizes) {
  const ingest = await compareIngest(rows);
  const builds = await compareBuilds(rows, { withPeers: rows < 1_000_000 || peers1m });
  results.set(rows, { ingest, builds });
}
await compareImports(sizes);
printBars(results);
