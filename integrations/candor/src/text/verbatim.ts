import { wordSegments } from './word-segments.js';

/** A cut, `[...]` or `[…]`, or words inserted by the owner, `[the shop]`. */
const bracketed = /\[[^\]]*\]/;
const content = /[\p{L}\p{N}\p{Extended_Pictographic}\p{RI}]/u;

/**
 * Whether an excerpt is the person's own words: contiguous runs of the comment, in order, with only bracketed cuts and
 * insertions between them (16 CFR 255.1(b): quotation marks present exact words). Unicode form, white space and typographic quotes do not matter.
 */
export function isVerbatim(excerpt: string, comment: string): boolean {
  const source = normalised(comment);
  const edges = wordEdges(source);
  const runs = normalised(excerpt)
    .split(bracketed)
    .map((run) => run.trim())
    .filter(Boolean);
  let from = 0;
  for (const run of runs) {
    const found = indexOfRun(source, run, from, edges);
    if (found === -1) return false;
    from = found + run.length;
  }
  return runs.some((run) => content.test(run));
}

/** A run may not begin or end inside a word: "I can" is not a run of "I can't", nor "able" of "unable". */
function indexOfRun(source: string, run: string, from: number, edges: ReadonlySet<number>): number {
  for (let at = source.indexOf(run, from); at !== -1; at = source.indexOf(run, at + 1)) {
    if (edges.has(at) && edges.has(at + run.length)) return at;
  }
  return -1;
}

/** Where words begin and end. */
function wordEdges(text: string): Set<number> {
  return new Set(wordSegments(text).map(({ index }) => index)).add(text.length);
}

/** Anything that two forms of the same words may differ in. */
const varying = /[^ -~\u00a1-\u02ff]|[\u00ab\u00bb]|^ |  | $/;

/** Text as two forms of the same words have it in common: Unicode form, white space and typographic quotes do not matter. */
export function normalised(text: string): string {
  if (!varying.test(text)) return text;
  // Half a character cannot be written to a file; what stands there instead is the same for all.
  return (
    text
      .toWellFormed()
      // Nobody sees what only says which way words run.
      .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
      .normalize('NFC')
      .replace(/[\u2018\u2019\u201a\u201b\u2032]/g, "'")
      .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"')
      .replace(/\s\s+|[^\S ]/g, ' ')
      .trim()
  );
}
