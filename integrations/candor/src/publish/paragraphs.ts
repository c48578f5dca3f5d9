/** Line breaks typed by the person become paragraphs; nothing else of the text is touched. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\s*\r?\n\s*/)
    .map((line) => line.trim())
    .filter(Boolean);
}
