import { dirname, join } from 'node:path';
import { keep, kept, keptSources, keyOf } from '../cache/kept.js';
import { packageVersion } from '../cache/version.js';
import type { PageChecks } from '../check/run-rules.js';
import { LeakScan } from '../check/leak-scan.js';
import { openOutput, OutputDigest, outputDigest, type Output } from '../check/output.js';
import { tracesIn, type Trace } from '../check/traces.js';
import { collectedSignature } from '../ingest/collected.js';
import { showWords } from '../ingest/show-words.js';
import type { Issue } from '../model/issue.js';
import type { Ingested, IngestRequest } from '../pipeline.js';
import { publicId } from '../policy/public-id.js';

/** What a scan found in one output. */
export interface Scanned {
  issues: Issue[];
  /** How many private texts were passed over because somebody else's published words say the same. */
  exempt: number;
}

/** The same of one content. */
interface KeptScan extends Scanned {
  key: string;
}

/**
 * Holds each page of the output to the rules, and looks in all of it for what nobody agreed to publish. The responses are read once more for it, those of a store on this machine
 * included, unless just this output was searched for just these responses before.
 */
export async function scanOutput(
  folders: readonly string[],
  ingested: Ingested,
  request: IngestRequest,
  checks: () => PageChecks,
): Promise<Scanned> {
  const output = openOutput(folders);
  const remembered = await cachedTraces(ingested, request);
  const basis = await scanBasis(ingested, request, remembered);
  const path = basis === null ? null : join(request.memory!, 'scan.kept');
  const known = path === null ? null : await kept<KeptScan>(path);
  if (known !== null && known.key === keyOf(`${basis}\n${outputDigest(output)}`)) return known;
  const digest = path === null ? null : new OutputDigest();
  const found = pageIssues(output, remembered, checks(), digest);
  const leaks = await scan(output, ingested, request);
  const scanned = { issues: [...found, ...leaks.issues], exempt: leaks.exempt };
  if (path !== null) await keep(path, { key: keyOf(`${basis}\n${digest!.done()}`), ...scanned });
  return scanned;
}

function pageIssues(
  output: Output,
  remembered: readonly Trace[],
  checks: PageChecks,
  digest: OutputDigest | null,
): Issue[] {
  output.each((name, bytes) => {
    digest?.add(name, bytes);
    checks.look(name, bytes);
  });
  for (const trace of remembered) checks.addTrace(trace);
  return checks.finish();
}

async function scan(
  output: Output,
  { quotables, reviews, summary }: Ingested,
  request: IngestRequest,
): Promise<Scanned> {
  const shown = reviews.flatMap((platform) => platform.shown);
  const scan = new LeakScan(output, { quotables, reviews: shown, rows: summary.read, publicId });
  await showWords(request, scan);
  return { issues: scan.finish(), exempt: scan.exempt };
}

/** What builds remember of what was taken back since: nothing, unless something went wrong. */
async function cachedTraces(
  { takenBack }: Pick<Ingested, 'takenBack'>,
  { root, memory }: Pick<IngestRequest, 'root' | 'memory'>,
): Promise<Trace[]> {
  if (memory === undefined || takenBack.size === 0) return [];
  return tracesIn(
    [...(await keptSources(memory)), join(dirname(memory), 'data-store.json')],
    takenBack,
    root,
  );
}

/** Null where it cannot be told whether anything has changed. */
async function scanBasis(
  { digest, facts, findings, rounds }: Ingested,
  { root, options, asOf }: IngestRequest,
  remembered: readonly Trace[],
): Promise<string | null> {
  if (digest === null) return null;
  const collected = await collectedSignature(root, options);
  if (collected === 'unreachable') return null;
  const judged = JSON.stringify([packageVersion(), asOf, options, facts, findings, rounds, remembered]);
  return [judged, digest, collected].join('\n');
}
