import type { Scale } from '../model/scale.js';
import type { About, SegmentTally } from './cells.js';

/** The counts of one round that its figures are made of. */
export interface RoundTally {
  round: string;
  scale: Scale;
  /** Answers with a score so far, those too that an open round does not speak of yet. */
  received: number;
  /** Of those, the answers of an open round that may count once their group is full; all of a finished one. */
  eligible: number;
  /** Of the answers counted, those published with a name. */
  named: number;
  /** Score to number of answers. */
  distribution: Map<number, number>;
  blank: number;
  /** UTC days of the first and last answer that states its time; null when none does. */
  first: string | null;
  last: string | null;
  /** Answers of an open round whose source does not say when they came. */
  undated: number;
  /** By segment and value: how they answered. */
  segments: Map<string, SegmentTally>;
  themes: ThemeTally;
}

export interface ThemeTally {
  /** Comments counted. */
  comments: number;
  /** Those whose words were not read. */
  unread: number;
  /** Those about no theme. */
  none: number;
  /** Comments about each theme, by its position. */
  counts: number[];
}

/** A round nobody has answered: on the 0-10 scale, until its answers say otherwise. */
export function emptyTally(round: string, scale: Scale = { min: 0, max: 10 }): RoundTally {
  return {
    round,
    scale: { min: scale.min, max: scale.max },
    received: 0,
    eligible: 0,
    named: 0,
    distribution: new Map(),
    blank: 0,
    first: null,
    last: null,
    undated: 0,
    segments: new Map(),
    themes: { comments: 0, unread: 0, none: 0, counts: [] },
  };
}

/** Counts what so many comments alike are about. */
export function countComment(themes: ThemeTally, about: About, n: number): void {
  if (about === null) return;
  themes.comments += n;
  if (about === 'unread') themes.unread += n;
  else if (about.length === 0) themes.none += n;
  else for (const theme of about) themes.counts[theme] = (themes.counts[theme] ?? 0) + n;
}

/** Adds the counts of other comments. */
export function absorbThemes(themes: ThemeTally, { comments, unread, none, counts }: ThemeTally): void {
  themes.comments += comments;
  themes.unread += unread;
  themes.none += none;
  counts.forEach((n, theme) => (themes.counts[theme] = (themes.counts[theme] ?? 0) + n));
}
