import type { Family } from './rule.js';

/** Whether the figures are what all answers say, and how recent they are. */
export const figures: Family = {
  'UK-stale': {
    regime: 'UK DMCC Act 2024, Schedule 20 paragraph 13, as law firms read it',
    title: 'A score that leads a page is recent, and says of when',
    checks: 'How long ago the newest published round ended: more than 12 months are told.',
    remedy: 'Ask again, or say with the figures why they still hold (the note of the round).',
    source: 'https://www.legislation.gov.uk/ukpga/2024/13/schedule/20/paragraph/13',
    severity: { UK: 'warning' },
    records: () => [],
  },
};
