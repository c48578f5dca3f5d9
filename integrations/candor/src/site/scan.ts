import { dirname, join } from 'node:path';
import { keep, kept, keptSources, keyOf } from '../cache/kept.js';
import { packageVersion } from '../cache/version.js';
import type { PageChecks } from '../check/run-rules.js';
import { LeakScan } from '../check/leak-scan.js';
import { foldPages } from '../check/folded-pages.js';
import { readOutput, type Output } from '../check/output.js';
import { tracesIn, type Trace } from '../check/traces.js';
import { collectedSignature } from '../ingest/collected.js';
import { showWords } from '../ingest/show-words.js';
import type { Issue } from '../model/issue.js';
import type { Ingested, IngestRequest } from '../pipeline.js';

/** What a scan found in one output, made of one content. */
interface KeptScan {
  key: string;
  issues: Issue[];
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
): Promise<Issue[]> {
  const output = await readOutput(folders);
  const remembered = await cachedTraces(ingested, request);
  const key = await scanKey(output, ingested, request, remembered);
  const path = key === null ? null : join(request.memory!, 'scan.kept');
  const known = path === null ? null : await kept<KeptScan>(path);
  if (known !== null && known.key === key) return known.issues;
  const issues = [...pageIssues(output, remembered, checks()), ...(await scan(output, ingested, request))];
  if (path !== null) await keep(path, { key, issues });
  return issues;
}

function pageIssues({ texts, others }: Output, remembered: readonly Trace[], checks: PageChecks): Issue[] {
  for (const { name, bytes } of texts) checks.look(name, bytes);
  for (const name of others) checks.trace(name);
  for (const trace of remembered) checks.addTrace(trace);
  return checks.finish();
}

async function scan(
  { texts }: Output,
  { quotables, reviews }: Ingested,
  request: IngestRequest,
): Promise<Issue[]> {
  const scan = new LeakScan(
    foldPages(texts),
    quotables,
    reviews.flatMap(({ shown }) => shown),
  );
  await showWords(request, scan);
  return scan.issues;
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
async function scanKey(
  output: Output,
  { digest, facts, findings, rounds }: Ingested,
  { root, options, asOf }: IngestRequest,
  remembered: readonly Trace[],
): Promise<string | null> {
  if (digest === null) return null;
  const collected = await collectedSignature(root, options);
  if (collected === 'unreachable') return null;
  const judged = JSON.stringify([packageVersion(), asOf, options, facts, findings, rounds, remembered]);
  return keyOf([judged, digest, collected, output.digest].join('\n'));
}
