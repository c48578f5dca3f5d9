import { dayOf, monthsBefore, startOfDay } from '../model/day.js';
import type { ExpiryLimits } from '../store/contract.js';
import type { Retention } from './schema.js';

const day = 86_400_000;

/** The moments before which each kind of text is past its time. */
export function expiryLimits({ spamDays, emailDays, textMonths }: Retention, now: number): ExpiryLimits {
  return {
    spam: now - spamDays * day,
    email: now - emailDays * day,
    text: startOfDay(monthsBefore(dayOf(now), textMonths)),
  };
}
