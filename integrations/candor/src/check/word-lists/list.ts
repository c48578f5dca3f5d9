/** Words of one language that may turn a fair question into another thing. Phrases are written as `Phrases` reads them. */
export interface WordLists {
  /** Something given for answering. */
  rewards: readonly string[];
  /** Asking for a high score or kind words. */
  praiseAsks: readonly string[];
  /** High scores and kind words, asked for or not. */
  praise: readonly string[];
  /** Only for those who liked it. */
  liking: readonly string[];
  /** Only for those who gave a high score. */
  highScores: readonly string[];
  /** Only for those who did not like it. */
  disliking: readonly string[];
  /** The same for everybody. */
  evenHanded: readonly string[];
  /** Phrases that only look like one of these. */
  harmless: readonly string[];
  negations: readonly string[];
  /** Making words public. */
  publishing: readonly string[];
  /** Speaking to the business in place of the public. */
  diverting: readonly string[];
  /** Questions that have their answer in them, and pleas for one. */
  leading: readonly string[];
  /** Selling something, and offers for bringing others. */
  selling: readonly string[];
}
