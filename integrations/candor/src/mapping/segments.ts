import type { Response } from '../model/response.js';

type Segments = Response['segments'];
const noSegments: Segments = {};

/** The values seen so far of one segment column, behind given values of those before it. */
type Known = Map<string, Known | Segments>;

/** Reads the segments of whatever row is under the reader's hand. Rows with the same values share one object, so that counting them is one look-up. */
export function segmentReader(
  slots: readonly (readonly [name: string, slot: number])[],
  text: (slot: number) => string,
): () => Segments {
  if (slots.length === 0) return () => noSegments;
  const last = slots.length - 1;
  const known: Known = new Map();
  return () => {
    let values = known;
    for (let index = 0; index < last; index++) values = next(values, text(slots[index]![1]));
    const value = text(slots[last]![1]);
    let segments = values.get(value) as Segments | undefined;
    if (segments === undefined) {
      segments = Object.fromEntries(slots.map(([name, slot]) => [name, text(slot).trim()]));
      values.set(value, segments);
    }
    return segments;
  };
}

function next(values: Known, value: string): Known {
  let behind = values.get(value) as Known | undefined;
  if (behind === undefined) values.set(value, (behind = new Map()));
  return behind;
}
