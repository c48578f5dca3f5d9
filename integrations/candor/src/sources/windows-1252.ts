/** What Windows-1252 has at 0x80 to 0x9F; five of these bytes have no meaning. */
const special = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const bytes = new Map([...special].map((character, index) => [character.charCodeAt(0), 0x80 + index]));

/** The characters behind ASCII, for a regular expression; those of Latin-1 that Windows-1252 has no place for among them. */
export const upperHalf = `\\u0080-\\u00ff${[...special].filter((character) => character > '\u00ff').join('')}`;

/** Text of bytes in Windows-1252; a byte without a meaning becomes the control character of its number. */
export function windows1252(text: Buffer): string {
  return text
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => special[character.charCodeAt(0) - 0x80]!);
}

/** Where the first byte stands that Windows-1252 has no meaning for; -1 where there is none. */
export function meaningless(text: Buffer): number {
  return text.toString('latin1').search(/[\x81\x8d\x8f\x90\x9d]/);
}

/** The bytes, a character each, that a text of Windows-1252 or Latin-1 was before it was taken for one. */
export function asBytes(text: string): string {
  let found = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    found += String.fromCharCode(bytes.get(code) ?? code);
  }
  return found;
}
