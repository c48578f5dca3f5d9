import { poorSummaries, untoldErrors } from './form-summary.js';
import { onRequest } from './on-request.js';
import { silentMessages } from './receipt-pages.js';
import type { Family } from './rule.js';

const wcag = (name: string): string => `https://www.w3.org/WAI/WCAG22/Understanding/${name}.html`;

/** What a form says back. */
export const formErrors: Family = {
  'W-3.3.1': {
    regime: 'WCAG 2.2, 3.3.1 (A)',
    title: 'Each error names its field and says what is wrong',
    checks:
      'Of a form that comes back, each field an error links is marked by aria-invalid, and each marked field has a text tied to it that says why.',
    remedy: 'Add aria-invalid="true" to the field and name its error in aria-describedby.',
    source: wcag('error-identification'),
    severity: 'error',
    beyond: `${onRequest} Through a form service there are no errors of ours.`,
    page: untoldErrors,
  },
  'W-gov-err': {
    regime: 'GOV.UK Design System, error summary',
    title: 'Errors stand above the form and lead to their fields',
    checks:
      'The summary stands at the top of the main part and takes the focus, its links lead to the fields that say the same words, the title of the page begins with the error word, and no answer is lost.',
    remedy: 'Let the layout print the title it is given first, and nothing but headings before the form.',
    source: 'https://design-system.service.gov.uk/components/error-summary/',
    severity: 'error',
    beyond: onRequest,
    page: poorSummaries,
  },
  'W-4.1.3': {
    regime: 'WCAG 2.2, 4.1.3 (AA)',
    title: 'Messages are spoken as well as shown',
    checks:
      'What the pages of the form say was sent, done or gone wrong has role status or alert, and something speaks the count of characters.',
    remedy: 'Add role="status" to the message.',
    source: wcag('status-messages'),
    severity: 'error',
    beyond: onRequest,
    page: silentMessages,
  },
};
