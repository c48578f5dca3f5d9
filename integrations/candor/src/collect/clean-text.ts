/** Characters that show nothing and can disguise what others show: controls, direction overrides, invisible separators. */
const invisible = /[\p{Cc}\u061c\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
/** Tags spell hidden text, except in the flags of England, Scotland and Wales. */
const tags =
  /\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}|[\u{e0000}-\u{e007f}]/gu;
/** No script stacks more marks on one letter than this. */
const stacked = /(\p{M}{8})\p{M}+/gu;

/** A visitor's text as it is stored: the same words in one Unicode form (NFC), without what nobody typed to be read. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(invisible, (char) => (char === '\n' || char === '\t' ? char : ''))
    .replace(tags, (found) => (found.length > 2 ? found : ''))
    .normalize('NFC')
    .replace(stacked, '$1')
    .trim();
}

/** The same in one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/** Length as people count it: code points, not UTF-16 units. */
export function lengthOf(text: string): number {
  return [...text].length;
}
