/** What a spreadsheet would take for the start of a formula, also behind what it does not show. */
const formula = /^[\s"'\u00a0\u200b-\u200f\u2060\ufeff]*[=+\-@|\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

const plainNumber = /^[+-]?\d+([.,]\d+)?$/;

/** A text that no spreadsheet executes: an apostrophe in front makes it one. Numbers stay numbers, also those that somebody typed. */
export function formulaGuarded(text: string): string {
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}
