import type { ConsentScope } from '../model/response.js';
import { consentReader } from './consent.js';
import type { DeclaredMapping } from './schema.js';
import type { CountedValue, ValueCounts } from './survey-values.js';

/** What the consent column of a file holds. */
export interface ConsentCheck {
  /** Each value with what it agrees to: scopes, none where it refuses, null while nobody declared it. */
  values: (CountedValue & { agrees: readonly ConsentScope[] | null })[];
  blank: number;
  /** Rows with other values than the thousand kept apart. */
  others: number;
}

/** Reads every value as the mapper will. */
export function consentCheck(
  counts: ValueCounts,
  consent: NonNullable<DeclaredMapping['columns']['consent']>,
): ConsentCheck {
  const read = consentReader(consent);
  const values = counts.list().map(({ value, n }) => {
    const reading = read(value);
    return { value, n, agrees: reading === 'undeclared' ? null : reading };
  });
  return { values, blank: counts.blank, others: counts.others };
}
