import { dayOf } from '../model/day.js';
import type { Countable, SelectionFacts, WithheldReason } from '../model/published.js';

interface Judged {
  countable: Countable | null;
  withheld: WithheldReason | null;
  agreed: boolean;
}

/** What was gathered so far. */
export interface FactsState {
  answers: number;
  agreed: number;
  undated: number;
  /** Milliseconds since 1970 UTC of the first and last answer. */
  first: number;
  last: number;
  withheld: Record<string, number>;
  excluded: Record<string, number>;
}

/** Gathers the numbers a selection statement needs, from every judged response. */
export class Facts {
  readonly state: FactsState = {
    ...{ answers: 0, agreed: 0, undated: 0, withheld: {}, excluded: {} },
    first: Number.POSITIVE_INFINITY,
    last: Number.NEGATIVE_INFINITY,
  };

  /** `n` responses of one verdict. */
  add({ countable, withheld, agreed }: Judged, n = 1): void {
    const { state } = this;
    if (agreed) state.agreed += n;
    if (agreed && withheld !== null) addTo(state.withheld, withheld, n);
    if (countable === null) {
      if (withheld?.startsWith('declined:')) addTo(state.excluded, withheld, n);
      return;
    }
    state.answers += n;
    const { submittedAt } = countable;
    if (submittedAt === null) {
      state.undated += n;
      return;
    }
    if (submittedAt < state.first) state.first = submittedAt;
    if (submittedAt > state.last) state.last = submittedAt;
  }

  /** Adds what was gathered of other responses. */
  absorb({ answers, agreed, undated, first, last, withheld, excluded }: FactsState): void {
    const { state } = this;
    state.answers += answers;
    state.agreed += agreed;
    state.undated += undated;
    state.first = Math.min(state.first, first);
    state.last = Math.max(state.last, last);
    for (const [reason, n] of Object.entries(withheld)) addTo(state.withheld, reason, n);
    for (const [reason, n] of Object.entries(excluded)) addTo(state.excluded, reason, n);
  }

  total(): SelectionFacts {
    const { answers, agreed, undated, first, last } = this.state;
    const withheld = sorted(this.state.withheld);
    const published = agreed - Object.values(withheld).reduce((sum, count) => sum + count, 0);
    const dated = last >= first;
    return {
      answers,
      agreed,
      published,
      withheld,
      excluded: sorted(this.state.excluded),
      from: dated ? dayOf(first) : null,
      to: dated ? dayOf(last) : null,
      undated,
    };
  }
}

function addTo(counts: Record<string, number>, reason: string, n: number): void {
  counts[reason] = (counts[reason] ?? 0) + n;
}

/** Without the reasons that nothing is left of. */
function sorted(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(counts)
      .filter(([, n]) => n !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
