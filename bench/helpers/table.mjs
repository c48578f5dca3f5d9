import { availableParallelism, loadavg } from 'node:os';

/** Prints rows of cells in columns as wide as they need; the first column is text, the others are numbers. */
export function printTable(head, rows) {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at].length)));
  for (const row of [head, widths.map((width) => '-'.repeat(width)), ...rows]) {
    const cells = row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])));
    console.log(`| ${cells.join(' | ')} |`);
  }
}

/** Says what is measured, on what machine, and whether other work on it will disturb the wall times. */
export function printHeading(title) {
  const cores = availableParallelism();
  const machine = `${cores} cores, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
  console.log(`${title}: median [lowest-highest]. ${machine}.`);
  const [load] = loadavg();
  if (load > cores / 2)
    console.log(`Other work keeps ${load.toFixed(1)} cores busy: trust the ratios of CPU ms, or wait.`);
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How many times as much one is as the other. */
export function ratio(value, of) {
  return (value / of).toFixed(2);
}

/** The medians of time, CPU time and memory of each candidate's runs, by its name. */
export function mediansOf(runs) {
  return new Map(
    [...runs].map(([name, list]) => [
      name,
      Object.fromEntries(['ms', 'cpu', 'rss'].map((key) => [key, median(list.map((run) => run[key]))])),
    ]),
  );
}

/** `1,234 [1,200-1,300]` */
export function spread(values) {
  return `${grouped(median(values))} [${grouped(Math.min(...values))}-${grouped(Math.max(...values))}]`;
}

export function grouped(value) {
  const digits = value < 10 && !Number.isInteger(value) ? 1 : 0;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
