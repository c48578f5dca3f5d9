import type { ChangeOutcome } from '../model/published-change.js';
import type { Texts } from '../text/texts.js';

/** What was measured after a change, in honest words. */
export interface OutcomeView {
  state: 'early' | 'untested' | 'unclear' | 'up' | 'down';
  sentences: string[];
}

export function outcomeView(outcome: ChangeOutcome, _texts: Texts): OutcomeView {
  return { state: outcome.early === null ? 'untested' : 'early', sentences: [] };
}
