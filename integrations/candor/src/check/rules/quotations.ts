import { quotationsOf } from '../page/quotations.js';
import type { Family } from './rule.js';

/** Whose words a page shows, and whether they are theirs. */
export const quotations: Family = {
  'US-255.1b': {
    regime: 'US 16 CFR 255.1(b)',
    title: 'Quotation marks mean exact words',
    checks:
      'Every quotation in our sections of a page is compared with the stored words of the response it stands for: a contiguous run of them, where only [...] cuts and [inserted] words are allowed.',
    remedy: 'Print the words of the response, or shorten them with `candor decide excerpt`.',
    source: 'https://www.ecfr.gov/current/title-16/chapter-I/subchapter-B/part-255/section-255.1',
    severity: 'error',
    page: (page, facts) => quotationsOf(page).flatMap((quotation) => facts.wordFault(quotation) ?? []),
  },
};
