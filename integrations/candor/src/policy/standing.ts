import { placesOf, type Decision, type DeclineReason } from '../model/decision.js';
import type { Placement } from '../model/disclosure.js';
import { publicId } from './public-id.js';

/** What all decisions about one response come to. */
export interface Standing {
  approved: boolean;
  declined: DeclineReason | null;
  withdrawn: boolean;
  erased: boolean;
  featured: boolean;
  /** Where on the site it belongs, each place once. */
  placements: readonly Placement[];
  tags: readonly string[];
  excerpt: string | null;
  redaction: string | null;
  reply: string | null;
  reconfirmedOn: string | null;
  /** The excerpts that somebody looked at and found fair. */
  reviewed: readonly string[];
  /** Hash of the comment that was decided about last; null where no decision tells it. */
  words: string | null;
  /** Whether a proof is held of what the words claim. */
  substantiated: boolean;
  typicalResult: string | null;
}

export const undecided: Standing = {
  approved: false,
  declined: null,
  withdrawn: false,
  erased: false,
  featured: false,
  placements: [],
  tags: [],
  excerpt: null,
  redaction: null,
  reply: null,
  reconfirmedOn: null,
  reviewed: [],
  words: null,
  substantiated: false,
  typicalResult: null,
};

const effects: Record<Decision['action'], (standing: Standing, decision: Decision) => Partial<Standing>> = {
  approve: () => ({ approved: true, declined: null }),
  decline: (_, { reason }) => ({ approved: false, declined: reason as DeclineReason }),
  'mark-spam': () => ({ approved: false, declined: 'spam' }),
  withdraw: () => ({ withdrawn: true }),
  erase: () => ({ erased: true }),
  feature: (_, decision) => (placesOf(decision).length === 0 ? { featured: true } : {}),
  tag: () => ({}),
  excerpt: () => ({}),
  redact: (_, { excerpt }) => ({ redaction: excerpt ?? null }),
  reply: (_, { reply }) => ({ reply: reply ?? null }),
  reconfirm: (_, { at }) => ({ reconfirmedOn: at }),
  substantiate: ({ substantiated, typicalResult }, decision) => ({
    substantiated: substantiated || decision.substantiation !== undefined,
    typicalResult: decision.typicalResult ?? typicalResult,
  }),
};

/** Adds the next decision of the log. Later ones win; a withdrawal and an erasure stay, whatever follows. */
export function withDecision(standing: Standing, decision: Decision): Standing {
  const excerpt = decision.action === 'redact' ? undefined : decision.excerpt;
  const places = placesOf(decision);
  return {
    ...standing,
    ...effects[decision.action](standing, decision),
    ...(excerpt !== undefined && places.length === 0 && { excerpt }),
    placements: places.reduce((placed, place) => withPlace(placed, place, excerpt), standing.placements),
    tags: [...new Set([...standing.tags, ...(decision.tags ?? [])])],
    ...(decision.words !== undefined && { words: decision.words }),
    ...(decision.review && excerpt !== undefined && { reviewed: [...standing.reviewed, excerpt] }),
  };
}

/** A place named again keeps its excerpt, unless there is another one. */
function withPlace(
  placements: readonly Placement[],
  place: string,
  excerpt: string | undefined,
): readonly Placement[] {
  const known = placements.find((placement) => placement.place === place);
  const others = placements.filter((placement) => placement !== known);
  return [...others, { place, excerpt: excerpt ?? known?.excerpt ?? null }];
}

/** Folds the whole log, oldest first, into one standing for each response it names. */
export function standingsOf(decisions: readonly Decision[]): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const decision of decisions) {
    standings.set(decision.response, withDecision(standings.get(decision.response) ?? undecided, decision));
  }
  return standings;
}

/** Public ids of what somebody took back: nothing of it may stand anywhere. */
export function takenBack(standings: ReadonlyMap<string, Standing>): ReadonlySet<string> {
  const gone = [...standings].filter(([, { withdrawn, erased }]) => withdrawn || erased);
  return new Set(gone.map(([id]) => publicId(id)));
}
