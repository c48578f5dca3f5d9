import type { Scale } from './scale.js';

/** All countable answers of one round, counted a second time and apart from its figures, which checks hold against it. */
export interface Recount {
  round: string;
  scale: Scale;
  open: boolean;
  /**
   * How many gave each score, null for none, by day since 1970 in UTC. Without a date they stand under null; all of a round that gets
   * no more answers stand under 0.
   */
  days: Map<number | null, Map<number | null, number>>;
}

/** What checks know of all responses besides what may be published of them. */
export interface Handled {
  recounts: ReadonlyMap<string, Recount>;
  /** Ids of responses whose people agreed, and which were declined all the same. */
  refused: readonly string[];
  /** Ids of responses that intake had marked and that are published. */
  marked: readonly string[];
}
