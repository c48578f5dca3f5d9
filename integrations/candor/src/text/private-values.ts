/** What stands in place of a value that must not be printed. */
export const notShown = '(private, not shown)';

const email = String.raw`[^\s@<>"',;:()]+@[^\s@<>"',;:()]+\.[^\s@<>"',;:()]+`;
const ipv4 = String.raw`(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])`;
const ipv6 = String.raw`(?<![\da-f:])(?:[\da-f]{0,4}:){2,7}[\da-f]{1,4}(?![\da-f:])`;
const international = String.raw`(?<!\d)(?:\+|00)[1-9](?:[\s().\/-]{0,2}\d){6,14}(?!\d)`;
const national = String.raw`(?<![\d.,:]|\d[ ./-])\(?0[1-9](?:[\s().\/-]{0,2}\d){6,13}(?![\d:])`;
const american = String.raw`(?<!\d)(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?!\d)`;
/** The same where a long text was cut in the middle of one. */
const cutOff = String.raw`(?:[^\s@<>"',;:()]+@[^\s@<>"',;:()]*|\+\d[\d\s().\/-]*|(?:\d{1,3}\.){2,3}\d*)…`;
const everywhere = new RegExp([cutOff, email, ipv4, ipv6, international, american, national].join('|'), 'gi');
const day = /^(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})(?!\.?\d)/;
const clock = /\b\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\b/g;

const longest = 2_000;

/** Whether a cell is an e-mail address, the address of a machine or a telephone number, and nothing else. */
export function isPrivateValue(text: string): boolean {
  return text.length < 100 && withoutPrivate(text) === notShown;
}

/** Whether a cell is, or holds, an e-mail address, the address of a machine or a telephone number; the start of a long one is looked at. */
export function holdsPrivate(text: string): boolean {
  const start = text.length > longest ? text.slice(0, longest) : text;
  if (!/[@\d]/.test(start) && !start.includes('::')) return false;
  return withoutPrivate(start) !== start;
}

/** A text with such values taken out. */
export function withoutPrivate(text: string): string {
  return text.replace(everywhere, (found) => (isTime(found) ? found : notShown));
}

/** Days and times are digits with separators too. */
function isTime(found: string): boolean {
  return day.test(found) || found.replace(clock, '').trim() === '';
}
