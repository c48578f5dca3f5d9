import { onRequest } from './on-request.js';
import { hastySteps } from './receipt-pages.js';
import type { Family } from './rule.js';

/** What people may do with an answer once it is sent. */
export const receipts: Family = {
  'W-3.3.4': {
    regime: 'WCAG 2.2, 3.3.4 (AA)',
    title: 'What is sent can be taken back, and erasing asks first',
    checks:
      'The form names the page where an answer is seen and taken back; the button that erases stands below its question, beside one that leaves all as it is.',
    remedy: 'Link the page of receipts beside the form, and ask before erasing.',
    source: 'https://www.w3.org/WAI/WCAG22/Understanding/error-prevention-legal-financial-data.html',
    severity: 'warning',
    beyond: `There is no preview before sending; what is sent can be undone by its receipt instead. ${onRequest}`,
    page: hastySteps,
  },
};
