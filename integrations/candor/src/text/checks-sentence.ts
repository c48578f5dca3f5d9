import type { Texts } from './texts.js';

/**
 * Whether and how it was checked that those who speak are customers, of the answers that are shown (UCPD 7(6)). `methods` has null for
 * each that was not checked, or of which nobody said.
 */
export function checksSentence(methods: readonly (string | null)[], texts: Texts): string {
  const checked = methods.filter((method) => method !== null && method.trim().toLowerCase() !== 'none');
  if (checked.length === 0) return texts.t('checks.none');
  const method = texts.row(
    [...new Set(checked)].map((each) => each!.trim().replace(/\.$/, '')),
    'semicolon',
  );
  return checked.length === methods.length
    ? texts.t('checks.all', { method })
    : texts.count('checks.some', checked.length, { method });
}
