import type { Issue } from '../model/issue.js';
import { ingest } from '../pipeline.js';
import { publicDiff } from '../ingest/public-diff.js';
import { awaitingLine, issueLines, summaryLines } from '../report/console.js';
import { differenceText } from '../report/difference.js';
import type { PublicChange } from '../report/public-record.js';
import { loadSite, type LoadedSite } from './load-site.js';
import { printable } from './printable.js';
import { printExplanations } from './report-explain.js';
import { printGaps } from './report-gaps.js';
import { readArgs, UsageError } from './usage.js';

const help = `candor report [--diff | --responses | --gaps] [--json] [--root <folder>]
candor report <response> ... [--json]

Tells what a build would read, count, withhold and publish, without building. Of a response (by its id, or the id that pages have in
\`data-candor-quote\` and links) it tells every step: where it was read, what was agreed to, what was decided, whether it is counted,
where it is shown, or why not and what would change that.

  --responses  tells instead what becomes of every response: a line each of its id, its source, its fate and whether it is counted
  --diff       tells instead what the next build would make public, print otherwise or take away since the last build here
  --gaps       tells instead what grows old and what is missing: old quotes and rounds, tags without quotes, people to ask again
  --json       prints it as JSON, of responses a line each
  --root       folder of the site (default: this one)
`;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    diff: { type: 'boolean' },
    responses: { type: 'boolean' },
    gaps: { type: 'boolean' },
    json: { type: 'boolean' },
    root: { type: 'string', default: '.' },
  });
  const { json = false } = values;
  const asked = [values.diff, values.responses, values.gaps, positionals.length > 0].filter(Boolean);
  if (asked.length > 1)
    throw new UsageError('--diff, --responses, --gaps and responses are four reports; ask for one.');
  const site = await loadSite(values.root);
  if (positionals.length > 0) {
    await printExplanations(site, positionals, json);
    return 0;
  }
  if (values.gaps) {
    await printGaps(site, json);
    return 0;
  }
  if (values.responses) {
    await printFates(site, json);
    return 0;
  }
  if (values.diff) {
    const { first, changes } = await publicDiff(site);
    console.log(json ? JSON.stringify({ first, changes }, null, 2) : diffText(first, changes));
    return 0;
  }
  const { summary } = await ingest(site);
  const awaiting = awaitingLine(summary);
  const lines = [...summaryLines(summary), ...(awaiting === null ? [] : [awaiting])];
  console.log(json ? JSON.stringify(summary, null, 2) : [...lines, ...told(summary.issues)].join('\n'));
  return 0;
}

/** Prints while responses are being read: there may be many. */
async function printFates(site: LoadedSite, json: boolean): Promise<void> {
  await ingest({
    ...{ ...site, every: true },
    observe({ id, source }, { withheld, countable }) {
      const fate = { id, source, fate: withheld ?? 'published', counted: countable !== null };
      const line = json ? JSON.stringify(fate) : Object.values(fate).map(String).map(printable).join('\t');
      process.stdout.write(`${line}\n`);
    },
  });
}

function told(issues: readonly Issue[]): string[] {
  return issues.length === 0 ? [] : ['', 'To look at:', ...issueLines(issues)];
}

const signs = { new: '+', changed: '~', gone: '-' };
const names = {
  quote: 'Quotes',
  review: 'Reviews left on platforms',
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
