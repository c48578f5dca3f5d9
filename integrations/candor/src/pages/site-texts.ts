import type { ModuleData } from '../publish/modules.js';
import { createTexts, type Texts } from '../text/texts.js';

type Worded = Pick<ModuleData['config'], 'language' | 'texts'>;
const made = new WeakMap<Worded, Texts>();

/** The texts of the site's language, made once: every part of a page asks for them. */
export function siteTexts(config: Worded): Texts {
  const texts = made.get(config) ?? createTexts(config.language, config.texts);
  made.set(config, texts);
  return texts;
}
