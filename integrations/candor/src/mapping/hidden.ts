import { inWords } from './private.js';
import type { Mapping } from './schema.js';
import type { FindSlot, Slots } from './slots.js';

/** Words of a header behind which somebody can be reached. */
const reachable =
  /\b(e ?mails?|mail|ip|ipaddr|phone|phones|telephone|mobile|cell|fax|whatsapp|telefon|handy|mobil)(nummer|adresse|address| number)?\b/;

/** Columns that are dropped, or that nothing is read from and whose header tells of a number or an address. */
export function hiddenSlots(
  slots: Slots,
  { names, find, mapping }: { names: readonly string[]; find: FindSlot; mapping: Pick<Mapping, 'dropped'> },
): number[] {
  const dropped = mapping.dropped.map((column) => find(column)).filter((slot) => typeof slot === 'number');
  const telling = names.flatMap((name, slot) => (reachable.test(inWords(name)) ? [slot] : []));
  const read = [...slots.all, slots.picture];
  return [...new Set([...dropped, ...telling])].filter((slot) => !read.includes(slot));
}
