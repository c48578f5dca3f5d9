import { isUtf8 } from 'node:buffer';
import { asBytes, upperHalf } from './windows-1252.js';

/** Text that is UTF-8 once more when its characters are taken for the bytes they were. Of control characters only those that such a mistake makes. */
const sequence =
  /\xc2[\x81\x8d\x8f\x90\x9d\xa0-\xbf]|[\xc3-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}/g;
const run = new RegExp(`[${upperHalf}]{2,}`, 'g');
/** Bytes that are, as characters, what may close a word: `"IRMÃ…"` is Portuguese and `CAFÉ»` French. */
const closing = /^[^\xc2][\x85\x8b\x91-\x94\x96\x97\x9b\xa0\xab\xbb]+$/;
/** First bytes of what Western languages write beyond ASCII: one of them alone tells, of others it takes two together. */
const western = /^[\xc2-\xc5\xe2\xf0]/;

/** A text mended, with the number of places that were and that could not be. */
export interface Mended {
  text: string;
  mended: number;
  left: number;
  /** Where in the text given the first place stands that could not be mended; -1 without one. */
  leftAt: number;
}

/** Undoes that UTF-8 was taken for Windows-1252 or Latin-1 and saved so, as often as it was done; all else stays as it is. */
export function mend(text: string): Mended {
  const found = { mended: 0, left: 0, leftAt: -1 };
  const whole = text.replace(run, (part: string, at: number) => {
    const { text: once, left } = mendRun(part);
    if (once !== part) found.mended++;
    if (left && found.left++ === 0) found.leftAt = at;
    return again(once, part);
  });
  return { text: whole, ...found };
}

function again(once: string, before: string): string {
  return once === before || !tells(once) ? once : mend(once).text;
}

function mendRun(part: string): { text: string; left: boolean } {
  const bytes = asBytes(part);
  let text = '';
  let kept = '';
  let from = 0;
  for (const { 0: found, index } of bytes.matchAll(sequence)) {
    if (!isUtf8(Buffer.from(found, 'latin1'))) continue;
    text += part.slice(from, index) + utf8(found);
    kept += `${bytes.slice(from, index)} `;
    from = index + found.length;
  }
  kept += bytes.slice(from);
  return { text: text + part.slice(from), left: /[\xc2-\xf4][\x80-\xbf]/.test(kept) };
}

/** Whether a text was most likely encoded twice. */
export function tells(text: string): boolean {
  return text.match(run)?.some(tellingRun) ?? false;
}

function tellingRun(part: string): boolean {
  const found = [...asBytes(part).matchAll(sequence)].filter(
    ([bytes]) => !closing.test(bytes) && isUtf8(Buffer.from(bytes, 'latin1')),
  );
  return found.some(
    ({ 0: bytes, index }, place) => western.test(bytes) || found[place + 1]?.index === index + bytes.length,
  );
}

function utf8(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

const thorough = 4 << 20;
const glance = 1 << 16;
const sight = 16;
/** A character of those that such text begins with, and another behind it. */
const pair = /\xc3[\x82-\xb4][\xc2-\xef]/g;
const word = new RegExp(`^[${upperHalf}]*`);

/** Looks through the UTF-8 bytes of a file for text encoded twice: all of the first 4 MiB, and the first 64 KiB of every chunk behind them. */
export class MojibakeSearch {
  #before = 0;

  /** Where in `bytes` such a text begins; -1 where none was seen. */
  find(bytes: Buffer): number {
    const seen = bytes.subarray(0, this.#before < thorough ? thorough : glance);
    this.#before += bytes.length;
    const first = seen.indexOf(0xc3);
    if (first === -1) return -1;
    for (const { index } of seen.toString('latin1', first).matchAll(pair)) {
      const at = first + index;
      if (tells(word.exec(bytes.toString('utf8', at, at + sight))![0])) return at;
    }
    return -1;
  }
}

const trailing = new RegExp(`[${upperHalf}]+$`);
const longestRun = 1 << 16;

/** Where a text may be cut without cutting text encoded twice. */
export function mendableEnd(text: string): number {
  const end = text.search(trailing);
  return end === -1 || text.length - end > longestRun ? text.length : end;
}
