import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

/** Every row as an object of strings, one at a time. */
export async function run(path) {
  let rows = 0;
  let scoreSum = 0;
  const parser = createReadStream(path, { highWaterMark: 1 << 18 }).pipe(parse({ columns: true }));
  parser.on('data', ({ score }) => {
    rows++;
    scoreSum += Number(score);
  });
  await new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject));
  return { rows, scoreSum };
}
