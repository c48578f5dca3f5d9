/** A finding that the owner lets stand: printed on the policy page, with its reason, until its day has come. */
export interface Waiver {
  rule: string;
  reason: string;
  /** The last UTC day it holds. */
  until: string;
  /** A file of the output, a source or a response id it is about; everywhere without it. */
  where?: string | undefined;
}
