import type { Change } from './model/change.js';
import { byPeriod, roundFigures } from './findings/figures.js';
import { Tallies } from './findings/tally.js';
import { decisionsFile, readInputs, type Inputs, type LoggedDecision, type MappedSource } from './inputs.js';
import { createMapper, type Mapper } from './mapping/mapper.js';
import type { RoundFigures } from './model/finding.js';
import { CandorError, errorIssue, type Issue } from './model/issue.js';
import type { Quotable, SelectionFacts } from './model/published.js';
import type { Response } from './model/response.js';
import { undeclaredRound } from './model/round.js';
import type { CandorOptions } from './options/schema.js';
import { createJudge, type Verdict } from './policy/judge.js';
import { undecided, withDecision, type Standing } from './policy/standing.js';
import { IssueList } from './report/issue-list.js';
import { Ledger } from './report/ledger.js';
import { summarise, type RunSummary, type SourceSummary } from './report/summary.js';
import { Facts } from './select/facts.js';
import { newestFirst } from './select/select.js';
import { readSource } from './sources/read.js';

/** What one run makes of everything the owner has: all that may be published, and the account of what may not. */
export interface Ingested {
  /** Newest first. */
  quotables: Quotable[];
  facts: SelectionFacts;
  rounds: RoundFigures[];
  changes: Change[];
  summary: RunSummary;
  ledger: Ledger;
}

export interface IngestRequest {
  /** Absolute path of the site's root. */
  root: string;
  options: CandorOptions;
  asOf: string;
  /** Sees every response with its verdict while its row is being read. */
  observe?: (response: Response, verdict: Verdict) => void;
}

/** Streams every source once: read, map, decide, then count and keep what may be quoted. Throws a CandorError before anything is written. */
export async function ingest({ root, options, asOf, observe }: IngestRequest): Promise<Ingested> {
  const found = new IssueList();
  const report = (issue: Issue): void => found.add(issue);
  const inputs = await readInputs(root, options, report);
  const standings = standingsOf(inputs.decisions);
  const judge = createJudge(options.policy, asOf);
  const tallies = new Tallies();
  const facts = new Facts();
  const ledger = new Ledger();
  const quotables: Quotable[] = [];
  const sources: SourceSummary[] = [];

  for (const source of inputs.sources) {
    const account = ledger.open(source.name);
    const read = eachResponse(source, options.findings.segments, report, (response, line) => {
      const verdict = judge(response, standings.get(response.id));
      const known = account.record(response.id, verdict.withheld ?? 'published', verdict.countable !== null);
      if (known !== undefined) return report(sameId(response, line(), known));
      if (verdict.countable !== null) tallies.add(verdict.countable);
      if (verdict.quotable !== null) quotables.push(verdict.quotable);
      facts.add(verdict);
      observe?.(response, verdict);
    });
    const summary = await orReport(read, report);
    if (summary !== null) sources.push(summary);
  }
  if (sources.length === inputs.sources.length) unknownDecisions(inputs.decisions, ledger).forEach(report);
  const issues = found.list();
  failOn(issues, options.strict);
  return {
    quotables: quotables.sort(newestFirst),
    facts: facts.total(),
    rounds: roundsOf(tallies, inputs, options),
    changes: inputs.changes,
    summary: summarise(asOf, sources, ledger, issues),
    ledger,
  };
}

async function eachResponse(
  source: MappedSource,
  segments: readonly string[],
  report: (issue: Issue) => void,
  take: (response: Response, line: () => number) => void,
): Promise<SourceSummary> {
  const { name, mapping } = source;
  let mapper: Mapper | undefined;
  let read = 0;
  await readSource(source, mapping, report, (columns) => {
    const mapped = createMapper({ file: name, mapping, names: columns.names, find: columns.find, segments });
    mapper = mapped;
    return (row) => {
      read++;
      const response = mapped.response(row);
      if (response !== null) take(response, () => row.line);
    };
  });
  mapper?.issues().forEach(report);
  return { name, read, rejected: mapper?.rejected() ?? 0 };
}

/** Reports what stopped a source and goes on, so that one run tells of every source; null when it was stopped. */
async function orReport<Value>(value: Promise<Value>, report: (issue: Issue) => void): Promise<Value | null> {
  try {
    return await value;
  } catch (error) {
    if (!(error instanceof CandorError)) throw error;
    error.issues.forEach(report);
    return null;
  }
}

function standingsOf(decisions: readonly LoggedDecision[]): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const decision of decisions) {
    standings.set(decision.response, withDecision(standings.get(decision.response) ?? undecided, decision));
  }
  return standings;
}

function roundsOf(tallies: Tallies, { rounds }: Inputs, options: CandorOptions): RoundFigures[] {
  return tallies
    .list()
    .map((tally) => ({ tally, round: rounds.get(tally.round) ?? undeclaredRound(tally.round) }))
    .filter(({ round }) => (round.declared ? round.publish : options.findings.undeclared === 'show'))
    .map(({ tally, round }) => roundFigures(tally, round))
    .sort(byPeriod);
}

function failOn(issues: readonly Issue[], strict: boolean): void {
  const stopping = issues.filter(({ severity }) => strict || severity === 'error');
  if (stopping.length > 0) throw new CandorError(stopping);
}

function unknownDecisions(decisions: readonly LoggedDecision[], ledger: Ledger): Issue[] {
  return decisions
    .filter(({ response }) => ledger.sourceOf(response) === undefined)
    .map(({ response, action, line }) => {
      const what = `"${action}" is about the response "${response}", which no source has`;
      const remedy = 'Correct the id, or remove the line if the response is gone from its source for good.';
      return errorIssue('decision-unknown', { file: decisionsFile, line }, what, remedy);
    });
}

function sameId(response: Response, line: number, known: string): Issue {
  const what = `the response id "${response.id}" was already read from ${known}`;
  const remedy = 'Ids name one answer each: remove the row read twice, or map another column as "id".';
  return errorIssue('id-twice', { file: response.source, line }, what, remedy);
}
