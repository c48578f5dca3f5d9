import { IdSet } from '../model/id-set.js';
import { eachResponse, type ResponsesRequest } from './responses.js';

const ignored = (): void => undefined;
export const noRepeats: ReadonlySet<number> = new Set();

/** Ids that more than one row has, some of them perhaps only by their hash. */
export async function repeatedIds(request: Omit<ResponsesRequest, 'skip'>): Promise<Set<string>> {
  const ids = new IdSet();
  const repeated = new Set<string>();
  await eachResponse({ ...request, skip: noRepeats }, ignored, ({ id }) => {
    if (!ids.add(id)) repeated.add(id);
  });
  return repeated;
}

/** Positions of the rows that another row of the same id stands in for: the later complete one, by its date where both have one. */
export async function supersededRows(
  request: Omit<ResponsesRequest, 'skip'>,
  repeated: ReadonlySet<string>,
): Promise<Set<number>> {
  const last = new Map<string, { position: number; at: number | null }>();
  const superseded = new Set<number>();
  await eachResponse({ ...request, skip: noRepeats }, ignored, ({ id, submittedAt: at }, _, position) => {
    if (!repeated.has(id)) return;
    const known = last.get(id);
    const isLater = known === undefined || at === null || known.at === null || at >= known.at;
    if (isLater) last.set(id, { position, at });
    if (known !== undefined) superseded.add(isLater ? known.position : position);
  });
  return superseded;
}
