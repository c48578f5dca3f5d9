import { join } from 'node:path';
import { siteStoreAddress } from './collected.js';
import { decisionsFile } from './inputs.js';
import { wordedActions, type Decision } from '../model/decision.js';
import { CandorError, errorIssue, type Issue } from '../model/issue.js';
import { appendDecisions } from '../moderate/decisions-file.js';
import { Queue, type QueueItem, type QueueKind } from '../moderate/queue.js';
import { ingest, type IngestRequest } from '../pipeline.js';
import { isVerbatim } from '../policy/verbatim.js';
import { wordsHash } from '../policy/words-hash.js';
import { storeName } from '../sources/store.js';
import { openStore } from '../store/open.js';

/** What decisions are made on: the site's content and its store. */
export type DecidedSite = Pick<IngestRequest, 'root' | 'options' | 'asOf' | 'formRound'>;

/** Every comment that has consent and awaits approval, and every review of a platform that does, or every answer that is marked as spam, oldest first. */
export async function queueOf(site: DecidedSite, kind: QueueKind = 'waiting'): Promise<QueueItem[]> {
  const queue = new Queue(kind);
  await ingest({
    ...site,
    ...{ every: true, stories: false },
    observe: (response, verdict) => queue.add(response, verdict),
  });
  return queue.sorted();
}

/**
 * Records decisions where their responses live: in the log for responses from files, in the store for those of the form.
 * Throws a CandorError, and records none, when one is about no response or does not fit it. What stories and changes make of it is no
 * reason to refuse: nobody is kept from taking words off a site by a page that shows them.
 */
export async function recordDecisions(
  site: DecidedSite,
  decisions: readonly Decision[],
  now: number,
): Promise<Recorded> {
  const found = await decidedAbout(site, decisions);
  const collected = decisions.filter(({ response }) => found.get(response)!.source === storeName);
  const logged = decisions
    .filter(({ response }) => found.get(response)!.source !== storeName)
    .map((decision) => withWords(decision, found.get(decision.response)!.words));
  if (collected.length > 0) await recordInStore(site.root, collected, now);
  await appendDecisions(join(site.root, decisionsFile), logged);
  return { file: logged.length, store: collected.length, decisions: [...logged, ...collected] };
}

/** How many went where, and the decisions as they were written. */
export interface Recorded {
  file: number;
  store: number;
  decisions: readonly Decision[];
}

/** A file may be exported again with other words under the same id; the store never changes any. */
function withWords(decision: Decision, words: string | null): Decision {
  return words === null || !wordedActions.includes(decision.action) ? decision : { ...decision, words };
}

async function recordInStore(root: string, decisions: readonly Decision[], now: number): Promise<void> {
  const store = await openStore(siteStoreAddress(root));
  try {
    await store.decide(
      decisions.filter(({ action }) => action !== 'erase'),
      now,
    );
    for (const { response, action, by } of decisions)
      if (action === 'erase') await store.erase(response, by, now);
  } finally {
    await store.close();
  }
}

/** Where a response decided about stands, and what tells its comment from every other; null without one. */
interface DecidedAbout {
  source: string;
  words: string | null;
}

/** What is decided about; refuses what the next build would refuse, before anything is written. */
async function decidedAbout(
  site: DecidedSite,
  decisions: readonly Decision[],
): Promise<Map<string, DecidedAbout>> {
  const open = new Map(decisions.map((decision) => [decision.response, decision]));
  const found = new Map<string, DecidedAbout>();
  const issues: Issue[] = [];
  await ingest({
    ...site,
    ...{ every: true, stories: false },
    considered: decisions,
    observe: (response) => {
      const decision = open.get(response.id);
      if (decision === undefined) return;
      const words = response.commented() ? wordsHash(response.words().comment) : null;
      found.set(response.id, { source: response.source, words });
      if (decision.excerpt === undefined || isVerbatim(decision.excerpt, response.words().comment)) return;
      const what = 'the excerpt is not in the comment word for word';
      issues.push(
        errorIssue(
          'verbatim',
          { response: response.id },
          what,
          'Copy the words exactly and mark cuts with [...].',
        ),
      );
    },
  });
  for (const id of open.keys()) {
    if (found.has(id)) continue;
    issues.push(
      errorIssue(
        'decision-unknown',
        { response: id },
        'no source has this response',
        'List ids with: candor inbox',
      ),
    );
  }
  if (issues.length > 0) throw new CandorError(issues);
  return found;
}
