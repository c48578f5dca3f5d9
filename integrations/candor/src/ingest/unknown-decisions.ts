import { errorIssue, type Issue } from '../model/issue.js';
import type { Ledger } from '../report/ledger.js';
import { decisionsFile, type LoggedDecision } from './inputs.js';

/** Decisions of the log that are about nothing a file has: the words they were meant for would be judged without them. */
export function unknownDecisions(
  decisions: readonly LoggedDecision[],
  ledger: Ledger,
  collects: boolean,
): Issue[] {
  return decisions
    .filter(({ response }) => ledger.sourceOf(response) === undefined)
    .map(({ response, action, line }) => {
      const what = `"${action}" is about the response "${response}", which no source has`;
      const remedy = 'Correct the id, or remove the line if the response is gone from its source for good.';
      const own = collects
        ? ' Decisions about answers of the form stand in the store: use npx candor decide.'
        : '';
      return errorIssue('decision-unknown', { file: decisionsFile, line }, what, remedy + own);
    });
}
