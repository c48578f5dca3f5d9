import { expect, test } from 'vitest';
import { Random } from '../../../bench/helpers/random.mjs';
import { GramFilter } from '../../../integrations/candor/dist/check/scan/gram-filter.js';
import { Stream } from '../../../integrations/candor/dist/check/scan/stream.js';
import { needlesOf, searchNeedles } from '../../../integrations/candor/dist/check/scan/needles.js';
import { StringTable } from '../../../integrations/candor/dist/check/scan/string-table.js';

/** Longer than what is looked at in one go, and of few letters, so that much of it comes again. */
const random = new Random(8);
const text = Buffer.from(Array.from({ length: 20_000 }, () => 'abcd'[random.below(4)]).join(''));
const lengths = Array.from({ length: 40 }, (_, at) => at + 4);

function streamOf(bytes: Buffer): Stream {
  const stream = new Stream();
  stream.reserve(bytes.length, false);
  stream.bytes.set(bytes);
  stream.length = bytes.length;
  stream.close();
  return stream;
}

/** Every place where a string stands, as far as it was planted or comes again by chance. */
function placesOf(part: Buffer): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

test('strings of every length are found at every place, and nowhere else', () => {
  const starts = [0, 1, 2, 3, 2030, 2044, 2047, 4095, 8180, 8190, 8191, 16_379];
  const table = new StringTable();
  const parts = starts.flatMap((start) => lengths.map((length) => text.subarray(start, start + length)));
  parts.push(...lengths.map((length) => text.subarray(text.length - length)));
  const strings = parts.map((part) => table.add(part, 0, part.length, 0));
  const needles = needlesOf(table, [], (show) => show(streamOf(text.subarray(0, 5000))));
  const found = new Map<number, number[]>();
  searchNeedles(needles, streamOf(text), (string, at) =>
    found.set(string, [...(found.get(string) ?? []), at]),
  );
  parts.forEach((part, at) =>
    expect([...new Set(found.get(strings[at]!))].sort((a, b) => a - b)).toEqual(placesOf(part)),
  );
});

test('a filter never denies what stands in its stream, and denies what does not', () => {
  const filter = GramFilter.ofSize(text.length);
  const stream = streamOf(text);
  filter.add(stream);
  for (let at = 0; at + 43 <= text.length; at++)
    if (!filter.mayHold(stream.view, at, at + (at % 43))) expect.fail(`denied at ${at}`);
  const other = streamOf(Buffer.from('some words that stand nowhere'));
  expect(filter.mayHold(other.view, 0, other.length)).toBe(false);
});
