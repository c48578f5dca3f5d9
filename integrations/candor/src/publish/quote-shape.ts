/** How long a quote is to the eye: short ones are set larger. */
export type QuoteLength = 'short' | 'medium' | 'long';

/** One pair of marks around the whole text and none inside: `"It was fine."`, not `"Yes" and "no"`. */
const wrapped = /^["“”„«»「『][^"“”„«»「」『』]*["“”«»」』]$/u;

export function quoteLength(paragraphs: readonly string[]): QuoteLength {
  const characters = paragraphs.reduce((sum, text) => sum + text.length, 0);
  if (characters > 320) return 'long';
  return characters <= 90 && paragraphs.length === 1 ? 'short' : 'medium';
}

/** Whether the words bring a pair of quotation marks of their own, so that the page draws none around them. */
export function hasOwnMarks(paragraphs: readonly string[]): boolean {
  return wrapped.test(paragraphs.join(' '));
}

/** A number from 0 to 5 that is always the same for an id. */
export function hueOf(id: string): number {
  return [...id].reduce((sum, character) => sum + character.codePointAt(0)!, 0) % 6;
}
