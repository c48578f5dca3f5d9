import { startOfDay } from '../model/day.js';
import type { Response } from '../model/response.js';
import type { Standing } from './standing.js';

/** Whether words were said before the oldest moment that may be shown, and not confirmed since; null for no limit. */
export function isTooOld(
  { submittedAt }: Pick<Response, 'submittedAt'>,
  { reconfirmedOn }: Standing,
  oldest: number | null,
): boolean {
  const spoken = reconfirmedOn === null ? submittedAt : startOfDay(reconfirmedOn);
  return oldest !== null && spoken !== null && spoken < oldest;
}
