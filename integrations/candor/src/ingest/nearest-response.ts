import { nearest } from '../model/nearest.js';
import { ingest, type Ingested } from '../pipeline.js';
import { publicId } from '../policy/public-id.js';
import type { DecidedSite } from './decisions.js';
import { readInputs } from './inputs.js';
import { noRepeats } from './repeats.js';
import { eachResponse } from './responses.js';

/** What an id that no response has may have been meant for. */
export interface Unfound {
  id: string;
  /** The response was erased from the store. */
  erased: boolean;
  /** The file in which a row with this id became no response; null where there is none. */
  unmapped: string | null;
  /** The id that is the most like it. */
  nearest: string | null;
}

const ignored = (): void => undefined;

/** Looks once more through everything, for what somebody may have meant. */
export async function lookFor(
  site: DecidedSite,
  ids: readonly string[],
  { decisions }: Pick<Ingested, 'decisions'>,
): Promise<Unfound[]> {
  const found: Unfound[] = ids.map((id) => ({
    ...{ id, unmapped: null, nearest: null },
    erased: decisions.some(
      ({ action, response }) => action === 'erase' && (response === id || publicId(response) === id),
    ),
  }));
  const open = found.filter(({ erased }) => !erased);
  if (open.length === 0) return found;
  await findUnmapped(site, open);
  await ingest({
    ...{ ...site, every: true, stories: false },
    observe({ id }) {
      for (const one of open)
        one.nearest = nearest(one.id, one.nearest === null ? [id] : [one.nearest, id]) ?? null;
    },
  });
  return found;
}

async function findUnmapped(site: DecidedSite, open: readonly Unfound[]): Promise<void> {
  const { options } = site;
  const { sources } = await readInputs({ ...site, stories: false }, options, ignored);
  for (const source of sources) {
    const request = { source, segments: options.findings.segments, skip: noRepeats };
    const { unmapped } = await eachResponse(request, ignored, ignored);
    for (const one of open) if (unmapped.has(one.id)) one.unmapped = source.name;
  }
}
