import type { QueueItem } from '../moderate/queue.js';
import { queueOf } from '../ingest/decisions.js';
import { loadSite } from './load-site.js';
import { printable } from './printable.js';
import { readArgs, UsageError } from './usage.js';

const help = `candor inbox [--spam] [--json] [--root <folder>]

Lists the comments people agreed to have published that nobody has decided about yet, oldest first.

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
    const score = item.score === null ? 'no score' : `score ${item.score}`;
    const facts = [
      item.submittedOn ?? 'no date',
      score,
      item.round,
      `may show: ${item.scopes.join(', ')}`,
      ...[item.name, item.role, item.organisation].filter(Boolean).map(printable),
      ...(item.flags.length > 0 ? [`noticed: ${item.flags.join(', ')}`] : []),
    ].join(' · ');
    return `${printable(item.response)}\n  ${facts}\n  ${printable(item.comment.trim()).replaceAll('\n', '\n  ')}`;
  });
  const n = items.length;
  const count = spam
    ? `${n} ${n === 1 ? 'answer is' : 'answers are'} marked as spam.`
    : `${n} ${n === 1 ? 'comment awaits' : 'comments await'} approval.`;
  return [count, ...entries].join('\n\n');
}

export const inbox = { run, help };
