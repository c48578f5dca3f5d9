/** What the folding of a byte comes to: below zero it has to be looked at closely. */
export const closely = -1;
/** Between two things of which none goes on in the other. Folding makes it of nothing. */
export const separator = 1;

/** Letters whose stroke or ligature is part of them and no mark that could be taken away. */
const plainer: Readonly<Record<string, string>> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ħ: 'h', ŧ: 't', ı: 'i', ς: 'σ' },
};
const meaningless = /[\0-/:-?[-`{-\x7f]|[\p{P}\p{M}\p{Z}\p{C}]/gu;

/** Text reduced to what tells it from other text: small letters without marks, digits, symbols and `@`. What becomes of a character does not depend on those around it. */
export function foldCharacters(text: string): string {
  return caseless(text.normalize('NFKD')).normalize('NFKD').replace(meaningless, '');
}

function caseless(text: string): string {
  return text
    .toUpperCase()
    .toLowerCase()
    .replace(/[øłđðþæœħŧıς]/g, (letter) => plainer[letter]!);
}

/** What folding makes of each byte: a byte of ASCII, 0 for nothing, or `closely` where more follow or an escape or a tag may begin. */
export const foldedBytes = Int16Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || '<&\\%'.includes(String.fromCharCode(byte)) ? closely : asciiOf(byte),
);

function asciiOf(byte: number): number {
  const folded = foldCharacters(String.fromCharCode(byte));
  return folded === '' ? 0 : folded.charCodeAt(0);
}

const nothing = new Uint8Array(0);
const known: (Uint8Array | undefined)[] = [];
const knownBeyond = new Map<number, Uint8Array>();

/** The bytes that folding makes of a character. */
export function foldedCharacter(code: number): Uint8Array {
  const found = code < 0x10000 ? known[code] : knownBeyond.get(code);
  return found ?? learn(code);
}

function learn(code: number): Uint8Array {
  const isHalf = (code & 0xfffff800) === 0xd800;
  const folded = isHalf ? nothing : Buffer.from(foldCharacters(String.fromCodePoint(code)));
  if (code < 0x10000) known[code] = folded;
  else knownBeyond.set(code, folded);
  return folded;
}

/** Of a character that takes two or three bytes: up to three that folding makes of it, the first one lowest, their number above them. */
const packed = new Int32Array(0x10000).fill(-1);
/** Folding makes more of it than that. */
export const long = -2;

/** The bytes that folding makes of a character beyond ASCII and below U+10000 in one number; `long` where they do not fit. */
export function packedCharacter(code: number): number {
  const found = packed[code]!;
  return found === -1 ? (packed[code] = pack(code)) : found;
}

function pack(code: number): number {
  const folded = foldedCharacter(code);
  if (folded.length > (code < 0x800 ? 2 : 3)) return long;
  return folded.reduce((sum, byte, at) => sum | (byte << (at * 8)), folded.length << 24);
}
