import type { ModuleData } from '../publish/modules.js';
import { createTexts, type Texts } from '../text/texts.js';

type Config = Pick<ModuleData['config'], 'language' | 'texts'>;

/** Every component asks for them, and making them takes a millisecond. */
const made = new WeakMap<Config, Texts>();

/** The texts of the site's language. */
export function siteTexts(config: Config): Texts {
  const texts = made.get(config) ?? createTexts(config.language, config.texts);
  made.set(config, texts);
  return texts;
}
