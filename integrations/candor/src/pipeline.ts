import { openCollected, type CollectedRun } from './ingest/collected.js';
import { listedIds, withChanges } from './ingest/changes.js';
import { countingOf, findingsOfRun } from './ingest/figuring.js';
import { goneFromStories } from './ingest/gone.js';
import { readInputs, type MappedSource } from './ingest/inputs.js';
import { createMapper, type Mapper } from './mapping/mapper.js';
import { planOf, type Plan } from './mapping/plan.js';
import type { Decision } from './model/decision.js';
import type { Findings } from './model/finding.js';
import { CandorError, stoppingIssues, type Issue } from './model/issue.js';
import type { Quotable, SelectionFacts } from './model/published.js';
import type { Change, Concern } from './model/published-change.js';
import type { Response } from './model/response.js';
import type { RowReading, Sample } from './model/sample.js';
import type { Report } from './model/report.js';
import type { Round } from './model/round.js';
import type { Theme } from './model/theme.js';
import type { CandorOptions } from './options/schema.js';
import { standingsOf } from './policy/standing.js';
import { Reckoning, unknownDecisions, type Observer } from './ingest/reckoning.js';
import { IssueList } from './report/issue-list.js';
import type { Ledger } from './report/ledger.js';
import { readSteps } from './report/file.js';
import { summarise, type RunSummary, type SourceSummary } from './report/summary.js';
import { newestFirst } from './select/select.js';
import { storeName } from './sources/store.js';
import type { StoreSnapshot } from './store/contract.js';
import { readSource } from './sources/read.js';

/** What one run makes of everything the owner has: all that may be published, and the account of what may not. */
export interface Ingested {
  /** Newest first. */
  quotables: Quotable[];
  /** Public ids of quotes that stories or changes name and that are not published any more. */
  gone: string[];
  facts: SelectionFacts;
  findings: Findings;
  changes: Change[];
  /** Whom each change concerns: never published. */
  concerns: Concern[];
  themes: readonly Theme[];
  reports: Report[];
  summary: RunSummary;
  ledger: Ledger;
  /** What a build read of the store and which of it is published; null without a store, or when it could not be reached. */
  collected: { snapshot: StoreSnapshot; published: ReadonlySet<string> } | null;
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
  /** Declares the form's round where `content/rounds/` does not. @default not declared */
  formRound?: Round;
  /** Whether `observe` needs each response of the store: always, or where it is on this machine. @default only those whose words a build needs */
  every?: boolean | 'local';
  /** False where only responses matter: then changes and reports are not read, and no mistake in them stands in the way. @default true */
  stories?: boolean;
  /** Sees every response while its row is being read. */
  observe?: Observer;
}

/** Streams every source once: read, map, decide, then count and keep what may be quoted. Throws a CandorError before anything is written. */
export async function ingest(request: IngestRequest): Promise<Ingested> {
  const { options, asOf, observe } = request;
  const found = new IssueList();
  const report = (issue: Issue): void => found.add(issue);
  const inputs = await readInputs(request, options, report);
  const themes = inputs.themes.length > 0;
  const collected = await openCollected({ ...request, themes, ids: listedIds(inputs) }, report);
  const standings = standingsOf([
    ...inputs.decisions,
    ...(collected?.decisions ?? []),
    ...(request.considered ?? []),
  ]);
  const counting = countingOf(request, inputs);
  const reckoning = new Reckoning({ policy: options.policy, asOf, standings, report, observe, ...counting });
  const { facts, ledger } = reckoning;
  const sources: SourceSummary[] = [];
  const unmapped = new Set<string>();

  for (const source of inputs.sources) {
    const account = ledger.open(source.name);
    const read = eachResponse(source, options.findings.segments, report, (response, line) => {
      reckoning.take(account, response, { line });
    });
    const summary = await orReport(read, report);
    if (summary === null) continue;
    const { unmapped: left, ...told } = summary;
    sources.push(told);
    left.forEach((id) => unmapped.add(id));
  }
  if (sources.length === inputs.sources.length)
    unknownDecisions(inputs.decisions, ledger, unmapped, collected !== null).forEach(report);
  const published = collected === null ? null : await takeCollected(collected, reckoning, sources);
  failOn(found.list(), options.strict);
  reckoning.quotables.sort(newestFirst);
  const gone = goneFromStories(inputs, reckoning, standings);
  const known = {
    ...{ standings, gone },
    complete: collected?.complete ?? true,
    published: await readSteps(request.root),
  };
  const { findings, changes, concerns } = findingsOfRun(request, inputs, reckoning, known, report);
  const issues = found.list();
  failOn(issues, options.strict);
  const snapshot = collected?.snapshot ?? null;
  return {
    quotables: withChanges(reckoning.quotables, changes),
    gone,
    facts: facts.total(),
    findings,
    ...{ changes, concerns, themes: inputs.themes },
    reports: inputs.reports,
    summary: summarise(asOf, sources, ledger, issues),
    ledger,
    collected: snapshot === null || published === null ? null : { snapshot, published },
  };
}

/** Adds what the form collected; returns the ids of what is published of it. */
async function takeCollected(
  collected: CollectedRun,
  reckoning: Reckoning,
  sources: SourceSummary[],
): Promise<ReadonlySet<string>> {
  const account = reckoning.ledger.open(storeName);
  const published = new Set<string>();
  let read = 0;
  try {
    for await (const { response, n, read: words, spoken } of collected.responses) {
      read += n;
      if (response.id === '') reckoning.takeAlike(account, response, n, spoken);
      else if (reckoning.take(account, response, { read: words, spoken })) published.add(response.id);
    }
  } finally {
    await collected.close();
  }
  sources.push({ name: storeName, read, rejected: 0, partial: 0, repeated: 0, preset: null });
  return published;
}

async function eachResponse(
  source: MappedSource,
  segments: readonly string[],
  report: (issue: Issue) => void,
  take: (response: Response, line: () => number) => void,
): Promise<SourceSummary & { unmapped: ReadonlySet<string> }> {
  const { name } = source;
  let mapper: Mapper | undefined;
  let plan: Plan | undefined;
  let read = 0;
  const choose = (sample: Sample): RowReading => (plan = planOf(name, source.mapping, sample)).reading;
  await readSource(source, source.mapping, choose, report, ({ names, find }) => {
    const { mapping, preset } = plan ?? {};
    const mapped = createMapper({ file: name, mapping, preset, names, find, segments });
    mapper = mapped;
    return (row) => {
      read++;
      const response = mapped.response(row);
      if (response !== null) take(response, () => row.line);
    };
  });
  mapper?.issues().forEach(report);
  return {
    ...{ name, read, repeated: 0, preset: toldPreset(plan) },
    rejected: mapper?.rejected() ?? 0,
    partial: mapper?.partial() ?? 0,
    unmapped: mapper?.unmapped ?? new Set(),
  };
}

function toldPreset(plan: Plan | undefined): SourceSummary['preset'] {
  if (!plan?.preset) return null;
  const { preset, declared, why } = plan.preset;
  return { name: preset.name, title: preset.title, declared, why };
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
