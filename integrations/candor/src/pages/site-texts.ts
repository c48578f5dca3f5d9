import type { ModuleData } from '../publish/modules.js';
import { createTexts, type Texts } from '../text/texts.js';

/** By the owner's own texts, then by language: what prints numbers and days is dear to make, and every part of a page asks for it. */
const known = new WeakMap<object, Map<string, Texts>>();

/** The texts of the site's language. */
export function siteTexts({ language, texts }: Pick<ModuleData['config'], 'language' | 'texts'>): Texts {
  const languages = known.get(texts) ?? new Map<string, Texts>();
  known.set(texts, languages);
  const found = languages.get(language) ?? createTexts(language, texts);
  languages.set(language, found);
  return found;
}
