import { consentLog } from '../ingest/consent-log.js';
import { consentText, type ConsentRow } from '../moderate/consent-rows.js';
import { loadSite } from './load-site.js';
import { writePrivate } from './private-file.js';
import { counted } from './told.js';
import { readArgs, UsageError } from './usage.js';

export const consentHelp = `candor export consent [--format json|csv] [--output <file>]

Writes who agreed to what: each consent with its response id, source, scopes, when it was given and under which wording (with its text,
where the form asked), and when and by whom it was withdrawn, confirmed or erased. No words, names or addresses are in it. Of an answer
that was erased only the id is left. Where a source does not say when people agreed, the moment of the answer stands there, and
consented_at_is says "answer".

  --format   json (default) or csv
  --output   file to write (default: the terminal); only you may read it, and it must not lie where the site is published
  --json     the same as --format json
  --root     folder of the site (default: this one)
`;

export async function exportConsent(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    format: { type: 'string', default: 'json' },
    output: { type: 'string' },
    json: { type: 'boolean' },
    root: { type: 'string', default: '.' },
  });
  const { format, output, json } = values;
  if (positionals.length > 0) throw new UsageError('export consent takes no names.');
  if (format !== 'json' && format !== 'csv') throw new UsageError('--format is json or csv.');
  if (json && format !== 'json') throw new UsageError('--json and --format are two formats; ask for one.');
  const site = await loadSite(values.root);
  const told = { n: 0 };
  await writePrivate(site, output, consentText(countedRows(consentLog(site), told), format));
  process.stderr.write(`${counted(told.n, 'consent')} exported\n`);
  return 0;
}

async function* countedRows(
  rows: AsyncIterable<ConsentRow>,
  told: { n: number },
): AsyncGenerator<ConsentRow> {
  for await (const row of rows) {
    told.n++;
    yield row;
  }
}
