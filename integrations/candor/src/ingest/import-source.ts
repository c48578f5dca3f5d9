import { relative, resolve, sep } from 'node:path';
import { mappingBeside } from './inputs.js';
import type { DeclaredMapping } from '../mapping/schema.js';
import { sourceKindOf, type SourceKind } from '../model/source-name.js';
import type { CandorOptions } from '../options/schema.js';
import { mappingPathOf, responsesFolder, sourceFile, type SourceFile } from '../sources/discover.js';

/** What a build does with a file, by where it lies: reads it, or does not, because it is not in the folder, not named as one of its kind, not in `sources`, or not in the site. */
export type FilePlace = 'read' | 'elsewhere' | 'misnamed' | 'unlisted' | 'outside';

/** The file under hand and the mapping that its owner wrote for it. */
export interface ImportedFile extends SourceFile {
  place: FilePlace;
  /** Path of the file as a snippet names it. */
  sitePath: string;
  mapping: DeclaredMapping | undefined;
  /** Where that stands: a file's name, or the Astro config. */
  mappingFrom: { config: true } | { file: string } | null;
  /** Absolute path of the mapping beside it, whether or not it exists. */
  mappingPath: string;
}

interface SitePlace {
  root: string;
  options: Pick<CandorOptions, 'sources'>;
}

/** Finds out what a build would make of a path. Throws a CandorError when it lies where Astro would publish it, or its mapping cannot be read. */
export async function importedFile({ root, options }: SitePlace, path: string): Promise<ImportedFile> {
  const listed = options.sources?.find(
    (source) => source.kind !== 'store' && resolve(root, source.path) === resolve(path),
  );
  const own = listed !== undefined && listed.kind !== 'store' ? listed : undefined;
  const file = sourceFile({ root }, path, own?.kind ?? kindOf(path));
  const outside = /^\.\.(\/|$)/.test(file.name) || relative(root, file.path) === file.path;
  const beside = own?.mapping === undefined ? await mappingBeside(root, file.name) : undefined;
  const config = own?.mapping !== undefined;
  return {
    ...file,
    place: outside ? 'outside' : placeOf(file.name, own !== undefined, options),
    sitePath: outside ? `${responsesFolder}/${baseOf(path)}` : file.name,
    mapping: own?.mapping ?? beside,
    mappingFrom: config ? { config } : beside === undefined ? null : { file: mappingPathOf(file.name) },
    mappingPath: mappingPathOf(file.path),
  };
}

function placeOf(name: string, listed: boolean, { sources }: SitePlace['options']): FilePlace {
  if (listed) return 'read';
  if (sources !== undefined) return 'unlisted';
  if (!name.startsWith(`${responsesFolder}/`)) return 'elsewhere';
  return sourceKindOf(name) === undefined ? 'misnamed' : 'read';
}

/** Anything else is looked at as a table: reading it says what it is. */
function kindOf(path: string): SourceKind {
  return sourceKindOf(path) ?? (/\.ndjson$/i.test(path) ? 'jsonl' : 'csv');
}

function baseOf(path: string): string {
  return resolve(path).split(sep).pop()!;
}
