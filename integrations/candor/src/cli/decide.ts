import { userInfo } from 'node:os';
import { join } from 'node:path';
import { decisionsFile } from '../inputs.js';
import { dayOf } from '../model/day.js';
import { decisionActions, decisionSchema, declineReasons, type Decision } from '../model/decision.js';
import { CandorError, errorIssue, type Issue } from '../model/issue.js';
import { parseWith } from '../model/parse.js';
import { appendDecisions } from '../moderate/decisions-file.js';
import { ingest } from '../pipeline.js';
import { isVerbatim } from '../policy/verbatim.js';
import { loadSite, type LoadedSite } from './load-site.js';
import { printable } from './printable.js';
import { readArgs, UsageError } from './usage.js';

const help = `candor decide <action> <response> ... [options]
candor decide --all-consented

Appends decisions to ${decisionsFile}. Nothing is ever changed in the responses themselves.

  actions          ${decisionActions.join(' ')}
  --all-consented  approves every comment that has consent and awaits approval, whatever its score
  --reason <text>  why; to decline one of: ${declineReasons.join(' ')}
  --excerpt <text> exact words of the comment for excerpt and redact, cuts marked [...]
  --tags <a,b>     tags to give
  --reply <text>   your public reply
  --by <name>      who decides (default: your user name)
  --at <day>       when, as 2026-06-30 (default: today)
  --json           prints what was appended as JSON
  --root <folder>  folder of the site (default: this one)
`;

const options = {
  'all-consented': { type: 'boolean' },
  reason: { type: 'string' },
  excerpt: { type: 'string' },
  tags: { type: 'string' },
  reply: { type: 'string' },
  by: { type: 'string' },
  at: { type: 'string' },
  json: { type: 'boolean' },
  root: { type: 'string', default: '.' },
} as const;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, options);
  const [action, ...ids] = positionals;
  if (values['all-consented'] && positionals.length > 0)
    throw new UsageError('--all-consented takes no action and no responses.');
  if (!values['all-consented'] && (action === undefined || ids.length === 0)) {
    throw new UsageError('Say what to do, and for which responses.');
  }
  if (values['all-consented']) refuseDetails(values);
  else if (!decisionActions.some((known) => known === action)) {
    throw new UsageError(`There is no action "${action}". The actions are: ${decisionActions.join(' ')}.`);
  }
  const site = await loadSite(values.root);
  const { reason, excerpt, reply } = values;
  const details = {
    by: values.by ?? userInfo().username,
    at: values.at ?? dayOf(Date.now()),
    ...(reason !== undefined && { reason }),
    ...(excerpt !== undefined && { excerpt }),
    ...(values.tags !== undefined && {
      tags: values.tags
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
    }),
    ...(reply !== undefined && { reply }),
  };
  const decisions = values['all-consented']
    ? (await awaiting(site)).map((response) => ({ response, action: 'approve', ...details }))
    : ids.map((response) => ({ response, action, ...details }));
  const checked = decisions.map((decision) =>
    parseWith(
      decisionSchema,
      decision,
      'decision',
      { response: decision.response },
      'Give it as an option: see candor decide --help',
    ),
  );
  await assertPossible(site, checked);
  await appendDecisions(join(site.root, decisionsFile), checked);
  console.log(values.json ? JSON.stringify(checked, null, 2) : told(checked));
  return 0;
}

/** What is meant for one response must not be written about all of them. */
function refuseDetails({ excerpt, reply, reason }: { [key: string]: unknown }): void {
  if (excerpt === undefined && reply === undefined && reason === undefined) return;
  throw new UsageError(
    '--all-consented takes no --excerpt, --reply or --reason: those belong to one response.',
  );
}

/** Ids of all responses that have consent and a comment and await approval, in the order of their sources. */
async function awaiting(site: LoadedSite): Promise<string[]> {
  const ids: string[] = [];
  await ingest({
    ...site,
    observe: ({ id }, { withheld }) => void (withheld === 'awaiting-approval' && ids.push(id)),
  });
  return ids;
}

/** Refuses decisions about responses that do not exist, and excerpts that are not the person's words, before anything is written. */
async function assertPossible(site: LoadedSite, decisions: readonly Decision[]): Promise<void> {
  const open = new Map(decisions.map((decision) => [decision.response, decision]));
  const issues: Issue[] = [];
  await ingest({
    ...site,
    considered: decisions,
    observe: (response) => {
      const excerpt = open.get(response.id)?.excerpt;
      open.delete(response.id);
      if (excerpt === undefined || isVerbatim(excerpt, response.words().comment)) return;
      const remedy = 'Copy the words exactly and mark cuts with [...].';
      issues.push(
        errorIssue(
          'verbatim',
          { response: response.id },
          'the excerpt is not in the comment word for word',
          remedy,
        ),
      );
    },
  });
  for (const id of open.keys()) {
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
}

function told(decisions: readonly Decision[]): string {
  if (decisions.length === 0) return 'Nothing awaits approval.';
  const lines = decisions.slice(0, 10).map(({ action, response }) => `${action} ${printable(response)}`);
  const more = decisions.length - lines.length;
  return [
    ...lines,
    ...(more > 0 ? [`... and ${more} more`] : []),
    `Appended to ${decisionsFile}. The next build uses it.`,
  ].join('\n');
}

export const decide = { run, help };
