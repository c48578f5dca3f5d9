import type { Question } from '../model/form.js';
import { csvLine, exportColumns, exportRow } from '../moderate/export-rows.js';
import { isNotGenuine } from '../model/decision.js';
import { standingsOf, undecided } from '../policy/standing.js';
import type { Store } from '../store/contract.js';
import { consentHelp, exportConsent } from './export-consent.js';
import { exportWall, wallHelp } from './export-wall.js';
import { loadSite } from './load-site.js';
import { withStore } from './open-store.js';
import { writePrivate } from './private-file.js';
import { readArgs, UsageError } from './usage.js';

const help = `candor export [--format jsonl|csv] [--all] [--output <file>] [--root <folder>]
candor export consent [...]: who agreed to what, see below
candor export wall [...]: testimonials for an e-mail, see below

Writes the answers of the form, oldest first, in Candor's own format. JSON Lines are exact and can be read back as a source. CSV is for
spreadsheets: cells that one would take for a formula get an apostrophe in front. E-mail addresses are in neither (see follow-up).

  --format   jsonl (default) or csv
  --all      with the answers marked as spam, duplicate or not genuine, and why in not_counted; do not read such an export back
  --output   file to write (default: the terminal); only you may read it, and it must not lie where the site is published
  --json     the same as --format jsonl
  --root     folder of the site (default: this one)

Keep exports out of public repositories, and erase them when they are no longer needed.

${consentHelp}
${wallHelp}`;

const tellEvery = 5000;

async function run(args: string[]): Promise<number> {
  if (args[0] === 'wall') return exportWall(args.slice(1));
  if (args[0] === 'consent') return exportConsent(args.slice(1));
  const { values, positionals } = readArgs(args, {
    format: { type: 'string', default: 'jsonl' },
    all: { type: 'boolean' },
    output: { type: 'string' },
    json: { type: 'boolean' },
    root: { type: 'string', default: '.' },
  });
  const { format, output } = values;
  if (positionals.length > 0)
    throw new UsageError('export takes no names but wall and consent, which come first: candor export wall');
  if (format !== 'jsonl' && format !== 'csv') throw new UsageError('--format is jsonl or csv.');
  const site = await loadSite(values.root);
  const { root, options } = site;
  const questions = options.form === false ? [] : options.form.questions;
  await withStore(root, (store) =>
    writePrivate(site, output, exportLines(store, { format, all: values.all === true, questions })),
  );
  return 0;
}

interface ExportRequest {
  format: 'jsonl' | 'csv';
  all: boolean;
  questions: readonly Question[];
}

async function* exportLines(store: Store, { format, all, questions }: ExportRequest): AsyncGenerator<string> {
  const ids = questions.map(({ id }) => id);
  const columns = all ? [...exportColumns, 'not_counted' as const] : exportColumns;
  const standings = standingsOf(await store.decisions());
  const progress = process.stderr.isTTY;
  let count = 0;
  if (format === 'csv') yield csvLine([...columns, ...ids]);
  for await (const response of store.responses()) {
    const { withdrawn, declined } = standings.get(response.id) ?? undecided;
    const notCounted = declined !== null && isNotGenuine(declined) ? declined : null;
    if (notCounted !== null && !all) continue;
    const row = exportRow(response, { withdrawn, notCounted });
    if (format === 'jsonl') yield `${JSON.stringify(row)}\n`;
    else
      yield csvLine([
        ...columns.map((column) => row[column] ?? ''),
        ...ids.map((id) => row.answers[id] ?? ''),
      ]);
    if (++count % tellEvery === 0 && progress) process.stderr.write(`\r${count} answers`);
  }
  process.stderr.write(`${progress ? '\r' : ''}${count} ${count === 1 ? 'answer' : 'answers'} exported\n`);
}

export const exportResponses = { run, help };
