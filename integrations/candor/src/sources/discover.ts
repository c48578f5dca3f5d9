import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { CandorError, errorIssue, warningIssue, type Issue } from '../model/issue.js';
import { bareName, sourceKindOf, type SourceKind } from '../model/source-name.js';
import { foreignFile } from './foreign-files.js';

export const responsesFolder = 'content/responses';
export type { SourceKind };

/** A file of responses: what it is and where. */
export interface SourceFile {
  kind: SourceKind;
  /** Path relative to the site's root, with `/`. */
  name: string;
  path: string;
}

/** Where the sources of a site may lie, and where not. */
export interface SourcePlace {
  /** Absolute path of the site's root. */
  root: string;
  /** Absolute paths of the folders Astro publishes as they are. @default public/ and src/pages/ */
  published?: readonly string[] | undefined;
}

/** Every .csv, .json and .jsonl under `content/responses/`, also with .gz behind it, in name order; any other file there is an issue, never passed over in silence. */
export async function discoverSources(
  place: SourcePlace,
  report: (issue: Issue) => void,
): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  (await orphanMappings(place.root)).forEach(report);
  for (const name of await filesUnder(place.root, responsesFolder)) {
    const kind = sourceKindOf(name);
    if (kind !== undefined) files.push(sourceFile(place, name, kind));
    else report(await unknownFile(place.root, name));
  }
  twins(files).forEach(report);
  return files;
}

/** Warns of files in `content/responses/` that explicit `sources` leave out. */
export async function reportLeftOut(
  root: string,
  given: readonly SourceFile[],
  report: (issue: Issue) => void,
): Promise<void> {
  const known = new Set(given.map(({ name }) => name));
  for (const name of await filesUnder(root, responsesFolder)) {
    if (known.has(name)) continue;
    const what = 'this file lies among the responses and is not read, because `sources` does not list it';
    report(
      warningIssue('source-left-out', { file: name }, what, 'Add it to `sources`, or move it elsewhere.'),
    );
  }
}

/** Refuses files that Astro itself would publish. */
export function sourceFile({ root, published }: SourcePlace, given: string, kind: SourceKind): SourceFile {
  const path = resolve(root, given);
  const name = relative(root, path).split(sep).join('/');
  const folders = published ?? [join(root, 'public'), join(root, 'src/pages')];
  if (folders.some((folder) => path.startsWith(join(folder, sep)))) {
    const what = 'responses in this folder would be published as they are';
    throw new CandorError([
      errorIssue('source-public', { file: name }, what, `Move the file to ${responsesFolder}/.`),
    ]);
  }
  return { kind, name, path };
}

/** Path of the mapping beside a source, whether or not it exists. */
export function mappingPathOf(source: string): string {
  return `${bareName(source)}.mapping.json`;
}

/** Changes whenever any of the files does: paths, sizes and modification times. */
export async function signatureOf(paths: readonly string[]): Promise<string> {
  const parts = await Promise.all(
    paths.map(async (path) => {
      const found = await stat(path).catch(() => undefined);
      return `${path}:${found?.size ?? '-'}:${found?.mtimeMs ?? '-'}`;
    }),
  );
  return parts.join('\n');
}

/** Files below a folder of the site, as sorted paths relative to its root; dotfiles, README and mappings are left out. */
export async function filesUnder(root: string, folder: string): Promise<string[]> {
  const entries = await entriesOf(root, folder);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !/\/\.|\/readme(\.[^/]*)?$|\.mapping\.json$/i.test(name.slice(folder.length)))
    .sort();
}

/** A mapping whose source is missing or spelt otherwise would leave that source to be read without it. */
async function orphanMappings(root: string): Promise<Issue[]> {
  const names = (await entriesOf(root, responsesFolder)).map((entry) =>
    relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'),
  );
  const mapped = new Set(names.filter((name) => sourceKindOf(name) !== undefined).map(mappingPathOf));
  return names
    .filter((name) => name.endsWith('.mapping.json') && !mapped.has(name))
    .map((file) =>
      errorIssue(
        'mapping-orphan',
        { file },
        'there is no source beside this mapping',
        'Name it exactly as its source, or remove it.',
      ),
    );
}

async function entriesOf(root: string, folder: string): Promise<Dirent[]> {
  try {
    return await readdir(join(root, folder), { withFileTypes: true, recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    const what = `this folder cannot be read (${code})`;
    throw new CandorError([
      errorIssue('source-unreadable', { file: folder }, what, 'Check its permissions.'),
    ]);
  }
}

/** A file beside its packed self would be counted twice. */
function twins(files: readonly SourceFile[]): Issue[] {
  const names = new Set(files.map(({ name }) => name));
  return files
    .filter(({ name }) => /\.gz$/i.test(name) && names.has(name.slice(0, -'.gz'.length)))
    .map(({ name }) =>
      errorIssue(
        'source-twice',
        { file: name },
        'this file lies here unpacked too, and its answers would be counted twice',
        'Remove one of them.',
      ),
    );
}

async function unknownFile(root: string, file: string): Promise<Issue> {
  const foreign = await foreignFile(join(root, file), file);
  const spreadsheet = ['.xlsx', '.xls', '.ods', '.numbers'].includes(extname(file).toLowerCase());
  const what = spreadsheet
    ? 'this is a spreadsheet, which Candor does not read'
    : 'this is not a .csv, .json or .jsonl file';
  const remedy = spreadsheet
    ? 'Save it as "CSV UTF-8" beside it and remove the spreadsheet.'
    : `Move it out of ${responsesFolder}/.`;
  return errorIssue('source-unknown', { file }, foreign?.what ?? what, foreign?.remedy ?? remedy);
}
