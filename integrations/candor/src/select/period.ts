/** How long the same quotes stay where not all can be shown. */
export const rotations = ['day', 'week', 'month'] as const;
export type Rotation = (typeof rotations)[number];

const day = 86_400_000;

/** The day, ISO week or month of a UTC day: `2026-06-30`, `2026-W27`, `2026-06`. */
export function periodOf(asOf: string, rotation: Rotation): string {
  if (rotation === 'day') return asOf;
  return rotation === 'month' ? asOf.slice(0, 7) : isoWeek(asOf);
}

/** A week belongs to the year of its Thursday. */
function isoWeek(asOf: string): string {
  const time = Date.parse(`${asOf}T00:00:00Z`);
  const weekday = (new Date(time).getUTCDay() + 6) % 7;
  const thursday = new Date(time + (3 - weekday) * day);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * day)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
