import type { QueueItem } from '../moderate/queue.js';
import { waitingComments } from '../decisions.js';
import { loadSite } from './load-site.js';
import { printable } from './printable.js';
import { readArgs, UsageError } from './usage.js';

const help = `candor inbox [--json] [--root <folder>]

Lists the comments people agreed to have published that nobody has decided about yet, oldest first.

  --json   prints them as JSON
  --root   folder of the site (default: this one)

Decide with: candor decide approve <response> ...
`;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    json: { type: 'boolean' },
    root: { type: 'string', default: '.' },
  });
  if (positionals.length > 0)
    throw new UsageError('inbox takes no responses; it lists all that await approval.');
  const items = await waitingComments(await loadSite(values.root));
  if (values.json) console.log(JSON.stringify(items, null, 2));
  else console.log(items.length === 0 ? 'Nothing awaits approval.' : listing(items));
  return 0;
}

function listing(items: readonly QueueItem[]): string {
  const entries = items.map((item) => {
    const score = item.score === null ? 'no score' : `score ${item.score}`;
    const facts = [
      item.submittedOn ?? 'no date',
      score,
      item.round,
      `may show: ${item.scopes.join(', ')}`,
      ...(item.flags.length > 0 ? [`noticed: ${item.flags.join(', ')}`] : []),
    ].join(' · ');
    return `${printable(item.response)}\n  ${facts}\n  ${printable(item.comment.trim()).replaceAll('\n', '\n  ')}`;
  });
  const count =
    items.length === 1 ? '1 comment awaits approval.' : `${items.length} comments await approval.`;
  return [count, ...entries].join('\n\n');
}

export const inbox = { run, help };
