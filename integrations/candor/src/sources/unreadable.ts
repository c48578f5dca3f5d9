import { CandorError, errorIssue } from '../model/issue.js';

/** Stops the reading of a file. */
export function unreadable(name: string, what: string, remedy: string): CandorError {
  return new CandorError([errorIssue('source-unreadable', { file: name }, what, remedy)]);
}
