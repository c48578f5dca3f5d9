import type { RawCells } from '../model/raw-cells.js';
import type { DateReader } from './dates.js';

const dash = 45;
const colon = 58;
const letterT = 84;
const letterZ = 90;

/**
 * Most exports write every time as `2026-03-04T10:12:00Z`: such a cell is its day, looked up, and a few digits, and no text has to be made
 * of it. Undefined for any other cell, which `read` is to judge, as it judges each day the first time it comes.
 */
export function isoCellReader(read: DateReader): (cells: RawCells, slot: number) => number | undefined {
  const days = new Map<number, number>();
  return (cells, slot) => {
    const at = cells.start(slot);
    if (at === -1 || cells.end(slot) - at !== 20 || !isIso(cells.bytes, at)) return undefined;
    const { bytes } = cells;
    const seconds = secondsAt(bytes, at + 11);
    const day =
      numberAt(bytes, at, 4) * 10_000 + numberAt(bytes, at + 5, 2) * 100 + numberAt(bytes, at + 8, 2);
    // NaN passes neither comparison.
    if (!(seconds >= 0) || !(day >= 0)) return undefined;
    let start = days.get(day);
    if (start === undefined) {
      const time = read(String.fromCharCode(...bytes.subarray(at, at + 20)));
      if (time === undefined) return undefined;
      days.set(day, (start = time - seconds * 1000));
    }
    return start + seconds * 1000;
  };
}

function isIso(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at + 4] === dash &&
    bytes[at + 7] === dash &&
    bytes[at + 10] === letterT &&
    bytes[at + 13] === colon &&
    bytes[at + 16] === colon &&
    bytes[at + 19] === letterZ
  );
}

/** Seconds since midnight of `10:12:00`; NaN of what is no time of day. */
function secondsAt(bytes: Uint8Array, at: number): number {
  const [hour, minute, second] = [
    numberAt(bytes, at, 2),
    numberAt(bytes, at + 3, 2),
    numberAt(bytes, at + 6, 2),
  ];
  return hour < 24 && minute < 60 && second < 60 ? (hour * 60 + minute) * 60 + second : Number.NaN;
}

/** A number of so many digits; NaN where something else stands among them. */
function numberAt(bytes: Uint8Array, from: number, digits: number): number {
  let number = 0;
  for (let at = from; at < from + digits; at++) {
    const digit = bytes[at]! - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return number;
}
