import { join } from 'node:path';
import { identityOf, isUnchanged, stampOf, type FileIdentity } from '../cache/file-identity.js';
import { forget, forgetOthers, keep, kept, keyOf } from '../cache/kept.js';
import { RowIndexFile } from '../cache/row-index.js';
import { packageVersion } from '../cache/version.js';
import type { Issue } from '../model/issue.js';
import type { Standing } from '../policy/standing.js';
import type { SourceSummary } from '../report/summary.js';
import type { Inputs, MappedSource } from './inputs.js';
import type { Reckoned } from './reckoning.js';
import { runSource, type SourceRequest, type SourceRun } from './source-run.js';

/** What is kept of one source: counts, published items, ids and where they stand, never words that are not published. */
export interface KeptSource {
  /** Of everything besides the file and the decisions that its counts depend on. */
  key: string;
  file: FileIdentity;
  summary: SourceSummary;
  issues: Issue[];
  plain: Reckoned;
  decided: Reckoned;
  /** Every decision there was: of this source's responses and of others. */
  standings: Map<string, { own: boolean; digest: string }>;
  /** Digest of the index of its rows. */
  index: string;
}

/** What counts depend on besides files and decisions: whatever of it changes, everything is read again. */
export interface Circumstances {
  asOf: string;
  options: unknown;
  inputs: Pick<Inputs, 'rounds' | 'themes'>;
  formRound: unknown;
  listed: Iterable<string>;
  named: Iterable<string>;
}

/** What builds remember of sources, in a folder that may be deleted at any time. Nothing in it is believed that is not as it was written. */
export class SourceMemory {
  readonly #circumstances: string;

  constructor(
    readonly folder: string,
    { asOf, options, inputs, formRound, listed, named }: Circumstances,
  ) {
    const { rounds, themes } = inputs;
    this.#circumstances = JSON.stringify([
      packageVersion(),
      ...[asOf, options, [...rounds], themes, formRound, [...listed].sort(), [...named].sort()],
    ]);
  }

  /** What is kept of a source that is as it was; null when it has to be read. */
  async recall(source: MappedSource): Promise<KeptSource | null> {
    const known = await kept<KeptSource>(this.#path(source, 'kept'));
    if (known === null || known.key !== this.#keyOf(source)) return null;
    // What keeps a file from being read is told by reading it.
    const now = await isUnchanged(source.path, known.file).catch(() => null);
    return now?.unchanged === true ? { ...known, file: now.again } : null;
  }

  /** Drops what was kept of sources that are none any more: of their words some may be withdrawn since. */
  async forgetOthers(sources: readonly MappedSource[]): Promise<void> {
    const named = sources.flatMap((source) => [this.#path(source, 'kept'), this.indexPath(source)]);
    await forgetOthers(this.folder, named, /^[\da-f]{32}\.(kept|rows)$/);
  }

  indexPath(source: MappedSource): string {
    return this.#path(source, 'rows');
  }

  /** Reads a source and keeps what it came to, unless it has faults, tells who people are, or changed meanwhile. */
  async remember(request: SourceRequest): Promise<{ run: SourceRun; kept: KeptSource | null }> {
    const { source, standings } = request;
    await forget(this.#path(source, 'kept'));
    const before = await stampOf(source.path).catch(() => null);
    if (before === null || source.mapping?.columns.person !== undefined)
      return { run: await runSource(request), kept: null };
    const index = new RowIndexFile(this.indexPath(source));
    try {
      const run = await runSource({ ...request, index });
      const file =
        run.knowsPeople || run.issues.some(tellsTooMuch) ? null : await identityOf(source.path, before);
      if (file === null) return { run, kept: null };
      const { summary, issues, decidedIds } = run;
      const kept = {
        ...{ key: this.#keyOf(source), file, summary, issues },
        ...{ plain: run.plain.state(), decided: run.decided.state(), index: index.end() },
        standings: digestsOf(standings, new Set(decidedIds)),
      };
      return { run, kept: await this.keep(source, kept) };
    } finally {
      index.drop();
    }
  }

  async keep(source: MappedSource, known: KeptSource): Promise<KeptSource> {
    await keep(this.#path(source, 'kept'), known);
    return known;
  }

  /** Notes that no id stands in two of these sources. */
  async keepTogether(sources: readonly KeptSource[]): Promise<void> {
    if (!(await this.wereTogether(sources))) await keep(this.#togetherPath, togetherOf(sources));
  }

  /** Whether just these sources were found to have no id in common. */
  async wereTogether(sources: readonly KeptSource[]): Promise<boolean> {
    return (await kept<string>(this.#togetherPath)) === togetherOf(sources);
  }

  get #togetherPath(): string {
    return join(this.folder, 'sources.kept');
  }

  #keyOf({ name, kind, mapping }: MappedSource): string {
    return keyOf(JSON.stringify([this.#circumstances, name, kind, mapping]));
  }

  #path({ name }: MappedSource, ending: string): string {
    return join(this.folder, `${keyOf(name)}.${ending}`);
  }
}

/** Faults are told until they are mended, and an example of text encoded twice is somebody's words. */
function tellsTooMuch({ severity, rule }: Issue): boolean {
  return severity === 'error' || rule === 'source-mojibake';
}

function togetherOf(sources: readonly KeptSource[]): string {
  return keyOf(sources.map(({ key, file }) => `${key}\n${file.hash}`).join('\n'));
}

/** Changes whenever the counts or the words of a source may. */
export function sourceDigest({ key, file, standings }: KeptSource): string {
  const own = [...standings].flatMap(([id, { own, digest }]) => (own ? [[id, digest]] : []));
  return keyOf(JSON.stringify([key, file.hash, own]));
}

/** Whether and how the standing of a response differs can be told by its digest. */
export function digestsOf(
  standings: ReadonlyMap<string, Standing>,
  own: ReadonlySet<string>,
): KeptSource['standings'] {
  return new Map(
    [...standings].map(([id, standing]) => [id, { own: own.has(id), digest: digestOf(standing) }]),
  );
}

export function digestOf(standing: Standing): string {
  return keyOf(JSON.stringify(standing));
}
