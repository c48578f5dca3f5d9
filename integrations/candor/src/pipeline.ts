import type { Change } from './model/change.js';
import { byPeriod, roundFigures } from './findings/figures.js';
import { emptyTally, Tallies } from './findings/tally.js';
import {
  decisionsFile,
  readInputs,
  roundsFolder,
  type Inputs,
  type LoggedDecision,
  type MappedSource,
} from './inputs.js';
import { createMapper, type Mapper } from './mapping/mapper.js';
import type { Decision } from './model/decision.js';
import type { RoundFigures } from './model/finding.js';
import { CandorError, errorIssue, warningIssue, type Issue } from './model/issue.js';
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
  const rounds = roundsOf(tallies, inputs, options);
  roundIssues(rounds, inputs, tallies).forEach(report);
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

function standingsOf(decisions: readonly Decision[]): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const decision of decisions) {
    standings.set(decision.response, withDecision(standings.get(decision.response) ?? undecided, decision));
  }
  return standings;
}

/** Every published round, those nobody has answered yet included. */
function roundsOf(tallies: Tallies, { rounds }: Inputs, options: CandorOptions): RoundFigures[] {
  const answered = tallies.list();
  const unanswered = [...rounds.keys()]
    .filter((id) => !answered.some(({ round }) => round === id))
    .map(emptyTally);
  return [...answered, ...unanswered]
    .map((tally) => ({ tally, round: rounds.get(tally.round) ?? undeclaredRound(tally.round) }))
    .filter(({ round }) => (round.declared ? round.publish : options.findings.undeclared === 'show'))
    .map(({ tally, round }) => roundFigures(tally, round))
    .sort(byPeriod);
}

/** Declarations that do not fit the answers. */
function roundIssues(figures: readonly RoundFigures[], { rounds }: Inputs, tallies: Tallies): Issue[] {
  const answered = tallies.list().map(({ round }) => round);
  const unused = [...rounds.keys()].filter((id) => !answered.includes(id));
  const overfull = figures.filter(({ asked, n }) => asked !== null && n > asked);
  return [
    ...unused.map((id) => {
      const named =
        answered.length === 0 ? 'there are no responses' : `responses name: ${answered.join(', ')}`;
      return warningIssue(
        'round-unused',
        { file: `${roundsFolder}/${id}` },
        `no response belongs to this round; ${named}`,
        'Name the file as the responses name the round.',
      );
    }),
    ...overfull.map(({ id, n, asked }) =>
      warningIssue(
        'round-asked',
        { file: `${roundsFolder}/${id}` },
        `${n} answers came from ${asked} people asked`,
        'Correct "asked", or leave it out.',
      ),
    ),
  ];
}

/** Throws what stops the build first, then the warnings: often they say why. */
function failOn(issues: readonly Issue[], strict: boolean): void {
  const stops = ({ severity }: Issue): boolean => strict || severity === 'error';
  if (!issues.some(stops)) return;
  throw new CandorError([...issues.filter(stops), ...issues.filter((issue) => !stops(issue))]);
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
