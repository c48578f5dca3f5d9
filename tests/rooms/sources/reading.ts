import { join } from 'node:path';
import { CandorError, describeIssue, type Issue } from '../../../integrations/candor/dist/model/issue.js';
import type { ColumnName, Columns, Opening } from '../../../integrations/candor/dist/sources/contract.js';
import { readCsv } from '../../../integrations/candor/dist/sources/csv.js';
import type { SourceKind } from '../../../integrations/candor/dist/model/source-name.js';
import type { RowReading } from '../../../integrations/candor/dist/model/sample.js';
import { readSource, undeclaredOpening } from '../../../integrations/candor/dist/sources/read.js';
import { temporaryFolder } from '../../helpers/temporary.js';

/** What a source handed over: its header, its rows with their lines, and what it reported of the others. */
export interface Handed {
  names: readonly string[];
  rows: string[][];
  lines: number[];
  /** `rule file:line: what`, one for each fault. */
  faults: string[];
}

interface ReadOptions extends Partial<Opening>, Partial<RowReading> {
  kind?: SourceKind;
  /** Columns to read. @default all of the header */
  columns?: ColumnName[];
  /** How bad it is where no row of JSON has one of them. @default it is not said */
  absent?: Issue['severity'];
}

/** Reads a file of this content, every column decoded. What stops the reading is among the faults. */
export async function read(content: string | Uint8Array, options: ReadOptions = {}): Promise<Handed> {
  const { kind = 'csv', columns, absent, ...reading } = options;
  const name = `answers.${kind}`;
  const path = join(temporaryFolder({ [name]: content }), name);
  const choose = (): RowReading => ({ headerRows: 1, ...reading });
  return hand(columns, absent, (begin, report) =>
    readSource({ kind, name, path }, { ...undeclaredOpening, ...reading }, choose, report, begin),
  );
}

/** Reads CSV that arrives in these chunks. */
export async function readChunks(
  chunks: readonly Buffer[],
  options: Partial<Opening> & Partial<RowReading>,
): Promise<Handed> {
  async function* arriving(): AsyncGenerator<Buffer> {
    yield* chunks;
  }
  const opening = { ...undeclaredOpening, ...options };
  const choose = (): RowReading => ({ headerRows: 1, ...options });
  return hand(undefined, undefined, (begin, report) =>
    readCsv({ name: 'answers.csv', path: '', opening, choose, begin, report }, arriving()),
  );
}

async function hand(
  wanted: ColumnName[] | undefined,
  absent: Issue['severity'] | undefined,
  run: (
    begin: (columns: Columns) => (row: { line: number; text(slot: number): string }) => void,
    report: (issue: Issue) => void,
  ) => Promise<void>,
): Promise<Handed> {
  const handed: Handed = { names: [], rows: [], lines: [], faults: [] };
  const report = (issue: Issue): void => void handed.faults.push(`${issue.rule} ${describeIssue(issue)}`);
  const begin = ({ names, find }: Columns) => {
    handed.names = names;
    const slots = wanted?.map((column) => find(column, absent) as number) ?? names.map((_, index) => index);
    return (row: { line: number; text(slot: number): string }) => {
      handed.rows.push(slots.map((slot) => row.text(slot)));
      handed.lines.push(row.line);
    };
  };
  try {
    await run(begin, report);
  } catch (error) {
    if (!(error instanceof CandorError)) throw error;
    error.issues.forEach(report);
  }
  return handed;
}
