import { Tallies } from './findings/tally.js';
import { decisionsFile, type LoggedDecision } from './inputs.js';
import { errorIssue, type Issue } from './model/issue.js';
import type { Quotable } from './model/published.js';
import type { Response } from './model/response.js';
import { createJudge, type Verdict } from './policy/judge.js';
import type { PolicyOptions } from './policy/schema.js';
import { undecided, type Standing } from './policy/standing.js';
import { Ledger } from './report/ledger.js';
import { Facts } from './select/facts.js';

type Account = ReturnType<Ledger['open']>;

interface ReckoningRequest {
  policy: PolicyOptions;
  asOf: string;
  standings: ReadonlyMap<string, Standing>;
  report: (issue: Issue) => void;
  observe: ((response: Response, verdict: Verdict) => void) | undefined;
}

/** Judges every response once and adds it to everything that is counted. */
export class Reckoning {
  readonly tallies = new Tallies();
  readonly facts = new Facts();
  readonly ledger = new Ledger();
  readonly quotables: Quotable[] = [];
  readonly #judge;

  constructor(readonly request: ReckoningRequest) {
    this.#judge = createJudge(request.policy, request.asOf);
  }

  /** Takes one response; `line` tells where it stands, `read` whether its words may be observed. Returns whether it is published. */
  take(account: Account, response: Response, line?: () => number, read = true): boolean {
    const { standings, report, observe } = this.request;
    const standing = standings.get(response.id);
    const verdict = read
      ? this.#judge(response, standing)
      : this.#judge(unread(response), unapproved(standing));
    const known = account.record(response.id, verdict.withheld ?? 'published', verdict.countable !== null);
    if (known !== undefined) {
      report(sameId(response, line?.(), known));
      return false;
    }
    this.#count(verdict, 1);
    if (verdict.quotable !== null) this.quotables.push(verdict.quotable);
    if (read) observe?.(response, verdict);
    return verdict.quotable !== null;
  }

  /** Takes `n` responses alike, of which only the counts are known. */
  takeAlike(account: Account, response: Response, n: number): void {
    const verdict = this.#judge(unread(response));
    account.add(verdict.withheld ?? 'published', verdict.countable !== null, n);
    this.#count(verdict, n);
  }

  #count(verdict: Verdict, n: number): void {
    if (verdict.countable !== null) this.tallies.add(verdict.countable, n);
    this.facts.add(verdict, n);
  }
}

/** What was not read cannot be published, whatever stands in the log or in the options. */
function unread(response: Response): Response {
  return { ...response, flags: ['unread'] };
}

function unapproved(standing: Standing = undecided): Standing {
  return { ...standing, approved: false };
}

function sameId(response: Response, line: number | undefined, known: string): Issue {
  const what = `the response id "${response.id}" was already read from ${known}`;
  const remedy = 'Ids name one answer each: remove the row read twice, or map another column as "id".';
  return errorIssue('id-twice', { file: response.source, ...(line !== undefined && { line }) }, what, remedy);
}

/** Decisions of the log that are about nothing a file has: the words they were meant for would be judged without them. */
export function unknownDecisions(
  decisions: readonly LoggedDecision[],
  ledger: Ledger,
  unmapped: ReadonlySet<string>,
  collects: boolean,
): Issue[] {
  return decisions
    .filter(({ response }) => ledger.sourceOf(response) === undefined && !unmapped.has(response))
    .map(({ response, action, line }) => {
      const what = `"${action}" is about the response "${response}", which no source has`;
      const remedy = 'Correct the id, or remove the line if the response is gone from its source for good.';
      const own = collects
        ? ' Decisions about answers of the form stand in the store: use npx candor decide.'
        : '';
      return errorIssue('decision-unknown', { file: decisionsFile, line }, what, remedy + own);
    });
}
