import { isUtf8 } from 'node:buffer';
import { meaningless, windows1252 } from './windows-1252.js';

/** Bytes that are not text in the encoding of their file. */
export class Misfit extends Error {
  /**
   * @param before bytes of the file before `bytes`
   * @param at where in `bytes` the first bad one stands
   * @param text the text of `bytes` before it
   */
  constructor(
    readonly kind: 'nul' | 'utf-8' | 'cut' | 'utf-16' | 'windows-1252',
    readonly before: number,
    readonly bytes: Buffer,
    readonly at: number,
    readonly text: Buffer = bytes.subarray(0, at),
  ) {
    super(kind);
  }
}

/** UTF-8 of the bytes of a file, without its byte order mark; a character that is cut at their end comes with the next. */
export type Decode = (bytes: Buffer, last: boolean) => Buffer;

/** Bytes that are UTF-8 already are handed on as they are. */
export function utf8Decoder(mark: number): Decode {
  return joining((bytes, before, last) => {
    const whole = wholeCharacters(bytes);
    const text = bytes.subarray(0, whole);
    const nul = text.indexOf(0);
    if (nul !== -1) throw new Misfit('nul', before, bytes, nul);
    if (!isUtf8(text)) throw new Misfit('utf-8', before, bytes, firstBadByte(text));
    if (last && whole < bytes.length) throw new Misfit('cut', before, bytes, whole);
    return { text: before === 0 ? text.subarray(mark) : text, used: whole };
  });
}

export function utf16Decoder(encoding: 'utf-16le' | 'utf-16be', mark: number): Decode {
  return joining((bytes, before, last) => {
    const even = bytes.subarray(0, bytes.length & ~1);
    const all = (encoding === 'utf-16le' ? even : Buffer.from(even).swap16()).toString('utf16le');
    const text = !last && /[\ud800-\udbff]$/.test(all) ? all.slice(0, -1) : all;
    const used = text.length * 2;
    const misfit = (kind: Misfit['kind'], at: number): Misfit =>
      new Misfit(kind, before, bytes, at * 2, Buffer.from(text.slice(0, at)));
    const nul = text.indexOf('\0');
    if (nul !== -1) throw misfit('nul', nul);
    if (!text.isWellFormed()) throw misfit('utf-16', text.search(/\p{Cs}/u));
    if (last && used < bytes.length) throw misfit('cut', text.length);
    return { text: Buffer.from(before === 0 ? text.slice(mark / 2) : text), used };
  });
}

export function windows1252Decoder(): Decode {
  return joining((bytes, before) => {
    const nul = bytes.indexOf(0);
    if (nul !== -1) throw new Misfit('nul', before, bytes, nul);
    const bad = meaningless(bytes);
    if (bad !== -1) throw new Misfit('windows-1252', before, bytes, bad);
    return { text: Buffer.from(windows1252(bytes)), used: bytes.length };
  });
}

/** Puts what a step left over in front of the bytes of the next. */
function joining(
  step: (bytes: Buffer, before: number, last: boolean) => { text: Buffer; used: number },
): Decode {
  let rest: Buffer = Buffer.alloc(0);
  let before = 0;
  return (bytes, last) => {
    const joined = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const { text, used } = step(joined, before, last);
    rest = Buffer.from(joined.subarray(used));
    before += used;
    return text;
  };
}

function wholeCharacters(bytes: Buffer): number {
  let end = bytes.length;
  for (let back = 1; back <= 4 && back <= end; back++) {
    const byte = bytes[end - back]!;
    if (byte < 0x80 || byte > 0xf4) break;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      if (needed > back) end -= back;
      break;
    }
  }
  return end;
}

/** Every start of the bytes that ends before the fault is UTF-8, every longer one is not. */
function firstBadByte(bytes: Buffer): number {
  const whole = (length: number): number => wholeCharacters(bytes.subarray(0, length));
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, whole(middle)))) good = middle;
    else bad = middle;
  }
  return whole(good);
}
