import type { Preset } from './preset.js';

/** Testimonials, some of them gathered from platforms: those are not ours, and belong in a file of their own. */
export const senja: Preset = {
  name: 'senja',
  title: 'Senja',
  seenIn:
    'the fields of its API (support.senja.io) and an importer that reads its CSV; no file of Senja itself',
  csv: {
    marks: ['customer_name', 'customer_tagline', 'customer_company', 'integration', 'date'],
    columns: {
      score: { column: 'rating', values: {}, none: [] },
      comment: 'text',
      name: 'customer_name',
      role: 'customer_tagline',
      organisation: 'customer_company',
      // How these dates are written was not seen.
      submittedAt: { column: 'date' },
    },
    dropped: ['customer_email', 'customer_avatar', 'customer_url'],
  },
};
