/** Whose rules a site is held to. `FR` is part of `EU`: what only French law demands is a warning there, and an error for `FR` itself. */
export const jurisdictions = ['UK', 'EU', 'FR', 'US'] as const;
export type Jurisdiction = (typeof jurisdictions)[number];
