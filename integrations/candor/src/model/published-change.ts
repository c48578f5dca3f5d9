import type { ChangeStatus, ChangeStep } from './change.js';
import type { Comparison, SeriesBreak, ShareComparison } from './finding.js';
import type { ScaleKind } from './scale.js';

/** A round, as pages name it. */
export interface NamedRound {
  id: string;
  title: string;
}

/** A change with its numbers. Everything in it may be published. */
export interface Change {
  /** Name of its file: its page, its anchor and its feed entries are known by it. */
  id: string;
  title: string;
  said: Said;
  status: ChangeStatus;
  did: string | null;
  reason: string | null;
  /** UTC day on which the status began. */
  since: string;
  /** UTC day of its last step. */
  updated: string;
  nextUpdateBy: string | null;
  /** Whether that day has passed. */
  overdue: boolean;
  /** Oldest first; the last one is where it stands. */
  steps: ChangeStep[];
  owner: string | null;
  links: { title: string; href: string }[];
  outcome: ChangeOutcome | null;
}

/** What was said, counted in comments, those of people too who agreed to nothing. */
export interface Said {
  summary: string | null;
  /** Null where a list of responses is counted. */
  theme: { id: string; name: string } | null;
  rounds: NamedRound[];
  /** Comments that said so; null where too few comments were left, or not all could be read. */
  n: number | null;
  /** Comments of these rounds; null together with `n`, and for lists while a round is open or has too few comments. */
  base: number | null;
  /** Percent of `base`, one decimal; null where that is. */
  share: number | null;
  /** Public ids of the published comments its owner chose to show. */
  quotes: string[];
  /** Public ids of the other published comments that its owner listed as having said so. */
  comments: string[];
}

/** What was measured after a change was made. Never says that it was because of it. */
export interface ChangeOutcome {
  measure: 'score' | 'share';
  before: NamedRound;
  /** Null while nobody was asked again. */
  after: NamedRound | null;
  /** Why nothing can be said yet; null where the comparison speaks. */
  early: 'not-asked' | 'open' | 'no-answers' | null;
  /** The two scores; null where one is not told, and where a share is measured. */
  scores: { before: ScoreThen; after: ScoreThen } | null;
  /** Of the scores. */
  score: Comparison | null;
  /** Of the theme's shares. */
  share: ShareComparison | null;
  /** What changed in the asking, where that is why they cannot be compared. */
  cause: SeriesBreak | null;
  /** Confidence level in percent. */
  level: number;
  /** Fewest answers that figures and intervals are shown for. */
  minimumGroup: number;
  intervalFrom: number;
}

/** The score of a round, and of how many answers. */
export interface ScoreThen {
  score: number;
  n: number;
  scaleKind: ScaleKind;
}

/** How a response stands to a change: listed by its owner, or about its theme. */
export type Relation = 'asked' | 'mentioned';

/** A change as it concerns a response: its rounds, its theme, and the public ids of the responses its owner named. Never published. */
export interface Concern {
  id: string;
  rounds: readonly string[];
  theme: string | null;
  asked: readonly string[];
}

/** A change as receipts tell of it: what its owner wrote, nothing counted, so that it is the same whoever answers. */
export type OwnChange = Pick<Change, 'id' | 'title' | 'status' | 'did' | 'reason' | 'since' | 'nextUpdateBy'>;

/** A change as lists in brief tell of it: likewise, with how it came there. */
export type BriefChange = OwnChange & Pick<Change, 'updated' | 'overdue' | 'steps'>;

/** A change that a response is about. */
export interface LedChange {
  change: OwnChange;
  relation: Relation;
  /** Name of its theme; null where a list of responses asked for it. */
  theme: string | null;
  /** Whether it stood so before the response was received. */
  before: boolean;
}
