import { isSame, stampOf } from '../cache/file-identity.js';
import { unmappedRow } from '../cache/row-index.js';
import { errorIssue, type Issue } from '../model/issue.js';
import type { Response } from '../model/response.js';
import type { Standing } from '../policy/standing.js';
import { IssueList } from '../report/issue-list.js';
import { emptyIds, type Ledger, type SourceIds } from '../report/ledger.js';
import type { SourceSummary } from '../report/summary.js';
import type { Row } from '../sources/contract.js';
import { unreadable } from '../sources/unreadable.js';
import { Reckoning, type ReckoningRequest } from './reckoning.js';
import { noRepeats, repeatedIds, supersededRows } from './repeats.js';
import { eachResponse, type ResponsesRequest } from './responses.js';

/** What one source is read for. */
export interface SourceRequest extends Omit<ResponsesRequest, 'skip'> {
  reckoning: ReckoningRequest;
  standings: ReadonlyMap<string, Standing>;
  ledger: Ledger;
  /** Notes where every id stands in the file. */
  index?: RowIndex | undefined;
}

/** Takes down where responses begin in their file. */
export interface RowIndex {
  begin(): void;
  /** `offset` is below 0 where the row cannot be read again by itself, or became no response. */
  note(id: string, offset: number): void;
}

/** What one source came to. */
export interface SourceRun {
  summary: SourceSummary;
  issues: Issue[];
  /** Of responses that nothing was decided about, and of those something was: the latter can be reckoned anew by themselves. */
  plain: Reckoning;
  decided: Reckoning;
  /** Ids of the latter. */
  decidedIds: string[];
  ids: SourceIds;
  /** Whether it tells who somebody is. */
  knowsPeople: boolean;
}

/** Reads and reckons one source by itself. Rows of one id count once: then the source is read again without those that a later one stands in for. */
export async function runSource(request: SourceRequest): Promise<SourceRun> {
  const { name, path } = request.source;
  const before = await stampOf(path).catch(() => null);
  const run = await readAgain(request);
  if (before !== null && !isSame(before, await stampOf(path)))
    throw unreadable(name, 'this file changed while it was read', 'Build again.');
  return run;
}

async function readAgain(request: SourceRequest): Promise<SourceRun> {
  const first = new SourcePass(request, await foundBefore(request));
  const run = await first.run();
  if (first.repeated.size === 0) return run;
  return new SourcePass(request, await supersededRows(request, first.repeated)).run();
}

/** What watches responses must not see one of them twice: so repeats have to be known before. */
async function foundBefore(request: SourceRequest): Promise<ReadonlySet<number>> {
  if (request.reckoning.observe === undefined) return noRepeats;
  const repeated = await repeatedIds(request);
  return repeated.size === 0 ? noRepeats : supersededRows(request, repeated);
}

class SourcePass {
  readonly repeated = new Set<string>();
  readonly #issues = new IssueList();
  readonly #ids: SourceIds;
  readonly #decidedIds: string[] = [];
  readonly #plain: Reckoning;
  readonly #decided: Reckoning;
  #knowsPeople = false;

  constructor(
    readonly request: SourceRequest,
    readonly superseded: ReadonlySet<number>,
  ) {
    this.#ids = emptyIds(request.source.name);
    this.#plain = new Reckoning(request.reckoning);
    this.#decided = new Reckoning(request.reckoning, this.#plain.people);
  }

  async run(): Promise<SourceRun> {
    const { request, superseded } = this;
    request.index?.begin();
    const report = (issue: Issue): void => this.#issues.add(issue);
    const { summary, unmapped } = await eachResponse(
      { ...request, skip: superseded },
      report,
      (response, row) => this.#take(response, row),
    );
    for (const id of unmapped) {
      this.#ids.unmapped.add(id);
      // A row broken off may have the id of a whole one, which is what decisions are about.
      if (!this.#ids.ids.has(id)) request.index?.note(id, unmappedRow);
      if (request.standings.has(id)) this.#decidedIds.push(id);
    }
    return {
      ...{ summary, issues: this.#issues.list(), decidedIds: this.#decidedIds, ids: this.#ids },
      ...{ plain: this.#plain, decided: this.#decided, knowsPeople: this.#knowsPeople },
    };
  }

  #take(response: Response, row: Row): void {
    const { standings, ledger, index } = this.request;
    const { id } = response;
    if (!this.#ids.ids.add(id)) {
      this.repeated.add(id);
      return;
    }
    const holder = ledger.holderOf(id);
    if (holder !== undefined) {
      this.#issues.add(idTwice(response, row.line, holder));
      return;
    }
    index?.note(id, row.offset);
    this.#knowsPeople ||= response.person !== undefined && response.person().trim() !== '';
    const standing = standings.get(id);
    if (standing !== undefined) this.#decidedIds.push(id);
    (standing === undefined ? this.#plain : this.#decided).take(response, standing, { line: row.line });
  }
}

/** One id in two sources: whose words a decision about it is meant for cannot be known. */
export function idTwice(
  { id, source }: Pick<Response, 'id' | 'source'>,
  line: number | undefined,
  holder: string,
): Issue {
  const what = `the response id "${id}" was already read from ${holder}`;
  const remedy =
    'Ids name one answer each: remove the export that is contained in the other, or map another column as "id".';
  return errorIssue('id-twice', { file: source, ...(line !== undefined && { line }) }, what, remedy);
}
