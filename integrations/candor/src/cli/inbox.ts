import type { QueueItem } from '../moderate/queue.js';
import { queueOf } from '../ingest/decisions.js';
import { loadSite } from './load-site.js';
import { printable } from './printable.js';
import { readArgs, UsageError } from './usage.js';

const help = `candor inbox [--spam] [--json] [--root <folder>]

Lists the comments people agreed to have published that nobody has decided about yet, oldest first, and with them the reviews they
left on platforms, which are shown as theirs and never counted.

  --spam   lists the answers that are marked as spam instead, and left out of every count
  --json   prints them as JSON
  --root   folder of the site (default: this one)

Decide with: candor decide approve <response> ... (which also takes back a mark of spam)
`;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    spam: { type: 'boolean' },
    json: { type: 'boolean' },
    root: { type: 'string', default: '.' },
  });
  if (positionals.length > 0)
    throw new UsageError('inbox takes no responses; it lists all that await approval.');
  const items = await queueOf(await loadSite(values.root), values.spam ? 'spam' : 'waiting');
  if (values.json) console.log(JSON.stringify(items, null, 2));
  else console.log(told(items, values.spam === true));
  return 0;
}

function told(items: readonly QueueItem[], spam: boolean): string {
  if (items.length === 0) return spam ? 'Nothing is marked as spam.' : 'Nothing awaits approval.';
  const entries = items.map((item) => {
    const facts = [
      item.submittedOn ?? 'no date',
      ...placed(item),
      ...[item.name, item.role, item.organisation].filter(Boolean).map(printable),
      ...(item.flags.length > 0 ? [`noticed: ${item.flags.join(', ')}`] : []),
    ].join(' · ');
    return `${printable(item.response)}\n  ${facts}\n  ${wordsOf(item)}`;
  });
  const heading = spam ? spamLine(items.length) : waitingLine(items);
  return [items.length === 1 ? heading : `${heading} Oldest first:`, ...entries].join('\n\n');
}

/** How it was rated, where, and what may be shown with it. */
function placed({ score, platform, round, scopes }: QueueItem): string[] {
  if (platform === null)
    return [score === null ? 'no score' : `score ${score}`, round, `may show: ${scopes.join(', ')}`];
  const stars = score === null ? 'no stars' : `${score} of ${platform.max}`;
  return [`${stars} on ${printable(platform.name)}, not ours`];
}

function wordsOf({ comment, platform }: QueueItem): string {
  const words = [platform?.title ?? '', comment.trim()].filter(Boolean).join('\n');
  return printable(words).replaceAll('\n', '\n  ');
}

function spamLine(n: number): string {
  return `${n} ${n === 1 ? 'answer is' : 'answers are'} marked as spam.`;
}

function waitingLine(items: readonly QueueItem[]): string {
  const reviews = items.filter(({ platform }) => platform !== null).length;
  const n = items.length - reviews;
  const told = [
    ...(n === 0 ? [] : [`${n} ${n === 1 ? 'comment awaits' : 'comments await'} approval.`]),
    ...(reviews === 0
      ? []
      : [`${reviews} ${reviews === 1 ? 'review' : 'reviews'} left on platforms may be chosen to be shown.`]),
  ];
  return told.join(' ');
}

export const inbox = { run, help };
