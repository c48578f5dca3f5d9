export const defaultRows = [10_000, 100_000, 1_000_000];
const units = { '': 1, k: 1000, m: 1_000_000 };

/** Numbers of rows as written on the command line: `10k 1m 500`. */
export function readRows(args, otherwise) {
  return args.length === 0 ? otherwise : args.map(readCount);
}

export function shortRows(rows) {
  if (rows >= 1_000_000 && rows % 1_000_000 === 0) return `${rows / 1_000_000}m`;
  return rows >= 1000 && rows % 1000 === 0 ? `${rows / 1000}k` : String(rows);
}

function readCount(text) {
  const found = /^(\d+)([km]?)$/i.exec(text);
  if (found !== null) return Number(found[1]) * units[found[2].toLowerCase()];
  console.error(`"${text}" is not a number of rows. Write 500, 10k or 1m.`);
  process.exit(2);
}
