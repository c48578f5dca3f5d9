import type { Particulars } from './particulars.js';
import type { Scale } from './scale.js';

/** What a person agreed to have published, one by one. */
export const consentScopes = ['quote', 'name', 'role', 'organisation', 'photo'] as const;
export type ConsentScope = (typeof consentScopes)[number];

/** The words and identity of a response, each read when it is asked for: most responses are counted and never quoted. */
export interface Words {
  /** Exactly as stored; empty when not given. */
  readonly comment: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  readonly email: string;
  readonly language: string;
  readonly tags: readonly string[];
}

/** Where an answer was left that is not ours. */
export interface Platform {
  platform: string;
  /** Where all of its reviews can be read. */
  url: string;
  /** The review's heading and where it stands itself, empty when not given. Valid only while the response's row is being read. */
  readonly title?: string;
  readonly link?: string;
}

/** One person's answer. Never edited: decisions about it are kept apart. */
export interface Response {
  id: string;
  /** Path of the source, relative to the site's root. */
  source: string;
  round: string;
  /** Null when the question was left blank. Whole, but for the stars of platforms. */
  score: number | null;
  scale: Scale;
  /** Milliseconds since 1970 UTC; null when the source does not say. */
  submittedAt: number | null;
  /** The scopes agreed to; empty when consent was refused; null when it was not asked or not answered. */
  consent: readonly ConsentScope[] | null;
  /** Present when the answer was left on somebody else's platform: shown as theirs, never counted as ours. */
  platform?: Platform;
  /** The same object for the same values, where a source has many. */
  segments: Readonly<Record<string, string>>;
  /** Who it is, where the source says: only to follow the same people from round to round. Valid as `words` is. */
  person?: () => string;
  /** What the source says of the person and the asking besides; absent where it says nothing of the kind. Valid as `words` is. */
  particulars?: () => Particulars;
  /** What intake noticed; then its words wait for a decision whatever the policy says. @default nothing */
  flags?: readonly string[];
  /** Whether an address is kept apart from it, at which the person can be asked. @default what the words say */
  contact?: boolean;
  /** Whether there is a comment. */
  commented(): boolean;
  /** Valid only while the response's row is being read. */
  words(): Words;
}
