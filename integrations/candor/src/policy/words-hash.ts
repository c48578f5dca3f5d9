import { hash } from 'node:crypto';

/** What tells a stored comment from every other, without its words: decisions name it, so that none is taken for one about other words. */
export function wordsHash(comment: string): string {
  return hash('sha256', comment.normalize('NFC')).slice(0, 16);
}
