import type { PublicChange } from './public-record.js';

/** What to tell of something that is printed otherwise: of its parts, divided by `; `, each as it is, and before it as it was where that differs. */
export function differenceText({
  what,
  before,
  after,
}: Pick<PublicChange, 'what' | 'before' | 'after'>): string {
  if (what !== 'changed' || before === null || after === null) return after ?? before ?? '';
  if (before === after) return `${after} (in its details)`;
  const [old, now] = [before.split('; '), after.split('; ')];
  if (old.length !== now.length) return `${before} → ${after}`;
  return now.map((part, index) => (part === old[index] ? part : `${old[index]} → ${part}`)).join('; ');
}
