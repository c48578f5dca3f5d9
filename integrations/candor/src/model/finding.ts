import type { Round, RoundKind } from './round.js';
import type { Scale, ScaleKind } from './scale.js';

/**
 * Why a figure is missing or needs care, as the letters of the UK Government Statistical Service (symbols policy, 2022), printed in
 * square brackets: confidential, low reliability, break in the series.
 */
export type Marker = 'c' | 'u' | 'b';

/** An interval in points, -100 to 100, one decimal. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * The figures of one round, all from its countable responses. Shares and scores are in percent or points, one decimal. Everything
 * here is public: what is suppressed is not in it.
 */
export interface RoundFigures {
  id: string;
  /** The id as a part of addresses; unique. */
  slug: string;
  title: string;
  question: string | null;
  kind: RoundKind;
  declared: boolean;
  /** Whether answers may still come in. */
  open: boolean;
  scale: Scale;
  scaleKind: ScaleKind;
  /** Answers with a score that the figures speak of; those so far where they are too few to speak of. */
  n: number;
  /** Answers with a score so far: more than `n` while the round is open and the last group is not full. */
  received: number;
  /** `c`: fewer than the minimum, only `n` is published. `u`: few. */
  marker: Marker | null;
  /** Responses that left the score blank; null where suppressed. */
  blank: number | null;
  /** Null where suppressed, and on scales that do not end at 10. */
  promoters: number | null;
  passives: number | null;
  detractors: number | null;
  /** Null without answers, where suppressed, and on every scale but 0-10. */
  nps: number | null;
  /** Promoters minus detractors where the scale ends at 10; equal to `nps` on 0-10. */
  netScore: number | null;
  /** Interval of `netScore` at `level`; null unless people were invited and enough answered. */
  interval: Interval | null;
  /** Confidence level of every interval, in percent. */
  level: number;
  /** The score weighted as the round declares; null where it does not, or where a group is suppressed. */
  weighted: WeightedScore | null;
  /** Two decimals; for scales on which no net score exists. Null where suppressed. */
  mean: number | null;
  /** One entry for each value of the scale, zeros included, lowest first; empty where suppressed. */
  distribution: { score: number; count: number; share: number }[];
  /** UTC days, as declared, else of the first and last answer; null where suppressed and not declared. */
  from: string | null;
  to: string | null;
  asked: number | null;
  /** Scored answers in percent of those asked; null unless people were invited. */
  responseRate: number | null;
  /** How many answers would make the interval five points wide to each side; null without interval, or where all answered alike. */
  neededForFive: number | null;
  /** What the round declares of how it was asked; null for one nobody declared. */
  disclosure: Disclosure | null;
  /** Figures by segment and by question; those that cannot be protected are not there. */
  breakdowns: Breakdown[];
  /** What comments are about; null without themes, and where comments were not all read or are too few. */
  themes: ThemeFigures | null;
  /** What was offered for answering, `none` included; null when not stated. */
  incentive: string | null;
  /** Whether and how it is checked that the people who answer are customers; null when not stated. */
  verification: { method: string; note?: string | undefined } | null;
  note: string | null;
}

export type Disclosure = Omit<
  Round,
  'id' | 'title' | 'declared' | 'publish' | 'series' | 'note' | 'verification'
>;

/** A net score in points from groups weighted to their known shares. */
export interface WeightedScore {
  score: number;
  interval: Interval | null;
  by: string;
  source: string;
  /** Size of an unweighted sample that would be as exact (Kish 1965). */
  effectiveN: number;
}

/** The answers of a round by one segment, or by one question of the form. */
export interface Breakdown {
  by: string;
  title: string;
  /** A column of a file, or a question of the form with its answers to choose from. */
  kind: 'segment' | 'question';
  /** Largest first; the answers of a question in its own order. Groups that are suppressed are not named, but for the answers a question offers. */
  groups: GroupFigures[];
  /** How many groups are not shown. */
  hidden: number;
  /** Whether each group counts whole multiples of the minimum only, because the round is still open. */
  open: boolean;
}

/** One group: its size and its score, or neither where it has to be protected. Counts of promoters and detractors are never told by group. */
export interface GroupFigures {
  /** Empty for those who did not say. */
  value: string;
  /** Null where suppressed: then the marker is `c`. */
  n: number | null;
  /** Percent of the answers that the breakdown shows or hides, one decimal. */
  share: number | null;
  netScore: number | null;
  interval: Interval | null;
  /** `c`: suppressed. `u`: few answers. */
  marker: Marker | null;
}

/** How many comments of a round mention each theme. */
export interface ThemeFigures {
  /** Comments counted. */
  comments: number;
  /** Most mentioned first; then in the order of `content/themes.yaml`. */
  themes: ThemeCount[];
  /** Comments that mention none. */
  none: number;
}

export interface ThemeCount {
  id: string;
  name: string;
  n: number;
  /** Percent of all comments counted. */
  share: number;
  /** Public ids of the newest published comments about it, whatever their score; at most two. */
  examples: string[];
}

/** Rounds that belong on one line, oldest first. */
export interface Series {
  id: string;
  points: SeriesPoint[];
}

export interface SeriesPoint {
  /** Id of a published round. */
  round: string;
  /** Why it cannot be compared with the point before it; null when it can, and for the first. */
  break: SeriesBreak | null;
}
/** What changed, or the owner's own words. */
export type SeriesBreak =
  { reason: 'wording' | 'scale' | 'mode' | 'kind' } | { reason: 'declared'; text: string };

/** What a test says of a change, in points or percentage points; all null where there is none. */
export interface TestFigures {
  /** The estimate of the change, from adjusted scores (Rocks 2016) or shares (Agresti and Caffo 2000), and its interval. */
  estimate: number | null;
  interval: Interval | null;
  z: number | null;
  p: number | null;
  /** `p` corrected for how many tests are shown (Holm 1979). */
  adjustedP: number | null;
  /** How many tests are shown, of scores, shares and movements, itself included. */
  among: number;
  verdict: 'up' | 'down' | 'unclear' | null;
  /** The change that would have shown in four of five such comparisons. */
  detectable: number | null;
}

/** The change from one round to another. */
export interface Comparison extends TestFigures {
  from: string;
  to: string;
  /** Why there is no test: not invited, too few answers, other scales, or a break. Null when there is one. */
  untested: 'kind' | 'few' | 'scale' | 'break' | null;
  /** Difference of the two scores as they are printed; null where one has none. */
  difference: number | null;
}

/** The change of the share of comments that mention a theme, from one round to another. */
export interface ShareComparison extends TestFigures {
  theme: string;
  from: string;
  to: string;
  /** Why there is no test: not invited, too few comments, themes not counted, or a break. Null when there is one. */
  untested: 'kind' | 'few' | 'uncounted' | 'break' | null;
  /** Comments about the theme, of how many, in percent; null where they are not counted. */
  before: ThemeShare | null;
  after: ThemeShare | null;
  /** Difference of the two shares as they are printed, in percentage points; null where one is missing. */
  difference: number | null;
}

export interface ThemeShare {
  n: number;
  comments: number;
  share: number;
}

/** What the same people said in two rounds. */
export interface Movement {
  from: string;
  to: string;
  /** People who answered both with a score. */
  n: number;
  /** Rows: what they were; columns: what they became; promoter, passive, detractor each. */
  cells: [MovementRow, MovementRow, MovementRow];
  up: number;
  down: number;
  /** Change of their score in points, one decimal. */
  change: number;
  /** Why there is no test: not invited, too few, or all moved by the same step. Null when there is one. */
  untested: 'kind' | 'few' | 'alike' | null;
  /** Interval of the change (paired). */
  interval: Interval | null;
  p: number | null;
  /** As in a comparison, together with all of them. */
  adjustedP: number | null;
  among: number;
  verdict: 'up' | 'down' | 'unclear' | null;
}
export type MovementRow = [number, number, number];

/** Everything the findings pages print. */
export interface Findings {
  /** Newest first. */
  rounds: RoundFigures[];
  series: Series[];
  /** Each round with the one before it in its series, and what reports compare. */
  comparisons: Comparison[];
  /** What changes ask for: how often a theme was mentioned before and after. */
  shares: ShareComparison[];
  movements: Movement[];
  /** Fewest answers that figures are shown for. */
  minimumGroup: number;
  /** Fewest answers that get an interval. */
  intervalFrom: number;
  /** SHA-256 of all the above as JSON, in hexadecimal: two builds with the same hash print the same figures. */
  hash: string;
}
