/** The known name that takes the fewest edits to become `name`; undefined when none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const most = Math.max(2, Math.ceil(name.length / 2));
  const ranked = known
    .map((other) => ({ other, edits: distance(name.toLowerCase(), other.toLowerCase()) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.other;
}

/** Insertions, deletions and replacements between two words (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** `did you mean "x"?`, or what there is to choose from. */
export function suggestion(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (known.length === 0) return 'There is none yet.';
  const shown = known.slice(0, 12).join(', ');
  return `There is: ${shown}${known.length > 12 ? ` and ${known.length - 12} more` : ''}.`;
}
