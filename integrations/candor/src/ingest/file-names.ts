import { CandorError, errorIssue } from '../model/issue.js';
import type { Document } from '../sources/documents.js';

type Named = Pick<Document, 'id' | 'name'>;

/** Pages of our own stand beside the changes. */
const reserved = /^(themes|status)(\/|$)/;

/** Refuses names of changes that cannot become addresses, or that are those of our own pages. */
export function assertChangeNames(documents: readonly Named[]): void {
  assertAddresses(documents, 'change-name');
  for (const { id, name } of documents) {
    if (!reserved.test(id)) continue;
    const what = `the address of "${id}" is that of a list of changes`;
    throw new CandorError([errorIssue('change-name', { file: name }, what, 'Give the file another name.')]);
  }
}

/** Refuses names of files that cannot become addresses. */
export function assertAddresses(documents: readonly Named[], rule: string): void {
  assertOnce(documents, rule);
  for (const { id, name } of documents) {
    if (/^[\p{L}\p{N}_/-]+$/u.test(id)) continue;
    const what = 'the name of this file becomes an address, and has characters that do not belong in one';
    throw new CandorError([errorIssue(rule, { file: name }, what, 'Use letters, digits and dashes.')]);
  }
}

/** Refuses two files that differ in their extensions only: they would stand for one thing. */
export function assertOnce(documents: readonly Named[], rule: string): void {
  const known = new Map<string, string>();
  for (const { id, name } of documents) {
    const other = known.get(id);
    known.set(id, name);
    if (other === undefined) continue;
    const what = `this file and ${other} have one id, "${id}": their names without the extension`;
    throw new CandorError([errorIssue(rule, { file: name }, what, 'Remove or rename one of them.')]);
  }
}
