import type { Change } from './model/change.js';
import { roundIssues, roundsOf } from './findings/rounds.js';
import { Tallies } from './findings/tally.js';
import { decisionsFile, readInputs, type LoggedDecision, type MappedSource } from './inputs.js';
import { createMapper, type Mapper } from './mapping/mapper.js';
import type { Decision } from './model/decision.js';
import type { RoundFigures } from './model/finding.js';
import { CandorError, errorIssue, stoppingIssues, type Issue } from './model/issue.js';
import type { Quotable, SelectionFacts } from './model/published.js';
import type { Response } from './model/response.js';
import type { CandorOptions } from './options/schema.js';
import { createJudge, type Verdict } from './policy/judge.js';
import { standingsOf } from './policy/standing.js';
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
  /** Absolute paths of the folders Astro publishes as they are. @default public/ and src/pages/ of the root */
  published?: readonly string[];
  /** Decisions to judge as if they stood at the end of the log. @default none */
  considered?: readonly Decision[];
  /** Sees every response with its verdict while its row is being read. */
  observe?: (response: Response, verdict: Verdict) => void;
}

/** Streams every source once: read, map, decide, then count and keep what may be quoted. Throws a CandorError before anything is written. */
export async function ingest(request: IngestRequest): Promise<Ingested> {
  const { options, asOf, observe } = request;
  const found = new IssueList();
  const report = (issue: Issue): void => found.add(issue);
  const inputs = await readInputs(request, options, report);
  const standings = standingsOf([...inputs.decisions, ...(request.considered ?? [])]);
  const judge = createJudge(options.policy, asOf);
  const tallies = new Tallies();
  const facts = new Facts();
  const ledger = new Ledger();
  const quotables: Quotable[] = [];
  const sources: SourceSummary[] = [];
  const unmapped = new Set<string>();

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
    if (summary === null) continue;
    sources.push({ name: source.name, read: summary.read, rejected: summary.rejected });
    summary.unmapped.forEach((id) => unmapped.add(id));
  }
  if (sources.length === inputs.sources.length)
    unknownDecisions(inputs.decisions, ledger, unmapped).forEach(report);
  const rounds = roundsOf(tallies.list(), inputs.rounds, options.findings);
  roundIssues(rounds, tallies.list(), inputs.rounds).forEach(report);
  const issues = found.list();
  failOn(issues, options.strict);
  return {
    quotables: quotables.sort(newestFirst),
    facts: facts.total(),
    rounds,
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
): Promise<Pick<SourceSummary, 'read' | 'rejected'> & { unmapped: ReadonlySet<string> }> {
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
  return { read, rejected: mapper?.rejected() ?? 0, unmapped: mapper?.unmapped ?? new Set() };
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

/** Throws what stops the build first, then the warnings: often they say why. */
function failOn(issues: readonly Issue[], strict: boolean): void {
  const stopping = stoppingIssues(issues, strict);
  if (stopping.length === 0) return;
  throw new CandorError([...stopping, ...issues.filter((issue) => !stopping.includes(issue))]);
}

function unknownDecisions(
  decisions: readonly LoggedDecision[],
  ledger: Ledger,
  unmapped: ReadonlySet<string>,
): Issue[] {
  return decisions
    .filter(({ response }) => ledger.sourceOf(response) === undefined && !unmapped.has(response))
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
