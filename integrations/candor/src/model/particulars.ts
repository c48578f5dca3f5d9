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
  /** Milliseconds since 1970 UTC of what the answer is about. */
  readonly experienceAt: number | null;
  /** How it was checked that the person is a customer; empty where the source says that it was not. */
  readonly verification: string | null;
  /** Whether the source names a proof that the answer is genuine. Which one is nobody's business but the owner's. */
  readonly evidenceRef: boolean;
  /** Whether the source names a proof of what the words claim. */
  readonly substantiation: boolean;
  /** What customers can generally expect, where the words tell of a result. */
  readonly typicalResult: string | null;
  /** Milliseconds since 1970 UTC of the consent. */
  readonly consentedAt: number | null;
  /** The words that were agreed to, or the version of them. */
  readonly consentWording: string | null;
  /** Whether the source says that a machine wrote the words. */
  readonly aiGenerated: boolean;
}

export const noParticulars: Particulars = {
  relationship: null,
  incentive: null,
  translatedFrom: null,
  customerUntil: null,
  product: null,
  picture: null,
  experienceAt: null,
  verification: null,
  evidenceRef: false,
  substantiation: false,
  typicalResult: null,
  consentedAt: null,
  consentWording: null,
  aiGenerated: false,
};

/** The same, each read from its row once. Named one by one: spreading what is read on demand is ten times as slow. */
export function asRead(told: Particulars): Particulars {
  return {
    relationship: told.relationship,
    incentive: told.incentive,
    translatedFrom: told.translatedFrom,
    customerUntil: told.customerUntil,
    product: told.product,
    picture: told.picture,
    experienceAt: told.experienceAt,
    verification: told.verification,
    evidenceRef: told.evidenceRef,
    substantiation: told.substantiation,
    typicalResult: told.typicalResult,
    consentedAt: told.consentedAt,
    consentWording: told.consentWording,
    aiGenerated: told.aiGenerated,
  };
}

/** What a round says of all its answers, where they do not say it themselves. */
export interface RoundParticulars {
  /** One of `relationships`, or a sentence. */
  relationship: string | null;
  incentive: string | null;
  product: string | null;
  /** How it is checked that people are customers; empty where it is said that it is not. */
  verification: string | null;
  /** Whether what was offered is a place in a prize draw. */
  draw: boolean;
}

export const nothingSaid: RoundParticulars = {
  relationship: null,
  incentive: null,
  product: null,
  verification: null,
  draw: false,
};
