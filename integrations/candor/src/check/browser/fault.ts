/** What a measurement finds on a page, in one window. */
export interface Fault {
  /** What is wrong, in the same words for every element of which it is. */
  what: string;
  /** The element, as people know it. */
  of: string;
  /** The figure that tells, such as `18 × 18`. */
  figure?: string;
}
