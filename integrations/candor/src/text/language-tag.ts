const known = new Map<string | null, string | null>();

/** A tag browsers know what to do with, `en-GB` of `en_gb`; null for anything else, such as `English`. */
export function languageTag(language: string | null): string | null {
  if (!known.has(language)) known.set(language, readTag(language));
  return known.get(language) ?? null;
}

function readTag(language: string | null): string | null {
  try {
    const [tag] = Intl.getCanonicalLocales(language?.replaceAll('_', '-') ?? []);
    return tag !== undefined && /^[a-z]{2,3}(-|$)/.test(tag) ? tag : null;
  } catch {
    return null;
  }
}

/** What a language is called in another, `German`; as it is written where it is no tag. */
export function languageName(language: string, inLanguage: string): string {
  const tag = languageTag(language);
  return tag === null
    ? language
    : (new Intl.DisplayNames(inLanguage, { type: 'language' }).of(tag) ?? language);
}
