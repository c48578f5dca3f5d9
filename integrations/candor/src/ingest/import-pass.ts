import { Declared } from './import-declared.js';
import { absentIssue, asGiven, headerIssue, withSuggestion } from './import-issues.js';
import { ImportReckoning, type ImportSite, type SiteWords } from './import-reckoning.js';
import type { ImportedFile } from './import-source.js';
import type { Declarations } from '../mapping/declare.js';
import { absentUses, type Draft } from '../mapping/draft.js';
import { createMapper, type Mapper } from '../mapping/mapper.js';
import type { Plan } from '../mapping/plan.js';
import { isPrivateColumn } from '../mapping/private.js';
import type { Mapping } from '../mapping/schema.js';
import { FileSurvey } from '../mapping/survey.js';
import { refuseTotals } from '../mapping/table-shape.js';
import { CandorError, type Issue } from '../model/issue.js';
import type { Response } from '../model/response.js';
import type { RowReading, Sample } from '../model/sample.js';
import { IssueList } from '../report/issue-list.js';
import { isRowFault, type Columns, type RowReader } from '../sources/contract.js';
import { readSource } from '../sources/read.js';

export interface PassRequest {
  site: ImportSite;
  words: SiteWords;
  file: ImportedFile;
  given: Declarations;
  /** Positions of rows that a later one stands in for. */
  superseded: ReadonlySet<number>;
  /** Told now and then how many bytes were read. */
  progress?: ((bytes: number) => void) | undefined;
}

const rowsPerStep = 4_096;

/** Reads a file once as a build does, and looks at all of it, whether or not it is known yet what its columns mean. */
export class ImportPass {
  readonly declared: Declared;
  draft: Draft | undefined;
  plan: Plan | undefined;
  delimiter: string | undefined;
  survey: FileSurvey | undefined;
  /** Undefined while something it needs is not declared. */
  mapper: Mapper | undefined;
  columns: Columns | undefined;
  /** Rows handed over by the source. */
  read = 0;
  unreadable = 0;
  /** Rows that became no response. */
  unmapped = 0;
  /** Rows of responses that a decision does not fit. */
  unfit = 0;
  /** Whether reading ended early. */
  stopped = false;
  readonly issues = new IssueList();
  readonly reckoning: ImportReckoning;

  constructor(readonly request: PassRequest) {
    const { site, words, file, given } = request;
    this.declared = new Declared(file, given);
    this.reckoning = new ImportReckoning(site, words);
  }

  async run(): Promise<this> {
    try {
      await readSource(
        this.request.file,
        this.declared.mapping,
        (sample) => this.#choose(sample),
        (issue) => this.report(issue),
        (columns) => this.#begin(columns),
      );
    } catch (error) {
      if (!(error instanceof CandorError)) throw error;
      error.issues.forEach((issue) => this.report(issue));
      this.stopped = true;
    }
    this.mapper?.issues().forEach((issue) => this.report(issue));
    return this;
  }

  report(issue: Issue): void {
    if (isRowFault(issue)) this.unreadable++;
    this.issues.add(issue);
  }

  isPrivate(name: string): boolean {
    const { plan } = this;
    const names = this.request.file.kind === 'csv' ? [name] : [name, ...name.split('.')];
    return plan !== undefined && names.some((part) => isPrivateColumn(part, plan));
  }

  #choose(sample: Sample): RowReading {
    const { plan, draft } = this.declared.settle(sample, this.request.site.options.findings.segments);
    this.plan = plan;
    this.draft = draft;
    this.delimiter = sample.delimiter;
    return plan.reading;
  }

  #begin(columns: Columns): RowReader {
    this.columns = columns;
    this.mapper = this.#mapperOf(columns);
    const { names, find } = columns;
    const headless = headerIssue(this.request.file.name, names);
    if (headless !== undefined) this.report(headless);
    const survey = new FileSurvey({
      names,
      find,
      draft: this.draft!,
      isPrivate: (name) => this.isPrivate(name),
    });
    this.survey = survey;
    const { mapper } = this;
    const { progress, superseded } = this.request;
    return (row) => {
      const position = this.read++;
      if (position % rowsPerStep === 0) progress?.(row.offset);
      if (superseded.size > 0 && superseded.has(position)) return survey.look(row);
      const response = mapper?.response(row);
      // Where no format is declared, a date that could be read is ISO 8601.
      survey.look(row, response != null && response.submittedAt !== null);
      if (response) this.#take(response);
      else this.unmapped++;
    };
  }

  #take(response: Response): void {
    try {
      this.reckoning.take(response);
    } catch (error) {
      if (!(error instanceof CandorError)) throw error;
      error.issues.forEach((issue) => this.report(issue));
      this.unfit++;
    }
  }

  /** Columns that are not there are told even while something else is missing. */
  #mapperOf({ names, find }: Columns): Mapper | undefined {
    const { file, site } = this.request;
    const { segments } = site.options.findings;
    const mapping = this.plan?.mapping;
    try {
      // Only whether it finds comments, days, consent or ids in the file is asked of the mapping.
      refuseTotals(file.name, names, mapping ?? (this.declared.mapping as Mapping | undefined));
      if (mapping !== undefined || this.declared.mapping === undefined)
        return createMapper({ ...this.plan, file: file.name, mapping, names, find, segments });
      absentUses(this.draft!, find).forEach((absent) =>
        this.report(asGiven(absentIssue(file.name, absent, names), this.request.given)),
      );
    } catch (error) {
      if (!(error instanceof CandorError)) throw error;
      if (error.issues.some(({ rule }) => rule === 'not-responses')) throw error;
      error.issues.forEach((issue) => this.report(asGiven(withSuggestion(issue, names), this.request.given)));
    }
    return undefined;
  }
}
