import type { Evidence } from '../../integrations/candor/dist/model/evidence.js';
import type { Quotable } from '../../integrations/candor/dist/model/published.js';

/** A published answer of a promoter who left nothing but words. */
export function quotable(id: string, known: Partial<Quotable> = {}): Quotable {
  return {
    ...{ id, round: 'spring', score: 10, scale: { min: 0, max: 10 }, submittedOn: '2026-03-02' },
    ...{ comment: 'Fast', redacted: false, excerpt: null, name: null, role: null, organisation: null },
    ...{ language: null, tags: [], themes: [], changes: [], featured: false, placements: [], reply: null },
    ...{ disclosure: { relationship: null, incentive: null, translatedFrom: null } },
    ...{ product: null, picture: null, scopes: ['quote'] as const },
    ...{ experiencedOn: null, verification: null, typicalResult: null, ...known },
  };
}

/** A quote of which everything is known that may be asked for; `lacking` says what is otherwise. */
export function evidencedQuotable(
  id: string,
  known: Partial<Quotable> = {},
  lacking: Partial<Evidence> = {},
): Quotable {
  const evidence: Evidence = {
    ...{ relationship: true, incentive: true, evidenceHeld: true, contactHeld: true, insider: false },
    ...{ formerCustomer: false, substantiation: false, excerptReviewed: true, wordsChanged: false },
    ...{ reconfirmedOn: null, consentedOn: '2026-03-02', aiGenerated: false, ...lacking },
  };
  return quotable(id, { ...known, evidence });
}
