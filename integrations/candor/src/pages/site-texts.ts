import type { ModuleData } from '../publish/modules.js';
import { createTexts, type Texts } from '../text/texts.js';

/** The texts of the site's language. */
export function siteTexts(config: Pick<ModuleData['config'], 'language' | 'texts'>): Texts {
  return createTexts(config.language, config.texts);
}
