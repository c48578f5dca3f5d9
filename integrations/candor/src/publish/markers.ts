import type { Marker } from '../model/finding.js';
import type { Texts } from '../text/texts.js';

const order: readonly Marker[] = ['c', 'u', 'b'];

/** A marker as it is printed: `[c]`; nothing where there is none. */
export function markOf(marker: Marker | null): string {
  return marker === null ? '' : `[${marker}]`;
}

/** What the markers of a table mean, to be said above it; nothing for those that do not occur. */
export function markersUsed(
  markers: readonly (Marker | null)[],
  minimumGroup: number,
  { t }: Texts,
): string[] {
  return order
    .filter((marker) => markers.includes(marker))
    .map((marker) => t(`marker.${marker}`, { minimum: minimumGroup }));
}
