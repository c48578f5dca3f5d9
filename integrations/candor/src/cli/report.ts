import type { Issue } from '../model/issue.js';
import { ingest } from '../pipeline.js';
import { publicDiff } from '../ingest/public-diff.js';
import { awaitingLine, issueLines, summaryLines } from '../report/console.js';
import { differenceText } from '../report/difference.js';
import type { PublicChange } from '../report/public-record.js';
import { loadSite } from './load-site.js';
import { printable } from './printable.js';
import { readArgs, UsageError } from './usage.js';

const help = `candor report [--diff] [--json] [--root <folder>]

Tells what a build would read, count, withhold and publish, without building.

  --diff   tells instead what the next build would make public, print otherwise or take away since the last build here
  --json   prints it as JSON
  --root   folder of the site (default: this one)
`;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    diff: { type: 'boolean' },
    json: { type: 'boolean' },
    root: { type: 'string', default: '.' },
  });
  if (positionals.length > 0) throw new UsageError('report takes no names.');
  const site = await loadSite(values.root);
  if (values.diff) {
    const { first, changes } = await publicDiff(site);
    console.log(values.json ? JSON.stringify({ first, changes }, null, 2) : diffText(first, changes));
    return 0;
  }
  const { summary } = await ingest(site);
  const awaiting = awaitingLine(summary);
  const lines = [...summaryLines(summary), ...(awaiting === null ? [] : [awaiting])];
  console.log(
    values.json ? JSON.stringify(summary, null, 2) : [...lines, ...told(summary.issues)].join('\n'),
  );
  return 0;
}

function told(issues: readonly Issue[]): string[] {
  return issues.length === 0 ? [] : ['', 'To look at:', ...issueLines(issues)];
}

const signs = { new: '+', changed: '~', gone: '-' };
const names = {
  quote: 'Quotes',
  round: 'Rounds',
  group: 'Groups of rounds',
  theme: 'Themes of rounds',
  movement: 'The same people in two rounds',
  change: 'Changes',
  report: 'Reports',
};

function diffText(first: boolean, changes: readonly PublicChange[]): string {
  const intro = first
    ? 'No build was made here yet, so everything below would become public.'
    : changes.length === 0
      ? 'The next build would publish what the last one did.'
      : 'Since the last build here: + becomes public, ~ is printed otherwise, - goes.';
  const sections = Object.entries(names).flatMap(([kind, name]) => {
    const own = changes.filter((change) => change.kind === kind);
    return own.length === 0 ? [] : ['', `${name} (${own.length})`, ...own.map(changeLine)];
  });
  return [intro, ...sections].join('\n');
}

function changeLine(change: PublicChange): string {
  const line = differenceText(change);
  return printable(`  ${signs[change.what]} ${change.id}${line === '' ? '' : `: ${line}`}`);
}

export const report = { run, help };
