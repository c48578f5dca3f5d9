import { dayOf } from '../model/day.js';
import type { Disclosure } from '../model/disclosure.js';
import type { Particulars, RoundParticulars } from '../model/particulars.js';

/** What has to be told beside somebody's words: what the row says, else what its round says of all. Nobody is taken for anything unsaid. */
export function disclosureOf(
  { relationship, incentive, translatedFrom, customerUntil }: Particulars,
  round: RoundParticulars,
  asOf: string,
): Disclosure {
  const close = toldOf(relationship ?? round.relationship, 'customer');
  const offered = toldOf(incentive ?? round.incentive, 'none');
  const former = customerUntil !== null && dayOf(customerUntil) < asOf;
  return {
    relationship: close ?? (former ? 'former-customer' : null),
    incentive: offered,
    translatedFrom,
    // A row that says what somebody got says it of them alone.
    ...(round.draw && incentive === null && offered !== null && { draw: true as const }),
  };
}

/** Null where nothing is said, or only what everybody assumes. */
export function toldOf(said: string | null, usual: string): string | null {
  return said === null || ['', usual, 'none'].includes(said.trim().toLowerCase()) ? null : said;
}
