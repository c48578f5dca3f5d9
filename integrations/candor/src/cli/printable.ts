/** Visitor text for a terminal: control characters and direction overrides, which could move the cursor or disguise words, become visible. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (char) => (char === '\n' ? char : '\ufffd'));
}
