import { userInfo } from 'node:os';
import { recordDecisions, queueOf } from '../ingest/decisions.js';
import { decisionsFile } from '../ingest/inputs.js';
import { dayOf } from '../model/day.js';
import { decisionActions, decisionSchema, declineReasons, type Decision } from '../model/decision.js';
import { parseWith } from '../model/parse.js';
import { loadSite } from './load-site.js';
import { printable } from './printable.js';
import { readArgs, UsageError } from './usage.js';

const help = `candor decide <action> <response> ... [options]
candor decide --all-consented

Records decisions: for responses from files in ${decisionsFile}, for answers of the form in the store. Nothing is ever changed in
the responses themselves, but an answer of the form that is erased is gone at once.

  actions          ${decisionActions.join(' ')}
  --all-consented  approves every comment that has consent and awaits approval, whatever its score;
                   reviews left on platforms have no consent of their own, and are approved one by one
  --reason <text>  why; to decline one of: ${declineReasons.join(' ')}
  --excerpt <text> exact words of the comment for excerpt and redact, cuts marked [...]
  --tags <a,b>     tags to give
  --for <a,b>      places on the site: feature puts the quote there first, excerpt is its shorter form there and nowhere else
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
  for: { type: 'string' },
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
    ...(values.tags !== undefined && { tags: listOf(values.tags) }),
    ...(values.for !== undefined && { for: listOf(values.for) }),
    ...(reply !== undefined && { reply }),
  };
  const decisions = values['all-consented']
    ? (await queueOf(site))
        .filter(({ platform }) => platform === null)
        .map(({ response }) => ({ response, action: 'approve', ...details }))
    : ids.map((response) => ({ response, action, ...details }));
  const checked = decisions.map((decision) =>
    parseWith(
      decisionSchema,
      decision,
      'decision',
      { response: decision.response },
      { remedy: 'Give it as an option: see candor decide --help' },
    ),
  );
  const recorded = await recordDecisions(site, checked, Date.now());
  console.log(values.json ? JSON.stringify(checked, null, 2) : told(checked, recorded));
  return 0;
}

function listOf(given: string): string[] {
  return given
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

/** What is meant for one response must not be written about all of them. */
function refuseDetails({ excerpt, reply, reason }: { [key: string]: unknown }): void {
  if (excerpt === undefined && reply === undefined && reason === undefined) return;
  throw new UsageError(
    '--all-consented takes no --excerpt, --reply or --reason: those belong to one response.',
  );
}

function told(decisions: readonly Decision[], { file, store }: { file: number; store: number }): string {
  if (decisions.length === 0) return 'Nothing awaits approval.';
  const lines = decisions.slice(0, 10).map(({ action, response }) => `${action} ${printable(response)}`);
  const more = decisions.length - lines.length;
  return [
    ...lines,
    ...(more > 0 ? [`... and ${more} more`] : []),
    ...(file > 0 ? [`Appended to ${decisionsFile}. The next build uses it.`] : []),
    ...(store > 0 ? ['Recorded in the feedback store. The next build uses it.'] : []),
  ].join('\n');
}

export const decide = { run, help };
