/** A cut, `[...]` or `[…]`, or words inserted by the owner, `[the shop]`. */
const bracketed = /\[[^\]]*\]/;

/**
 * Whether an excerpt is the person's own words: contiguous runs of the comment, in order, with only bracketed cuts and
 * insertions between them (16 CFR 255.1(b): quotation marks present exact words). Unicode form, white space and typographic quotes do not matter.
 */
export function isVerbatim(excerpt: string, comment: string): boolean {
  const source = normalised(comment);
  const runs = normalised(excerpt)
    .split(bracketed)
    .map((run) => run.trim())
    .filter(Boolean);
  let from = 0;
  for (const run of runs) {
    const found = indexOfRun(source, run, from);
    if (found === -1) return false;
    from = found + run.length;
  }
  return runs.length > 0;
}

/** A run may not begin or end inside a word: "I would recommend" is not a run of "I wouldn't recommend", nor "able" of "unable". */
function indexOfRun(source: string, run: string, from: number): number {
  for (let at = source.indexOf(run, from); at !== -1; at = source.indexOf(run, at + 1)) {
    if (!joins(source, at) && !joins(source, at + run.length)) return at;
  }
  return -1;
}

function joins(text: string, at: number): boolean {
  return (
    /^[\p{L}\p{N}\p{M}]$/u.test(charBefore(text, at)) && /^[\p{L}\p{N}\p{M}]/u.test(text.slice(at, at + 2))
  );
}

function charBefore(text: string, at: number): string {
  const char = text.slice(0, at).match(/.$/u);
  return char === null ? '' : char[0];
}

function normalised(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201a\u201b\u2032]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
