import { edge, type Located } from './located.js';
import { significant } from './phone-index.js';
import type { PrivateText } from './private-texts.js';
import type { Stream } from './stream.js';

/** What a number may have between its digits. */
const withinPhone = /^[\d\s().\/+\u0001\u2010-\u2015-]*$/;
const trunk = /^(?:00)?\d{0,3}0?$/;
const leastDigits = 9;
const goesOn = /^[._+-]*$/;

/** Whether bytes that are the same when folded are a text itself and no part of another one. */
export function isReal(
  { kind, value }: PrivateText,
  file: Located,
  stream: Stream,
  from: number,
  to: number,
): boolean {
  if (kind === 'comment') return true;
  const [before, after] = [file.gap(stream, from), file.gap(stream, to)];
  if (kind === 'name') return before !== '' && after !== '';
  if (kind === 'picture') return strict(file.written(stream, from, to)).includes(strict(value).slice(1, -1));
  if (goesOn.test(before) || goesOn.test(after)) return false;
  return strict(file.written(stream, from, to)) === strict(value);
}

/** Whether the digits that end there are a number, however either is written: with the code of its country, or without; where decimals are none, they are passed over. */
export function isPhone(
  value: string,
  file: Located,
  stream: Stream,
  to: number,
  decimals: boolean,
): boolean {
  const after = file.gap(stream, to);
  if (after === '') return false;
  return significant(value).some((digits) => {
    const from = to - digits.length;
    if (from < 0 || digitsOf(stream, from, to) !== digits) return false;
    const written = file.written(stream, from, to);
    if (!withinPhone.test(written) || (!decimals && isOfDecimals(written))) return false;
    const before = leading(file, stream, from);
    return before !== null && trunk.test(before) && before.length + digits.length >= leastDigits;
  });
}

/** The digits directly before a place; null where they belong to a word. */
function leading(file: Located, stream: Stream, from: number): string | null {
  let at = from;
  for (;;) {
    const gap = file.gap(stream, at);
    // The blank of "+49 30" parts a number as well as it parts two.
    if (gap !== '') return digitsOf(stream, at, from);
    const byte = stream.bytes[at - 1]!;
    if (byte < 0x30 || byte > 0x39) return null;
    at--;
  }
}

function digitsOf(stream: Stream, from: number, to: number): string {
  return Buffer.from(stream.bytes.buffer, from, to - from).toString('latin1');
}

/** `10.5 20.25` is no number to dial. */
function isOfDecimals(written: string): boolean {
  return written.includes('.') && /[\s\u0001]/.test(written.trim());
}

/** Text as it was written, without white space, case and marks. */
function strict(text: string): string {
  return text
    .replaceAll(edge, '')
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .replace(/[\s\p{M}\p{C}\\]+/gu, '');
}
