const most = 60;

/** How a comment begins, enough to know it by: without anything by which somebody could be reached. */
export function firstWords(comment: string): string {
  const words = comment
    .replace(/\S+@\S+/g, '(e-mail)')
    .replace(/\+?\d(?:[\s().\-/]*\d){6,}/g, '(number)')
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= most) return words;
  const cut = words.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}
