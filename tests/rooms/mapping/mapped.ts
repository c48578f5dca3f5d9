import { createMapper } from '../../../integrations/candor/dist/mapping/mapper.js';
import { completeMapping } from '../../../integrations/candor/dist/mapping/plan.js';
import { mappingSchema, type UserMapping } from '../../../integrations/candor/dist/mapping/schema.js';
import { describeIssue, type Issue } from '../../../integrations/candor/dist/model/issue.js';
import type { Particulars } from '../../../integrations/candor/dist/model/particulars.js';
import type { Response, Words } from '../../../integrations/candor/dist/model/response.js';

export type MappedResponse = Omit<Response, 'words'> & { words: Words; told: Particulars | undefined };
export interface Mapped {
  responses: (MappedResponse | null)[];
  issues: Issue[];
  /** `rule place: what` of each issue. */
  faults: string[];
  rejected: number;
}

interface Table {
  names: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Maps the rows of a table; the first stands on line 2 of `answers.csv`. */
export function mapRows(
  mapping: UserMapping | undefined,
  { names, rows }: Table,
  segments: string[] = [],
): Mapped {
  const mapper = createMapper({
    file: 'answers.csv',
    mapping: mapping && completeMapping('answers.csv', mappingSchema.parse(mapping), null),
    names,
    segments,
    find: (column) => {
      const slot = typeof column === 'object' ? column.index : names.indexOf(column);
      return slot === -1 ? { problem: 'there is no such column' } : slot;
    },
  });
  const responses = rows.map((row, index) => {
    const response = mapper.response({ line: index + 2, text: (slot) => row[slot]! });
    const told = response?.particulars && { ...response.particulars() };
    return response && { ...response, words: response.words(), told };
  });
  const issues = mapper.issues();
  const faults = issues.map((issue) => `${issue.rule} ${describeIssue(issue)}`);
  return { responses, issues, faults, rejected: mapper.rejected() };
}
