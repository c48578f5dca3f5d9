import type { WithheldReason } from './published.js';
import type { Scale } from './scale.js';

/** A review left on somebody else's platform, as it may be shown: theirs, with its source, and no part of anything that is counted. */
export interface PlatformReview {
  /** Public id: a short hash, never the platform's own id. */
  id: string;
  platform: string;
  /** Where it stands; where all reviews do, if it has no address of its own. */
  link: string;
  /** Null where none were given. */
  stars: number | null;
  scale: Scale;
  /** UTC day; null when the source does not say. */
  submittedOn: string | null;
  /** As the platform shows it; null where it shows none. */
  author: string | null;
  title: string | null;
  /** The whole text, or its redacted form. */
  text: string;
  /** True when personal data was cut out of the text; then its title is left out too. */
  redacted: boolean;
  language: string | null;
}

/** What may be done with a review of a platform. */
export interface ReviewVerdict {
  shown: PlatformReview | null;
  /** Why it is not shown; null when it is. */
  withheld: WithheldReason | null;
}

/** The reviews of one platform: how many there are, and those that are shown, newest first. */
export interface PlatformReviews {
  platform: string;
  /** Where all of them can be read. */
  url: string;
  imported: number;
  shown: readonly PlatformReview[];
}
