/** The key of what is said in any language. */
const any = 'any';

/**
 * The keys of `keys` whose words may stand in a response: its language, those that it is a variety of, and `any`. All of them where the
 * language is not known: blank, `und`, or not a BCP 47 tag. For `de-AT` these are `de-at`, `de` and `any`.
 */
export function keysFor(language: string, keys: readonly string[]): readonly string[] {
  const tag = language.trim().toLowerCase().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(-|$)/.test(tag) || /^und(-|$)/.test(tag)) return keys;
  return keys.filter((key) => key === any || tag === key || tag.startsWith(`${key}-`));
}
