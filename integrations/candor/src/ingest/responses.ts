import { createMapper, type Mapper } from '../mapping/mapper.js';
import type { Slots } from '../mapping/slots.js';
import { planOf, type Plan } from '../mapping/plan.js';
import type { Issue } from '../model/issue.js';
import type { Response } from '../model/response.js';
import type { RowReading, Sample } from '../model/sample.js';
import type { SourceSummary } from '../report/summary.js';
import type { Row } from '../sources/contract.js';
import { readSource } from '../sources/read.js';
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
}

/** What a source came to, besides its responses. */
export interface SourceReading {
  summary: SourceSummary;
  /** Ids of rows that became no response. */
  unmapped: ReadonlySet<string>;
}

/** Hands over every response of a source while its row is being read. Throws a CandorError when it cannot be read to its end. */
export async function eachResponse(
  { source, segments, skip, wanted }: ResponsesRequest,
  report: (issue: Issue) => void,
  take: (response: Response, row: Row, position: number) => void,
): Promise<SourceReading> {
  const { name } = source;
  let mapper: Mapper | undefined;
  let plan: Plan | undefined;
  let read = 0;
  const choose = (sample: Sample): RowReading => (plan = planOf(name, source.mapping, sample)).reading;
  await readSource(source, source.mapping, choose, report, ({ names, find }) => {
    const mapped = createMapper({ file: name, mapping: plan?.mapping, names, find, segments });
    mapper = mapped;
    return (row) => {
      const position = read++;
      if (skip.size > 0 && skip.has(position)) return;
      if (wanted !== undefined && !wanted(row, mapped.slots)) return;
      const response = mapped.response(row);
      if (response !== null) take(response, row, position);
    };
  });
  mapper?.issues().forEach(report);
  return {
    summary: {
      ...{ name, read, repeated: skip.size, preset: toldPreset(plan) },
      rejected: mapper?.rejected() ?? 0,
      partial: mapper?.partial() ?? 0,
    },
    unmapped: mapper?.unmapped ?? new Set(),
  };
}

function toldPreset(plan: Plan | undefined): SourceSummary['preset'] {
  if (!plan?.preset) return null;
  const { preset, declared, why } = plan.preset;
  return { name: preset.name, title: preset.title, declared, why };
}
