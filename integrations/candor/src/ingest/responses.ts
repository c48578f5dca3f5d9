import { createMapper, type Mapper } from '../mapping/mapper.js';
import type { Slots } from '../mapping/slots.js';
import { planOf, type Plan } from '../mapping/plan.js';
import type { Issue } from '../model/issue.js';
import type { Response } from '../model/response.js';
import type { RowReading, Sample } from '../model/sample.js';
import type { SourceSummary } from '../report/summary.js';
import type { Columns, Row } from '../sources/contract.js';
import { readRowsAt, readSource } from '../sources/read.js';
import type { MappedSource } from './inputs.js';

/** Which rows of a source are handed on. */
export interface ResponsesRequest {
  source: MappedSource;
  /** Segment columns of files without a mapping. */
  segments: readonly string[];
  /** Positions of rows to pass over, because a later one stands in for them. */
  skip: ReadonlySet<number>;
  /** Whether a row need be looked at, where most are not. @default all are */
  wanted?: (row: Row, slots: Slots) => boolean;
  /** Sees rows that became no response. */
  leftOut?: (row: Row, slots: Slots) => void;
}

/** What a source came to, besides its responses. */
export interface SourceReading {
  summary: SourceSummary;
  /** Ids of rows that became no response. */
  unmapped: ReadonlySet<string>;
}

type Mapped = Pick<SourceReading, 'unmapped'> & { plan: Plan | undefined; mapper: Mapper | undefined };

/** Hands over every response of a source while its row is being read. Throws a CandorError when it cannot be read to its end. */
export async function eachResponse(
  { source, segments, skip, wanted, leftOut }: ResponsesRequest,
  report: (issue: Issue) => void,
  take: (response: Response, row: Row, position: number) => void,
): Promise<SourceReading> {
  let read = 0;
  const { plan, mapper, unmapped } = await mapped({ source, segments }, (choose, begin) =>
    readSource(source, source.mapping, choose, report, (columns) => {
      const { slots, map } = begin(columns);
      return (row) => {
        const position = read++;
        if (skip.size > 0 && skip.has(position)) return;
        if (wanted !== undefined && !wanted(row, slots)) return;
        const response = map(row);
        if (response !== null) take(response, row, position);
        else leftOut?.(row, slots);
      };
    }),
  );
  mapper?.issues().forEach(report);
  return {
    summary: {
      ...{ name: source.name, read, repeated: skip.size, preset: toldPreset(plan) },
      rejected: mapper?.rejected() ?? 0,
      partial: mapper?.partial() ?? 0,
    },
    unmapped,
  };
}

/** Hands over the responses of the rows that begin at these offsets. Throws a CandorError where there is none. */
export async function responsesAt(
  offsets: readonly number[],
  { source, segments }: Omit<ResponsesRequest, 'skip'>,
  take: (response: Response | null, row: Row) => void,
): Promise<void> {
  await mapped({ source, segments }, (choose, begin) =>
    readRowsAt(offsets, source, source.mapping, choose, (columns) => {
      const { map } = begin(columns);
      return (row) => take(map(row), row);
    }),
  );
}

/** Reads rows in some way with the mapping of their source, made when its columns are known. */
async function mapped(
  { source, segments }: Omit<ResponsesRequest, 'skip'>,
  read: (
    choose: (sample: Sample) => RowReading,
    begin: (columns: Columns) => { slots: Slots; map: (row: Row) => Response | null },
  ) => Promise<void>,
): Promise<Mapped> {
  const { name: file } = source;
  const found: Omit<Mapped, 'unmapped'> = { plan: undefined, mapper: undefined };
  await read(
    (sample) => (found.plan = planOf(file, source.mapping, sample)).reading,
    ({ names, find }) => {
      const { mapping, preset } = found.plan ?? {};
      const mapper = createMapper({ file, mapping, preset, names, find, segments });
      found.mapper = mapper;
      return { slots: mapper.slots, map: (row) => mapper.response(row) };
    },
  );
  return { ...found, unmapped: found.mapper?.unmapped ?? new Set() };
}

/** The tool a file was taken for, as reports tell it. */
export function toldPreset(plan: Plan | undefined): SourceSummary['preset'] {
  if (!plan?.preset) return null;
  const { preset, declared, why } = plan.preset;
  return { name: preset.name, title: preset.title, declared, why };
}
