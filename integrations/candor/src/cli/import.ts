import { statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { importFile } from '../ingest/import.js';
import type { ImportReport } from '../ingest/import-told.js';
import type { ImportedFile } from '../ingest/import-source.js';
import { presetNames } from '../mapping/presets/names.js';
import { CandorError } from '../model/issue.js';
import { parseOptions, resolveAsOf } from '../options/parse.js';
import { importArguments, type ImportArguments } from './import-options.js';
import type { Written } from './import-text-end.js';
import { importText, type ToldSite } from './import-text.js';
import { writeMapping } from './import-write.js';
import { loadSite, NoSite } from './load-site.js';
import { Progress } from './progress.js';
import { UsageError } from './usage.js';

const help = `candor import <file> [options]

Looks at a file of answers and tells in plain words what was understood, what was not, and what to write so that the site reads it.
Nothing is written without --write. Values of private columns (names, e-mail and IP addresses, telephone numbers) are never printed.

What only you know:
  --score <column>            the column with the answer to "how likely are you to recommend us?"
  --scale <lowest>-<highest>  the answers that people could choose: 0-10
  --label "<text>=<score>"    what a text in that column stands for, "none" for no answer; once for each text
  --comment <column>          the column with the comment
  --id <column>               the column with what each answer is known by, where no tool says it
  --consent "<column>=<yes>"  the column that asks whether the answer may be published, and what those wrote who agreed; again for more
  --refused <text>            what those wrote there who refused; again for more
  --date <column>             the column with the day of the answer
  --date-format <format>      how days are written, such as "d/M/yyyy H:mm"
  --zone <zone>               the clock that times without a zone are from, such as Europe/London (default: UTC)
  --round <name>              the round the answers belong to (default: the file's name)
  --url <address>             where people find these reviews, of platforms
A column is its name, or its number in the table of columns that is printed, in quotes: "#3".

How the file is read, where that is not found by itself:
  --preset <name>             the tool whose export it is; one of
                              ${presetNames.slice(0, 9).join(', ')},
                              ${presetNames.slice(9).join(', ')}
  --header-rows <number>      rows above the first answer
  --delimiter <character>     what stands between cells: "," ";" "|" tab
  --encoding <name>           how the text is encoded: utf-8, utf-16le, utf-16be, windows-1252
  --repair mojibake           undoes that text in UTF-8 was once taken for another encoding
  --path <path>               where the list of answers lies in a JSON file: data.items

  --write   writes what was declared into <file>.mapping.json beside the file
  --force   replaces one that says something else
  --json    prints it as JSON
  --root    folder of the site (default: this one)

Exit codes: 0 all is well, 1 problems were found or something is still to declare, 2 wrong use.
`;

async function run(args: string[]): Promise<number> {
  const wanted = importArguments(args);
  const progress = new Progress(sizeOf(wanted.path));
  const { site, told } = await siteOf(wanted.root);
  const { file, report } = await declared(
    importFile({ site, ...wanted, path: resolve(wanted.path), progress: (bytes) => progress.show(bytes) }),
  ).finally(() => progress.clear());
  const written = await write(wanted, file, report);
  if (wanted.json) console.log(JSON.stringify({ ...report, written: written.outcome && written }, null, 2));
  else console.log(importText(report, told, written));
  const refused = ['differs', 'incomplete', 'config'].includes(written.outcome ?? '');
  return report.problems || refused ? 1 : 0;
}

function sizeOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new UsageError(`There is no file ${path}.`);
  if (found.isDirectory())
    throw new UsageError(`${path} is a folder. Name one file: npx candor import ${join(path, '<file>')}`);
  return found.size;
}

type Site = Parameters<typeof importFile>[0]['site'];

/** The site's options; those that hold by default where there is no site. */
async function siteOf(folder: string): Promise<{ site: Site; told: ToldSite }> {
  try {
    const site = await loadSite(folder);
    return { site, told: { none: null, asOf: site.asOf } };
  } catch (error) {
    if (!(error instanceof NoSite)) throw error;
    const asOf = resolveAsOf(undefined, process.env.SOURCE_DATE_EPOCH, Date.now());
    const site = { root: resolve(folder), options: parseOptions({}), asOf };
    return { site, told: { none: error.message, asOf } };
  }
}

/** What was declared on the command line and cannot be is wrong use. */
async function declared<Value>(value: Promise<Value>): Promise<Value> {
  return value.catch((error: unknown) => {
    const fault = error instanceof CandorError && error.issues.find(({ rule }) => rule === 'declared');
    throw fault ? new UsageError(`What was declared cannot be: ${fault.what}.`) : error;
  });
}

async function write(
  { write, force }: ImportArguments,
  { mappingPath, mappingFrom }: ImportedFile,
  { mapping, usable }: ImportReport,
): Promise<Written> {
  const file = relative('.', mappingPath);
  if (!write) return { file, outcome: null };
  if (mapping === null) return { file, outcome: 'needless' };
  if (mappingFrom !== null && 'config' in mappingFrom) return { file, outcome: 'config' };
  if (!usable) return { file, outcome: 'incomplete' };
  return { file, outcome: await writeMapping(mappingPath, mapping, force) };
}

export const importResponses = { run, help };
