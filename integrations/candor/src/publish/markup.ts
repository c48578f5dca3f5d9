/** A text without what no XML 1.0 document may hold, not even escaped: control characters but tab and line breaks, halves of surrogate pairs. */
export function readable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').toWellFormed();
}

/** A text as it stands in an element, or in a quoted attribute, of HTML or XML. */
export function escaped(text: string): string {
  return readable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The same where each tab and line break has to come back as it was: parsers of XML take them for spaces, or for other line breaks. */
export function escapedWhole(text: string): string {
  return escaped(text).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
