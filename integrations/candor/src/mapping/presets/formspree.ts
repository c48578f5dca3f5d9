import type { JsonItem } from '../../model/sample.js';
import { answered } from './answers.js';
import type { Preset } from './preset.js';

const own = ['_id', '_date', '_status'];
const email = ['email', '_replyto'];

/** Submissions of Formspree's forms: from its API, or as its open-source server exports them. */
export const formspree: Preset = {
  name: 'formspree',
  title: 'Formspree',
  seenIn: 'help.formspree.io/articles/the-forms-api, formspree/formspree forms/views.py (2019)',
  csv: {
    // "id" and "date" alone are anybody's.
    marks: ['id', 'date', '_replyto'],
    columns: { id: 'id', submittedAt: { column: 'date' } },
    dropped: email,
  },
  json: {
    path: 'submissions',
    marks: ['_date'],
    columns: { id: '_id', submittedAt: { column: '_date' } },
    dropped: email,
    item,
  },
};

/** The open-source server writes `id` and `date` where the API has `_id`, or none, and `_date`. */
function item(submission: JsonItem): JsonItem {
  const hosted = Object.hasOwn(submission, '_date');
  const { _id = null, _date, id = null, date = null } = submission;
  const names = hosted ? own : [...own, 'id', 'date'];
  const fields = Object.entries(submission).filter(([name]) => !names.includes(name));
  return answered(hosted ? { _id, _date } : { _id: id, _date: date }, fields);
}
