import type { ModuleData } from '../publish/modules.js';
import { shareDownloads } from '../publish/share/share-links.js';
import { siteTexts } from './site-texts.js';

type Config = ModuleData['config'];

/** The images of a testimonial to download, and what stands above them; no images where the site has none. */
export function shareDownloadsOf(
  id: string,
  config: Config,
): { heading: string; files: { href: string; text: string }[] } {
  const texts = siteTexts(config);
  return { heading: texts.t('share.heading'), files: shareDownloads(id, config, texts) };
}
