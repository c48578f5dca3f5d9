import type { Relationship } from './disclosure.js';

/** What a source says of an answer that has to be told beside its words, or that tells where they belong. Null where it does not say. */
export interface Particulars {
  readonly relationship: Relationship | null;
  /** What was offered for answering; empty where the source says that nothing was. */
  readonly incentive: string | null;
  /** BCP 47 language the words were translated from. */
  readonly translatedFrom: string | null;
  /** Milliseconds since 1970 UTC of the day until which the person was a customer. */
  readonly customerUntil: number | null;
  readonly product: string | null;
  /** A path from the site's root, or an address. */
  readonly picture: string | null;
}

export const noParticulars: Particulars = {
  relationship: null,
  incentive: null,
  translatedFrom: null,
  customerUntil: null,
  product: null,
  picture: null,
};

/** What a round says of all its answers, where they do not say it themselves. */
export interface RoundParticulars {
  /** One of `relationships`, or a sentence. */
  relationship: string | null;
  incentive: string | null;
  product: string | null;
}
