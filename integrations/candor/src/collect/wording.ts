import { createHash } from 'node:crypto';
import type { Wording } from '../model/form.js';
import type { Texts } from '../text/texts.js';

const keys = [
  'form.consent.legend',
  'form.consent.help',
  'form.consent.quote',
  'form.consent.name',
  'form.consent.details',
] as const;

/**
 * The consent texts as the form prints them, one a line. An owner has to be able to show what was agreed to (GDPR Art. 7(1)), so
 * the store keeps each wording it ever took an answer under.
 */
export function consentWording({ t }: Pick<Texts, 't'>, organisation: string | null): Wording {
  const text = keys.map((key) => t(key, { organisation: organisation ?? '' })).join('\n');
  return { version: createHash('sha256').update(text).digest('hex').slice(0, 12), text };
}
