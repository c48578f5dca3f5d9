import type { DateDisplay } from '../model/display.js';
import type { Texts } from '../text/texts.js';

/** A UTC day as exactly as it is to be shown, with the same for machines: `2026-06` for a month. Null for none. */
export function shownDay(
  day: string | null,
  display: DateDisplay,
  texts: Texts,
): { iso: string; text: string } | null {
  if (day === null || display === 'none') return null;
  if (display === 'day') return { iso: day, text: texts.day(day) };
  return display === 'month'
    ? { iso: day.slice(0, 7), text: texts.month(day) }
    : { iso: day.slice(0, 4), text: texts.year(day) };
}
