/** What is known of how a published quote came about, for checks alone: booleans and days, never a private word, and nothing of it leaves the build. */
export interface Evidence {
  /** Whether the row or its round says who the person is to the organisation. */
  relationship: boolean;
  /** Whether the row or its round says what was offered for answering, nothing included. */
  incentive: boolean;
  /** Whether a proof is held that the person and the words are genuine. */
  evidenceHeld: boolean;
  /** Whether there is a way to ask the person: an e-mail address. */
  contactHeld: boolean;
  /** Whether the address is one of the organisation itself, of somebody called a customer, or nothing. */
  insider: boolean;
  /** Whether the person was a customer until a day that is past. */
  formerCustomer: boolean;
  /** Whether a proof is held of what the words claim. */
  substantiation: boolean;
  /** Whether somebody looked at every shorter form and found it fair; true where there is none. */
  excerptReviewed: boolean;
  /** Whether the stored comment is another than the one that was decided about. */
  wordsChanged: boolean;
  /** UTC day the person last confirmed the words; null where they never did. */
  reconfirmedOn: string | null;
  /** UTC day the consent was given; null where the source does not say. */
  consentedOn: string | null;
  /** Whether the source says that a machine wrote the words. */
  aiGenerated: boolean;
}
