import { z } from 'zod';

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const expected = 'expected a day that exists, written 2026-06-30';

/** A UTC calendar day, `2026-06-30`. YAML's own dates are accepted too. */
export const isoDay = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z
    .string({ error: ({ input }) => (input === undefined ? `missing; ${expected}` : expected) })
    .refine(isDay, expected),
);

export function isDay(text: string): boolean {
  if (!dayPattern.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && dayOf(time) === text;
}

/** The UTC day a moment falls on. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The first millisecond of a UTC day. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The last millisecond of a UTC day. */
export function endOfDay(day: string): number {
  return Date.parse(`${day}T23:59:59.999Z`);
}

/** The same day of the month, `months` earlier; the month's last day where that day does not exist. */
export function monthsBefore(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastDate = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 - months, Math.min(date, lastDate)));
}
