import type { ImportedFile } from './import-source.js';
import { declaresAny, withColumns, withDeclarations, type Declarations } from '../mapping/declare.js';
import { draftOf, type Draft } from '../mapping/draft.js';
import { declaredOwnFields } from '../mapping/own-fields.js';
import { completeMapping, outlineOf, type Plan } from '../mapping/plan.js';
import { mappingSchema, type DeclaredMapping } from '../mapping/schema.js';
import type { SurveyedColumn } from '../mapping/survey.js';
import { writtenMapping } from '../mapping/written.js';
import { CandorError, type Issue } from '../model/issue.js';
import { parseWith } from '../model/parse.js';
import type { Sample } from '../model/sample.js';

/** What is declared for a file: the mapping it has, and what the command says besides. */
export class Declared {
  /** Undefined where none is needed, because the file is in Candor's own format. */
  mapping: DeclaredMapping | undefined;
  #base: DeclaredMapping | undefined;
  /** What a build says is missing of it. */
  lacking: readonly Issue[] = [];

  constructor(
    readonly file: ImportedFile,
    readonly given: Declarations,
  ) {
    this.#base = file.mapping;
    this.mapping = declaresAny(given) ? this.#with(given) : file.mapping;
  }

  /** Settles how the file is read, once its start is known; a mapping that lacks something is left out of the plan. */
  settle(sample: Sample, segments: readonly string[]): { plan: Plan; draft: Draft } {
    const { name } = this.file;
    const names = namesIn(sample);
    const { preset } = outlineOf(name, this.mapping, sample);
    const own = this.#base === undefined && preset === null && names.includes('score');
    if (!own) this.mapping ??= this.#with({});
    else if (this.mapping !== undefined) {
      this.#base = declaredOwnFields(names, segments, false)!;
      this.mapping = this.#with(this.given);
    }
    const outline = outlineOf(name, this.mapping, sample);
    const drafted = this.mapping ?? declaredOwnFields(names, segments, sample.kind !== 'csv')!;
    const mapping = this.#complete(outline.preset);
    return { plan: { ...outline, mapping }, draft: draftOf(drafted, outline.preset) };
  }

  /** The mapping with columns that were given as numbers by their names, which stay when columns move. */
  toWrite(columns: readonly SurveyedColumn[]): DeclaredMapping | undefined {
    if (this.mapping === undefined || !declaresAny(this.given)) return this.mapping;
    const byName = (column: string): string => {
      const index = /^#(\d+)$/.exec(column)?.[1];
      const named = index === undefined ? undefined : columns[Number(index)]?.column;
      return typeof named === 'string' ? named : column;
    };
    return this.#with(withColumns(this.given, byName));
  }

  /** Throws a CandorError of the rule `declared` where that cannot be. */
  #with(given: Declarations): DeclaredMapping {
    const base = this.#base === undefined ? {} : writtenMapping(this.#base);
    return parseWith(mappingSchema, withDeclarations(base, given), 'declared', {}, { remedy: '' });
  }

  #complete(preset: Plan['preset']): Plan['mapping'] {
    try {
      return this.mapping && completeMapping(this.file.name, this.mapping, preset);
    } catch (error) {
      if (!(error instanceof CandorError)) throw error;
      this.lacking = error.issues;
      return undefined;
    }
  }
}

/** What the columns of a file may be called, as far as its start tells. */
function namesIn({ rows, data }: Sample): string[] {
  const first: unknown = Array.isArray(data) ? data[0] : data;
  return typeof first === 'object' && first !== null
    ? Object.keys(first)
    : (rows[0] ?? []).map((cell) => cell.trim());
}
