import type { Decision, DeclineReason } from '../model/decision.js';

/** What all decisions about one response come to. */
export interface Standing {
  approved: boolean;
  declined: DeclineReason | null;
  withdrawn: boolean;
  erased: boolean;
  featured: boolean;
  tags: readonly string[];
  excerpt: string | null;
  redaction: string | null;
  reply: string | null;
  reconfirmedOn: string | null;
}

export const undecided: Standing = {
  approved: false,
  declined: null,
  withdrawn: false,
  erased: false,
  featured: false,
  tags: [],
  excerpt: null,
  redaction: null,
  reply: null,
  reconfirmedOn: null,
};

const effects: Record<Decision['action'], (standing: Standing, decision: Decision) => Partial<Standing>> = {
  approve: () => ({ approved: true, declined: null }),
  decline: (_, { reason }) => ({ approved: false, declined: reason as DeclineReason }),
  'mark-spam': () => ({ approved: false, declined: 'spam' }),
  withdraw: () => ({ withdrawn: true }),
  erase: () => ({ erased: true }),
  feature: () => ({ featured: true }),
  tag: () => ({}),
  excerpt: () => ({}),
  redact: (_, { excerpt }) => ({ redaction: excerpt ?? null }),
  reply: (_, { reply }) => ({ reply: reply ?? null }),
  reconfirm: (_, { at }) => ({ reconfirmedOn: at }),
};

/** Adds the next decision of the log. Later ones win; a withdrawal and an erasure stay, whatever follows. */
export function withDecision(standing: Standing, decision: Decision): Standing {
  const excerpt = decision.action === 'redact' ? undefined : decision.excerpt;
  return {
    ...standing,
    ...effects[decision.action](standing, decision),
    ...(excerpt !== undefined && { excerpt }),
    tags: [...new Set([...standing.tags, ...(decision.tags ?? [])])],
  };
}

/** Folds the whole log, oldest first, into one standing for each response it names. */
export function standingsOf(decisions: readonly Decision[]): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const decision of decisions) {
    standings.set(decision.response, withDecision(standings.get(decision.response) ?? undecided, decision));
  }
  return standings;
}
