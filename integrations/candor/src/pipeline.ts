import { openCollected, type CollectedRun } from './ingest/collected.js';
import { listedIds, withChanges } from './ingest/changes.js';
import { countingOf, findingsOfRun } from './ingest/figuring.js';
import { reckonFiles } from './ingest/file-sources.js';
import { goneFromStories, namedQuotes } from './ingest/gone.js';
import { readInputs, type Inputs } from './ingest/inputs.js';
import { SourceMemory } from './ingest/memory.js';
import type { OverdueSource } from './ingest/overdue.js';
import {
  Reckoning,
  type Observer,
  type PicturedResponse,
  type ReckoningRequest,
} from './ingest/reckoning.js';
import { idTwice } from './ingest/source-run.js';
import { unknownDecisions } from './ingest/unknown-decisions.js';
import type { Decision } from './model/decision.js';
import type { Evidence } from './model/evidence.js';
import type { Findings } from './model/finding.js';
import { CandorError, stoppingIssues, type Issue } from './model/issue.js';
import type { PlatformReviews } from './model/platform-review.js';
import type { Quotable, SelectionFacts } from './model/published.js';
import type { Change, Concern } from './model/published-change.js';
import type { Handled } from './model/recount.js';
import type { Report } from './model/report.js';
import type { Round } from './model/round.js';
import type { Theme } from './model/theme.js';
import type { CandorOptions } from './options/schema.js';
import { standingsOf, takenBack, type Standing } from './policy/standing.js';
import { readSteps } from './report/file.js';
import { IssueList } from './report/issue-list.js';
import { Ledger } from './report/ledger.js';
import { summarise, type RunSummary, type SourceSummary } from './report/summary.js';
import { newestFirst } from './select/select.js';
import { storeName } from './sources/store.js';
import type { StoreSnapshot } from './store/contract.js';

/** What one run makes of everything the owner has: all that may be published, and the account of what may not. */
export interface Ingested {
  /** Newest first. */
  quotables: Quotable[];
  /** The pictures of those who are quoted, by public id. */
  pictured: ReadonlyMap<string, PicturedResponse>;
  /** How the quotes came about, by public id: for checks alone. */
  evidence: ReadonlyMap<string, Evidence>;
  /** How much of each source is kept for longer than the site says. */
  overdue: readonly OverdueSource[];
  /** Public ids of quotes that stories or changes name and that are not published any more. */
  gone: string[];
  facts: SelectionFacts;
  /** Reviews of platforms: shown as theirs, and in nothing else. */
  reviews: PlatformReviews[];
  findings: Findings;
  changes: Change[];
  /** Whom each change concerns: never published. */
  concerns: Concern[];
  themes: readonly Theme[];
  reports: Report[];
  /** The rounds that somebody declared. */
  rounds: readonly Round[];
  /** What was decided, oldest first. */
  decisions: readonly Decision[];
  /** Public ids of what was withdrawn or erased. */
  takenBack: ReadonlySet<string>;
  /** What checks hold the figures and the decisions against. */
  handled: Handled;
  summary: RunSummary;
  /** Changes whenever a file of responses or a decision about one does; null where that is not known. */
  digest: string | null;
  /** What a build read of the store and which of it is published; null without a store, or when it could not be reached. */
  collected: { snapshot: StoreSnapshot; published: ReadonlySet<string> } | null;
}

export interface IngestRequest {
  /** Absolute path of the site's root. */
  root: string;
  options: CandorOptions;
  asOf: string;
  /** Astro's `site`. @default not known */
  site?: string | undefined;
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
  /** Absolute path of a folder to remember sources in, so that an unchanged file is not read again. @default nothing is remembered */
  memory?: string;
  /** Sees every response while its row is being read: then all files are. */
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
  const decisions = [...inputs.decisions, ...(collected?.decisions ?? []), ...(request.considered ?? [])];
  const standings = standingsOf(decisions);
  const named = namedQuotes(inputs);
  const reckoning = new Reckoning({
    ...{ policy: options.policy, asOf, named, observe },
    ...countingOf(request, inputs),
  });
  const ledger = new Ledger();
  const files = await reckonFiles(
    {
      ...{ sources: inputs.sources, segments: options.findings.segments, reckoning: reckoning.request },
      ...{ standings, ledger, holdsIds: collected !== null },
      memory: memoryOf(request, inputs, reckoning.request),
    },
    reckoning,
    report,
  );
  const { sources } = files;
  if (files.complete) unknownDecisions(inputs.decisions, ledger, collected !== null).forEach(report);
  const published =
    collected === null
      ? null
      : await takeCollected(collected, { reckoning, ledger, standings, sources }, report);
  failOn(found.list(), options.strict);
  reckoning.quotables.sort(newestFirst);
  const gone = goneFromStories(named, reckoning, standings);
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
    pictured: reckoning.pictured,
    evidence: reckoning.evidence,
    overdue: reckoning.overdue.list(),
    facts: reckoning.facts.total(),
    reviews: reckoning.reviews.list(),
    findings,
    ...{ changes, concerns, themes: inputs.themes },
    reports: inputs.reports,
    ...{ rounds: [...inputs.rounds.values()], decisions, takenBack: takenBack(standings) },
    handled: reckoning.witness.all(),
    summary: summarise(asOf, sources, reckoning.fates.totals(), issues),
    digest: files.digest,
    collected: snapshot === null || published === null ? null : { snapshot, published },
  };
}

interface Taking {
  reckoning: Reckoning;
  ledger: Ledger;
  standings: ReadonlyMap<string, Standing>;
  sources: SourceSummary[];
}

/** Adds what the form collected; returns the ids of what is published of it. */
async function takeCollected(
  collected: CollectedRun,
  { reckoning, ledger, standings, sources }: Taking,
  report: (issue: Issue) => void,
): Promise<ReadonlySet<string>> {
  const published = new Set<string>();
  let read = 0;
  try {
    for await (const { response, n, read: words, spoken } of collected.responses) {
      read += n;
      const { id } = response;
      const holder = id === '' ? undefined : ledger.holderOf(id);
      if (holder !== undefined) report(idTwice(response, undefined, holder));
      else if (id === '') reckoning.takeAlike(response, n, spoken);
      else if (reckoning.take(response, standings.get(id), { read: words, spoken }).quotable !== null)
        published.add(id);
    }
  } finally {
    await collected.close();
  }
  sources.push({ name: storeName, read, rejected: 0, partial: 0, repeated: 0, preset: null });
  return published;
}

function memoryOf(
  { memory, observe, options, asOf, formRound }: IngestRequest,
  inputs: Inputs,
  { listed, named, keptFrom, domains }: ReckoningRequest,
): SourceMemory | null {
  if (memory === undefined || observe !== undefined) return null;
  const { policy, findings } = options;
  const counted = { policy, findings, keptFrom, domains };
  return new SourceMemory(memory, { asOf, options: counted, inputs, formRound, listed, named });
}

/** Throws what stops the build first, then the warnings: often they say why. */
function failOn(issues: readonly Issue[], strict: boolean): void {
  const stopping = stoppingIssues(issues, strict);
  if (stopping.length === 0) return;
  throw new CandorError([...stopping, ...issues.filter((issue) => !stopping.includes(issue))]);
}
