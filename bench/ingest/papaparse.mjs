import { createReadStream } from 'node:fs';
import papaparse from 'papaparse';

/** Every row as an object of strings, one at a time. */
export function run(path) {
  let rows = 0;
  let scoreSum = 0;
  return new Promise((resolve, reject) => {
    papaparse.parse(createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 }), {
      header: true,
      skipEmptyLines: true,
      step: ({ data }) => {
        rows++;
        scoreSum += Number(data.score);
      },
      complete: () => resolve({ rows, scoreSum }),
      error: reject,
    });
  });
}
