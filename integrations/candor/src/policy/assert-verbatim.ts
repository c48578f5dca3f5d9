import { CandorError, errorIssue } from '../model/issue.js';
import type { Response } from '../model/response.js';
import { isVerbatim } from '../text/verbatim.js';

/** Throws where a form of a comment that its owner wrote is not in it word for word. */
export function assertVerbatim(response: Response, kind: string, text: string | null, comment: string): void {
  if (text === null || isVerbatim(text, comment)) return;
  const where = { file: response.source, response: response.id };
  // A comment about to be redacted holds what nobody should read in a build log.
  const original = kind === 'excerpt' ? `\n  comment: ${comment}` : '';
  const what = `the ${kind} is not in the comment word for word.\n  ${kind}: ${text}${original}`;
  const remedy = 'Copy the words exactly; mark cuts with [...] and your own words with [brackets].';
  throw new CandorError([errorIssue('verbatim', where, what, remedy)]);
}
