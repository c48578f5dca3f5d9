/** Who somebody can be to the organisation they speak of. An ordinary customer needs no label; whoever is close to it does (16 CFR 465.5). */
export const relationships = [
  'customer',
  'former-customer',
  'employee',
  'owner',
  'family',
  'investor',
  'agent',
  'partner',
] as const;
export type Relationship = (typeof relationships)[number];

/** What has to be told beside somebody's words, so that nobody takes them for more than they are (16 CFR 255.0(f), 255.5). */
export interface Disclosure {
  /** One of `relationships`, or what the round says in its own words; null where it is an ordinary customer, or nobody said. */
  relationship: string | null;
  /** What was offered for answering, in the words of the source or the round; null where nothing was, or nobody said. */
  incentive: string | null;
  /** BCP 47 language the words were translated from; null where they are as they were written. */
  translatedFrom: string | null;
  /** Present where what was offered is a place in a prize draw. */
  draw?: true;
}

/** A place on the site that an owner chose a quote for, and the shorter form it has there. */
export interface Placement {
  place: string;
  /** Proved to be the person's own words; null for the form it has everywhere. */
  excerpt: string | null;
}
