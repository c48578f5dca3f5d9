import { join } from 'node:path';
import { importText } from '../../../integrations/candor/dist/cli/import-text.js';
import { importFile } from '../../../integrations/candor/dist/ingest/import.js';
import type { ImportReport } from '../../../integrations/candor/dist/ingest/import-told.js';
import type { Declarations } from '../../../integrations/candor/dist/mapping/declare.js';
import { parseOptions } from '../../../integrations/candor/dist/options/parse.js';
import type { CandorUserOptions } from '../../../integrations/candor/dist/options/schema.js';
import { temporaryFolder, type Files } from '../../helpers/temporary.js';
import { asOf } from '../ingested.js';

export interface Imported {
  root: string;
  report: ImportReport;
  /** As it is printed. */
  text: string;
  /** As `--json` prints it. */
  json: string;
}

interface Setting {
  given?: Declarations;
  files?: Files;
  options?: CandorUserOptions;
}

/** What is told of a file of this content in a site. */
export async function imported(name: string, content: string, setting: Setting = {}): Promise<Imported> {
  const root = temporaryFolder({ ...setting.files, [name]: content });
  return importedFrom(root, name, setting);
}

export async function importedFrom(
  root: string,
  name: string,
  { given = {}, options = {} }: Setting = {},
): Promise<Imported> {
  const site = { root, options: parseOptions({ policy: { approval: 'automatic' }, ...options }), asOf };
  const { report } = await importFile({ site, path: join(root, name), given });
  const written = { file: name.replace(/\.[^.]+$/, '.mapping.json'), outcome: null };
  const text = importText(report, { none: null, asOf }, written);
  return { root, report, text, json: JSON.stringify(report) };
}

/** `file:line:character rule` of each issue. */
export function places({ report }: Imported): string[] {
  return report.issues.map(
    ({ rule, where: { file, line, character } }) =>
      `${[file, line, character].filter((part) => part !== undefined).join(':')} ${rule}`,
  );
}
