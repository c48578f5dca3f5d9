import { resolve } from 'node:path';
import { emailAddress } from '../collect/answers.js';
import { optOutAddress, optOutResponse } from '../collect/opt-out.js';
import { correspondenceOf } from '../ingest/follow-up.js';
import { rowMaker } from '../ingest/follow-up-rows.js';
import { CandorError, errorIssue } from '../model/issue.js';
import { FileInTheWay } from '../moderate/list-file.js';
import { newTellings, writeList } from '../service/follow-up-list.js';
import { publishedFolder } from '../store/address.js';
import type { Store } from '../store/contract.js';
import { listReportText, optedOutText, peopleText, unopenedText } from './follow-up-text.js';
import { loadSite, type LoadedSite } from './load-site.js';
import { siteSecrets, withStore } from './open-store.js';
import { printable } from './printable.js';
import { readArgs, UsageError } from './usage.js';

const help = `candor follow-up [--json] [--root <folder>]
candor follow-up --out <file.csv | file.json>
candor follow-up --opt-out <e-mail address | response>

Lists the people to tell what came of what they said: those who left an e-mail address in the form and agreed to be written to, and
whose theme or wish a change is about that has come to a new status since they answered. Each is told once of each status, with a
sentence of their own; never of "heard", never of what was done before they answered. Nobody is listed whose answer is withdrawn,
erased or not counted, or who opted out. Use the addresses for nothing else.

  (nothing)   shows who would be listed now, and records nothing
  --json      the same as JSON
  --out       writes the list for a mail merge, as CSV or JSON, and records that these people were told; in CSV, cells that a
              spreadsheet would take for a formula get an apostrophe in front
  --opt-out   erases an address from every answer given with it, and keeps a code made from it, so that it stays out for good
  --root      folder of the site (default: this one)

--out can be interrupted at any moment: the next run with --out first writes what the interrupted one had begun, to the file that was
meant for it, and says so; then it goes on. Nobody is in two files, nobody is lost. A file that is there already is never replaced.
Only one run writes at a time, on whatever machine: a second one is refused until the first is done, or ended, or has given no sign
of life for two minutes.

Send a list soon: whoever opts out or erases their answer later is still in it. What was told is known by the name of the change's file,
the status and its day: with another name or day it is told again. A store that comes back from a backup has forgotten who was told, and
who opted out, since.

Addresses are erased after \`retention.emailDays\` (90, if you set nothing): who is to hear of changes that take longer needs a longer
time there. The codes of those who opted out are made with the site's key: with another CANDOR_KEY they mean nothing.
`;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    out: { type: 'string' },
    'opt-out': { type: 'string' },
    json: { type: 'boolean' },
    root: { type: 'string', default: '.' },
  });
  const { out, 'opt-out': leaving, json = false } = values;
  if (positionals.length > 0)
    throw new UsageError('follow-up takes no names; it lists all who are to be told.');
  if ([out, leaving, json || undefined].filter((value) => value !== undefined).length > 1)
    throw new UsageError('--out, --opt-out and --json are three things; ask for one.');
  if (out !== undefined && !/\.(csv|json)$/.test(out))
    throw new UsageError('--out names a file that ends in .csv or .json.');
  const site = await loadSite(values.root);
  await withStore(site.root, (store) =>
    leaving !== undefined
      ? optOut(site, store, leaving)
      : out !== undefined
        ? write(site, store, resolve(out))
        : show(site, store, json),
  );
  return 0;
}

async function show(site: LoadedSite, store: Store, json: boolean): Promise<void> {
  const correspondence = await correspondenceOf(site, store, siteSecrets(site.root));
  const rows = (await newTellings(store.followUps, correspondence)).map(rowMaker(site, correspondence));
  const { unopened } = correspondence;
  if (json) return console.log(JSON.stringify({ people: rows, unopened }, null, 2));
  const begun = await store.followUps.unfinished();
  console.log([peopleText(rows, begun?.path ?? null), ...unopenedText(unopened)].join('\n\n'));
}

async function write(site: LoadedSite, store: Store, path: string): Promise<void> {
  const folder = publishedFolder(site.root, path);
  if (folder !== undefined)
    throw new UsageError(
      `${path} is below ${folder}/, which is published or emptied with the site: no place for addresses. Name another file.`,
    );
  const correspondence = await correspondenceOf(site, store, siteSecrets(site.root));
  const { followUps } = store;
  const rowOf = rowMaker(site, correspondence);
  try {
    const report = await writeList({ followUps, path, correspondence, rowOf, now: Date.now });
    console.log([...listReportText(report), ...unopenedText(correspondence.unopened)].join('\n'));
  } catch (error) {
    if (!(error instanceof FileInTheWay)) throw error;
    throw new UsageError(
      error.path === path
        ? `${path} exists already, and is never replaced. Move it away, or name another file.`
        : `A list that an earlier run began belongs in ${error.path}, and another file is there. Move that away and run this again.`,
    );
  }
}

async function optOut({ root }: LoadedSite, store: Store, leaving: string): Promise<void> {
  const secrets = siteSecrets(root);
  const now = Date.now();
  if (!leaving.includes('@')) {
    if ((await store.find(leaving)) === null) throw unknown(leaving);
    return console.log(optedOutText(await optOutResponse(store, secrets, leaving, now)));
  }
  const address = emailAddress(leaving);
  if (address === null)
    throw new UsageError('--opt-out takes one plain e-mail address, with nothing around it, or a response.');
  if (secrets === null) throw noKey();
  console.log(optedOutText(await optOutAddress(store, secrets, address, now)));
}

function unknown(response: string): CandorError {
  const what = 'the feedback store has no such response';
  const remedy = 'Give the e-mail address, or a response as candor follow-up lists it.';
  return new CandorError([errorIssue('follow-up-unknown', { response: printable(response) }, what, remedy)]);
}

function noKey(): CandorError {
  const what = 'the key of the feedback store is not there, so no address can be told from another';
  return new CandorError([errorIssue('follow-up-key', {}, what, 'Put the key back, or set CANDOR_KEY.')]);
}

export const followUp = { run, help };
