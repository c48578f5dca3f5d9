import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LocatedChange } from '../changes/context.js';
import { changesFolder, changeSchema } from '../model/change.js';
import { assertAddresses, assertChangeNames, assertOnce } from './file-names.js';
import { mappingSchema, type DeclaredMapping } from '../mapping/schema.js';
import { decisionSchema, type Decision } from '../model/decision.js';
import type { Issue } from '../model/issue.js';
import { parseWith } from '../model/parse.js';
import { roundSchema, roundsFolder, type Round } from '../model/round.js';
import { byDate, reportSchema, type Report } from '../model/report.js';
import { sourceKindOf } from '../model/source-name.js';
import { themesFile, themesSchema, type Theme } from '../model/theme.js';
import type { CandorOptions, FileSource } from '../options/schema.js';
import {
  discoverSources,
  filesUnder,
  mappingPathOf,
  reportLeftOut,
  responsesFolder,
  signatureOf,
  sourceFile,
} from '../sources/discover.js';
import {
  readJsonFile,
  readJsonLines,
  readMdxFolder,
  readYamlFile,
  readYamlFolder,
  type Document,
  type StoryDocument,
} from '../sources/documents.js';
import type { UsedComponent } from '../sources/story.js';
import type { SourceFile, SourcePlace } from '../sources/discover.js';

export const decisionsFile = 'content/decisions.jsonl';
export const reportsFolder = 'content/reports';
const folders = [responsesFolder, roundsFolder, changesFolder, reportsFolder];

/** A source with the mapping that belongs to it, if the owner wrote one. */
export type MappedSource = SourceFile & { mapping: DeclaredMapping | undefined };
/** A decision and the line it stands on. */
export type LoggedDecision = Decision & { line: number };

/** A component somebody used in a story of the site. */
export type ComponentUse = UsedComponent & { file: string };

/** Everything an owner wrote, checked, except the responses themselves. */
export interface Inputs {
  sources: MappedSource[];
  decisions: LoggedDecision[];
  rounds: Map<string, Round>;
  themes: Theme[];
  changes: LocatedChange[];
  reports: Report[];
  /** What reports and changes use of our components, and where. */
  uses: ComponentUse[];
}

type InputOptions = Pick<CandorOptions, 'sources'>;

interface InputPlace extends SourcePlace {
  /** Whether changes and reports are read. @default true */
  stories?: boolean;
}

/** Reads rounds, changes, decisions and mappings; throws a CandorError naming file, line and key of what is wrong. */
export async function readInputs(
  place: InputPlace,
  options: InputOptions,
  report: (issue: Issue) => void,
): Promise<Inputs> {
  const [sources, decisions, rounds, themes, changes, reports] = await Promise.all([
    readSources(place, options, report),
    readDecisions(place.root),
    readRounds(place.root),
    readThemes(place.root),
    readStories(place, changesFolder),
    readStories(place, reportsFolder),
  ]);
  const uses = [...changes, ...reports].flatMap(({ name, uses }) =>
    uses.map((use) => ({ ...use, file: name })),
  );
  return {
    ...{ sources, decisions, rounds, themes, uses },
    changes: changesOf(changes),
    reports: reportsOf(reports),
  };
}

async function readStories({ root, stories = true }: InputPlace, folder: string): Promise<StoryDocument[]> {
  return stories ? readMdxFolder(root, folder) : [];
}

/** Changes whenever anything the pipeline reads does. */
export async function inputSignature(root: string, options: InputOptions): Promise<string> {
  return signatureOf(await inputPaths(root, options));
}

/** Absolute paths of every file the pipeline reads, mappings included, whether or not they exist. */
async function inputPaths(root: string, options: InputOptions): Promise<string[]> {
  const found = await Promise.all(folders.map((folder) => filesUnder(root, folder)));
  const names = new Set([...found.flat(), ...fileSources(options).map(({ path }) => path)]);
  const mappings = [...names].filter((name) => sourceKindOf(name) !== undefined).map(mappingPathOf);
  return [...names, ...mappings, decisionsFile, themesFile].map((name) => resolve(root, name));
}

async function readSources(
  place: SourcePlace,
  { sources }: InputOptions,
  report: (issue: Issue) => void,
): Promise<MappedSource[]> {
  const { root } = place;
  if (sources === undefined) {
    const files = await discoverSources(place, report);
    return Promise.all(
      files.map(async (file) => ({ ...file, mapping: await mappingBeside(root, file.name) })),
    );
  }
  const given = fileSources({ sources }).map(({ kind, path, mapping }) => ({
    ...sourceFile(place, path, kind),
    mapping,
  }));
  await reportLeftOut(root, given, report);
  return Promise.all(
    given.map(async (file) => ({ ...file, mapping: file.mapping ?? (await mappingBeside(root, file.name)) })),
  );
}

export async function mappingBeside(root: string, source: string): Promise<DeclaredMapping | undefined> {
  const name = mappingPathOf(source);
  const path = join(root, name);
  if (!existsSync(path)) return undefined;
  return parseWith(mappingSchema, await readJsonFile(path, name), 'mapping', { file: name });
}

async function readDecisions(root: string): Promise<LoggedDecision[]> {
  const path = join(root, decisionsFile);
  if (!existsSync(path)) return [];
  const lines = await readJsonLines(path, decisionsFile);
  return lines.map(({ line, data }) => ({
    ...parseWith(decisionSchema, data, 'decision', { file: decisionsFile, line }),
    line,
  }));
}

async function readRounds(root: string): Promise<Map<string, Round>> {
  const documents = await readYamlFolder(root, roundsFolder);
  assertOnce(documents, 'round-name');
  return new Map(
    documents.map(({ id, name, data, lineOf }) => [
      id,
      { ...parseWith(roundSchema, data ?? {}, 'round', { file: name }, { lineOf }), id, declared: true },
    ]),
  );
}

/** The themes of a site; none where it has no file of them. */
export async function readThemes(root: string): Promise<Theme[]> {
  const path = join(root, themesFile);
  if (!existsSync(path)) return [];
  const { data, lineOf } = await readYamlFile(path, themesFile);
  return parseWith(themesSchema, data, 'themes', { file: themesFile }, { lineOf });
}

function reportsOf(documents: readonly Document[]): Report[] {
  assertAddresses(documents, 'report-name');
  return documents
    .map(({ id, name, data, lineOf }) => ({
      ...parseWith(reportSchema, data, 'report', { file: name }, { lineOf }),
      id,
    }))
    .sort(byDate);
}

function changesOf(documents: readonly StoryDocument[]): LocatedChange[] {
  assertChangeNames(documents);
  return documents.map(({ id, name, data, lineOf, texts }) => ({
    ...parseWith(changeSchema, data, 'change', { file: name }, { lineOf }),
    ...{ id, file: name, lineOf, texts },
  }));
}

/** Folders and files to watch in dev: what is added to them counts too. */
export function watchedPaths(root: string, { sources }: InputOptions): string[] {
  const given = fileSources({ sources }).flatMap(({ path }) => [path, mappingPathOf(path)]);
  return [...folders, decisionsFile, themesFile, ...given].map((name) => resolve(root, name));
}

/** Those of the options' sources that are files. */
function fileSources({ sources = [] }: InputOptions): FileSource[] {
  return sources.filter((source) => source.kind !== 'store');
}
