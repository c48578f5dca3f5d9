import type { Platform } from '../model/response.js';
import type { Mapping } from './schema.js';
import type { Slots } from './slots.js';

/** What the responses of a platform carry: its name and address, and of whatever row is under the reader's hand the heading and the link. */
export function platformOf(
  collection: Mapping['collection'],
  slots: Pick<Slots, 'title' | 'link'>,
  text: (slot: number) => string,
): { platform?: Platform } {
  if (collection === 'ours') return {};
  const platform = {
    ...collection,
    get title() {
      return text(slots.title).trim();
    },
    get link() {
      return text(slots.link).trim();
    },
  };
  return { platform };
}

/** Whether a text may stand as the address of a review. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
