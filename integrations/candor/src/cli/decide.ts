import { userInfo } from 'node:os';
import { recordDecisions, queueOf, type Recorded } from '../ingest/decisions.js';
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
the responses themselves, but an answer of the form that is erased is gone at once. What publishes words of a file is written with a
hash of them: should the file come back with other words under the same id, the build says so instead of publishing those.

  actions          ${decisionActions.join(' ')}
  --all-consented  approves every comment that has consent and awaits approval, whatever its score;
                   reviews left on platforms have no consent of their own, and are approved one by one
  --reason <text>  why; to decline one of: ${declineReasons.join(' ')}
  --excerpt <text> exact words of the comment for excerpt and redact, cuts marked [...]
  --tags <a,b>     tags to give
  --for <a,b>      places on the site: feature puts the quote there first, excerpt is its shorter form there and nowhere else
  --reply <text>   your public reply
  --reviewed-by <name>     who looked at the excerpt and found that nothing left out changes its meaning
  --notified-at <day>      when the author of a declined answer was told so, and why
  --substantiation <text>  what proves what the words claim; kept in the log, never published
  --typical-result <text>  what customers can generally expect; told beside the words
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
  'reviewed-by': { type: 'string' },
  'notified-at': { type: 'string' },
  substantiation: { type: 'string' },
  'typical-result': { type: 'string' },
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
  const details = detailsOf(values);
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
      { remedy: 'Correct the option: candor decide --help tells what each takes.' },
    ),
  );
  const recorded = await recordDecisions(site, checked, Date.now());
  console.log(values.json ? JSON.stringify(recorded.decisions, null, 2) : told(checked, recorded));
  return 0;
}

type Values = ReturnType<typeof readArgs<typeof options>>['values'];

/** What the options say of a decision, without those that were not given. */
function detailsOf(values: Values): Record<string, unknown> {
  const at = values.at ?? dayOf(Date.now());
  const reviewer = values['reviewed-by'];
  const given = {
    by: values.by ?? userInfo().username,
    at,
    reason: values.reason,
    excerpt: values.excerpt,
    tags: values.tags === undefined ? undefined : listOf(values.tags),
    for: values.for === undefined ? undefined : listOf(values.for),
    reply: values.reply,
    review: reviewer === undefined ? undefined : { by: reviewer, at },
    notifiedAt: values['notified-at'],
    substantiation: values.substantiation,
    typicalResult: values['typical-result'],
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function listOf(given: string): string[] {
  return given
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

/** What is meant for one response must not be written about all of them. */
function refuseDetails(values: Values): void {
  const single = (
    ['excerpt', 'reply', 'reason', 'reviewed-by', 'notified-at', 'substantiation', 'typical-result'] as const
  ).filter((name) => values[name] !== undefined);
  if (single.length === 0) return;
  throw new UsageError(
    `--all-consented takes no ${single.map((name) => `--${name}`).join(' or ')}: that belongs to one response.`,
  );
}

function told(decisions: readonly Decision[], { file, store }: Recorded): string {
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
