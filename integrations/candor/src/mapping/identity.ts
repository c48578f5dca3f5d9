import { createHash } from 'node:crypto';

/**
 * Ids for rows that have none: a hash of the source's name, the mapped cells and how often just these cells came before.
 * It does not depend on the row's place, so a re-export in another order cannot move a decision onto another person's words.
 */
export function contentIds(source: string): (cells: readonly string[]) => string {
  const occurrences = new Map<string, number>();
  return (cells) => {
    const digest = hash(JSON.stringify([source, ...cells]));
    const before = occurrences.get(digest) ?? 0;
    occurrences.set(digest, before + 1);
    return before === 0 ? digest : hash(`${digest}#${before}`);
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
