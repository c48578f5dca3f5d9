import type { FormState } from '../model/form.js';

/** Where a check prints the pages of the form that a server makes on request; a build that is published has none of them. */
export const probePath = '/candor-check/';

/** Invented answers, as somebody may send them: no real e-mail address, and too long a comment. */
export const sentAnswers: FormState['values'] = {
  score: '3',
  comment: 'These words are invented. '.repeat(80).trim(),
  consent: ['quote'],
  name: 'Invented Person',
  role: '',
  organisation: '',
  followup: 'yes',
  email: 'no address',
};

export function isProbe(name: string): boolean {
  return `/${name}`.includes(probePath);
}
