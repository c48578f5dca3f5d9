import type { APIContext } from 'astro';
import { readBody } from '../collect/body.js';
import { isFromHere } from '../collect/guards.js';
import { recordDecisions, queueOf, type DecidedSite } from '../ingest/decisions.js';
import { dayOf } from '../model/day.js';
import { decisionSchema, declineReasons } from '../model/decision.js';
import { CandorError, describeIssue } from '../model/issue.js';
import { parseWith } from '../model/parse.js';
import type { QueueItem } from '../moderate/queue.js';

/** What the inbox page of `astro dev` shows. */
export interface InboxView {
  /** Those that have waited longest, oldest first. */
  items: QueueItem[];
  /** How many wait in all. */
  waiting: number;
  /** Answers marked as spam, which approving takes back. */
  spam: QueueItem[];
  reasons: readonly string[];
  /** Why the last decision was not recorded; empty when nothing is wrong. */
  problems: string[];
}

const most = 50;
const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** Lists what waits and records decisions. A developer's own tool: answers requests from this machine only. */
export async function inboxPage(
  site: DecidedSite,
  { request, url, clientAddress }: Pick<APIContext, 'request' | 'url' | 'clientAddress'>,
): Promise<Response | InboxView> {
  if (!loopback.test(clientAddress))
    return new Response('The inbox opens on the developer’s own machine only.', { status: 403 });
  if (request.method === 'POST' && !isFromHere(request, null))
    return new Response('That was not sent from the inbox.', { status: 403 });
  const problems = request.method === 'POST' ? await decide(site, request) : [];
  if (request.method === 'POST' && problems.length === 0)
    return new Response(null, { status: 303, headers: { location: url.pathname } });
  const [items, spam] = [await queueOf(site), await queueOf(site, 'spam')];
  return {
    items: items.slice(0, most),
    waiting: items.length,
    spam: spam.slice(0, most),
    reasons: declineReasons,
    problems,
  };
}

async function decide(site: DecidedSite, request: Request): Promise<string[]> {
  const body = await readBody(request);
  if ('refused' in body) return ['That was not sent from this page.'];
  const fields = new URLSearchParams(body.text);
  const now = Date.now();
  const reason = fields.get('reason') ?? '';
  const action = fields.get('action');
  try {
    const decision = parseWith(
      decisionSchema,
      {
        response: fields.get('response'),
        action,
        by: 'inbox',
        at: dayOf(now),
        ...(action === 'decline' && reason !== '' && { reason }),
      },
      'decision',
      {},
      { remedy: 'Choose one of the reasons.' },
    );
    await recordDecisions(site, [decision], now);
    return [];
  } catch (error) {
    if (!(error instanceof CandorError)) throw error;
    return error.issues.map(describeIssue);
  }
}
