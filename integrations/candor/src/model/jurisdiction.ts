/** Whose rules a site is held to. `FR` is part of `EU`: what only French law demands is a warning there, and an error for `FR` itself. */
export const jurisdictions = ['UK', 'EU', 'FR', 'US'] as const;
export type Jurisdiction = (typeof jurisdictions)[number];

/** The same, each once, with the `EU` where there is `FR`. */
export function withUnion(named: readonly Jurisdiction[]): Jurisdiction[] {
  return jurisdictions.filter((one) => named.includes(one) || (one === 'EU' && named.includes('FR')));
}
