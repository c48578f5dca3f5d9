import { grouped, ratio } from '../helpers/table.mjs';

const small = 100_000;
const large = 1_000_000;

/** Prints the measures that the package is held to, as far as this run has what they need. */
export function printBars(results) {
  const lines = [...results].flatMap(([rows, { ingest, builds }]) => barsOf(rows, ingest, builds));
  const [short, long] = [results.get(small), results.get(large)];
  if (short && long)
    lines.push(`1m rows take ${ratio(own(long).ms, own(short).ms)} x the time of 100k (bar: 11)`);
  if (lines.length > 0) console.log(`\nBars\n\n${lines.map((line) => `- ${line}`).join('\n')}`);
}

function barsOf(rows, ingest, builds) {
  const of = `${grouped(rows)} rows: `;
  const ours = own({ ingest });
  const bars = [];
  if (rows >= large)
    bars.push(
      `${of}ingest by plan at ${ratio(ours.ms, ingest.get('udsv').ms)} x udsv (bar: 1.0)`,
      `${of}ingest by plan at ${ratio(ours.ms, ingest.get('DuckDB').ms)} x DuckDB (bar: 2.2)`,
      `${of}ingest by plan at ${ratio(ours.ms, ingest.get('DuckDB, file only').ms)} x DuckDB without a table (no bar)`,
    );
  const [cold, loader] = [builds.get('candor, cold'), builds.get('csv-loader')];
  if (rows >= small && loader) {
    const [faster, leaner] = rows >= large ? [45, '1/10'] : [3.5, '1/3'];
    bars.push(
      `${of}build ${ratio(loader.ms, cold.ms)} x as fast as with csv-loader (bar: ${faster})`,
      `${of}build with ${ratio(cold.rss, loader.rss)} of its memory (bar: ${leaner})`,
    );
  }
  const added = builds.get('counts only, nothing changed').ms - builds.get('header only, nothing changed').ms;
  if (rows >= large)
    bars.push(`${of}unchanged build ${grouped(Math.round(added))} ms slower than a header row (bar: 300)`);
  return bars;
}

/** The whole work: every count, by segment too. */
function own({ ingest }) {
  return ingest.get('candor, by plan');
}
