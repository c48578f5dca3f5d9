import { dayOf } from '../model/day.js';
import { CandorError, errorIssue } from '../model/issue.js';
import { parseWith } from '../model/parse.js';
import { optionsSchema, type CandorOptions, type CandorUserOptions } from './schema.js';

/** Checks the options of `candor()`; throws a CandorError naming each key that is wrong. */
export function parseOptions(input: CandorUserOptions): CandorOptions {
  return parseWith(optionsSchema, input, 'options', {});
}

/** The UTC day a build speaks of: the option, else SOURCE_DATE_EPOCH, else the day of `now`. The only clock there is. */
export function resolveAsOf(option: string | undefined, epoch: string | undefined, now: number): string {
  if (option !== undefined) return option;
  if (epoch === undefined || epoch === '') return dayOf(now);
  if (/^\d{1,12}$/.test(epoch)) return dayOf(Number(epoch) * 1000);
  const what = `SOURCE_DATE_EPOCH is ${JSON.stringify(epoch)}, which is not a number of seconds`;
  throw new CandorError([errorIssue('as-of', {}, what, 'Set it to seconds since 1970 UTC, or set `asOf`.')]);
}
