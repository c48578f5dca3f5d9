import type { JsonItem } from '../../model/sample.js';
import { answered, objectOf } from './answers.js';
import type { Preset } from './preset.js';

const machine = ['ip', 'user_agent', 'referrer'];

/** Submissions of Netlify's forms, as its API lists them. What it sums up, as HTML, is left aside. */
export const netlify: Preset = {
  name: 'netlify',
  title: 'Netlify Forms',
  seenIn: 'netlify/open-api swagger.yml, answers.netlify.com/t/24347',
  json: {
    marks: ['data', 'summary', 'site_url'],
    columns: { id: 'id', submittedAt: { column: 'created_at' } },
    dropped: [...machine, 'email'],
    item,
  },
};

function item({ id = null, created_at = null, data }: JsonItem): JsonItem {
  const fields = Object.entries(objectOf(data)).filter(([name]) => !machine.includes(name));
  return answered(
    { id, created_at },
    fields.map(([name, value]) => [name, value, 'field']),
  );
}
