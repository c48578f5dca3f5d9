import type { CheckFacts } from '../../integrations/candor/dist/check/facts.js';
import { readPage, type CheckedPage } from '../../integrations/candor/dist/check/page/page.js';
import { wordFaults } from '../../integrations/candor/dist/check/words.js';
import type { Quotable } from '../../integrations/candor/dist/model/published.js';
import { createTexts } from '../../integrations/candor/dist/text/texts.js';

/** What rules know of a small site where everything is in order; `known` says what is otherwise. */
export function checkFacts(known: Partial<CheckFacts> = {}, quotes: readonly Quotable[] = []): CheckFacts {
  const quotables = known.quotables ?? new Map(quotes.map((quote) => [quote.id, quote]));
  const reviews = known.reviews ?? [];
  return {
    asOf: '2026-06-30',
    jurisdictions: ['UK', 'EU', 'FR', 'US'],
    options: {
      ...{ approval: 'required', balance: true, maximumAgeMonths: 36, publishWithinDays: 14, texts: {} },
      retention: { textMonths: 24, emailDays: 90, spamDays: 30 },
    },
    ...{ organisation: { name: 'Example' }, site: 'https://example.org', texts: createTexts('en', {}) },
    facts: {
      ...{ answers: 20, agreed: quotables.size, published: quotables.size, withheld: {}, excluded: {} },
      ...{ from: '2026-01-02', to: '2026-06-02', undated: 0 },
    },
    findings: {
      ...{ rounds: [], series: [], comparisons: [], shares: [], movements: [] },
      ...{ minimumGroup: 10, intervalFrom: 20, hash: '' },
    },
    ...{ rounds: [], decisions: [], takenBack: new Set<string>(), form: null, waivers: [] },
    ...{ pictured: new Map(), worded: new Map(), overdue: [], named: new Set<string>() },
    handled: { recounts: new Map(), refused: [], marked: [] },
    links: {
      ...{ testimonials: '/testimonials/', comments: ['/comments/'], findings: '/findings/' },
      ...{ changes: '/changes/', feedback: '/feedback/', policy: '/feedback/policy/' },
      ...{ receipt: '/feedback/receipt/', home: '/' },
      ...{ findingsJson: '/findings/data.json', findingsCsv: '/findings/data.csv' },
    },
    ...{ ownPolicy: false, dataFiles: () => new Map<string, string>() },
    wordFault: wordFaults(quotables, reviews),
    ...known,
    ...{ quotables, reviews },
  };
}

/** A page whose body is this. */
export function pageOf(body: string, name = 'testimonials/index.html'): CheckedPage {
  return readPage(
    name,
    `<!doctype html><html lang="en"><head><title>Page</title></head><body>${body}</body></html>`,
  );
}
