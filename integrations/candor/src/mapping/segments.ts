import type { Response } from '../model/response.js';

const noSegments: Response['segments'] = {};

/** Reads the segments of whatever row is under the reader's hand. Rows with the same values share one object, so that counting them is one look-up. */
export function segmentReader(
  slots: readonly (readonly [name: string, slot: number])[],
  text: (slot: number) => string,
): () => Response['segments'] {
  if (slots.length === 0) return () => noSegments;
  const known = new Map<string, Response['segments']>();
  return () => {
    let key = '';
    for (const [, slot] of slots) key += `${text(slot)}\0`;
    let segments = known.get(key);
    if (segments === undefined) {
      segments = Object.fromEntries(slots.map(([name, slot]) => [name, text(slot).trim()]));
      known.set(key, segments);
    }
    return segments;
  };
}
