import { createReadStream } from 'node:fs';
import { inferSchema, initParser } from 'udsv';

/** Every row as an object of strings, one at a time. */
export async function run(path) {
  let rows = 0;
  let scoreSum = 0;
  let parser;
  const take = ({ score }) => {
    rows++;
    scoreSum += Number(score);
  };
  for await (const text of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    parser ??= initParser(inferSchema(text));
    parser.chunk(text, parser.stringObjs, take);
  }
  parser.end();
  return { rows, scoreSum };
}
