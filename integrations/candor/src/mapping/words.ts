import type { Words } from '../model/response.js';
import type { Slots } from './slots.js';

/** The words of whatever row is under the reader's hand; a field is decoded when it is asked for, which for most rows is never. */
export function lazyWords(slots: Slots, text: (slot: number) => string): Words {
  return {
    get comment() {
      return text(slots.comment);
    },
    get name() {
      return text(slots.name).trim();
    },
    get role() {
      return text(slots.role).trim();
    },
    get organisation() {
      return text(slots.organisation).trim();
    },
    get email() {
      return text(slots.email).trim();
    },
    get language() {
      return text(slots.language).trim();
    },
    get tags() {
      return text(slots.tags)
        .split(/[\s,;]+/)
        .filter(Boolean);
    },
  };
}
