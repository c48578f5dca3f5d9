import type { Particulars } from '../model/particulars.js';
import type { Response } from '../model/response.js';

/** What a source says of a consent besides its scopes. */
export interface ConsentSaid {
  /** Milliseconds since 1970 UTC; null where nobody said. */
  at: number | null;
  /** Whether the source says when; else it is taken to be when the answer was given. */
  stated: boolean;
  /** What was asked, or the name of the wording; null where nobody said. */
  wording: string | null;
}

type Saying = Particulars & { consentedAt?: number | null; consentWording?: string | null };

/** Valid as the words of the response are. */
export function consentSaid({ particulars, submittedAt }: Response): ConsentSaid {
  const { consentedAt = null, consentWording = null }: Partial<Saying> = particulars?.() ?? {};
  return { at: consentedAt ?? submittedAt, stated: consentedAt !== null, wording: consentWording };
}
