import type { ModuleData } from '../publish/modules.js';
import type { QuoteView } from '../publish/quote-view.js';
import { shareDownloads, shareImageHead, type ShareImageHead } from '../publish/share/share-links.js';
import { siteTexts } from './site-texts.js';

type Config = ModuleData['config'];

/** What the page of a testimonial tells of the image that stands for it; null where it has none. */
export function shareImageOf(id: string, quote: QuoteView, config: Config): ShareImageHead | null {
  return shareImageHead(id, quote, config, siteTexts(config));
}

/** The images of a testimonial to download, and what stands above them; no images where the site has none. */
export function shareDownloadsOf(
  id: string,
  config: Config,
): { heading: string; files: { href: string; text: string }[] } {
  const texts = siteTexts(config);
  return { heading: texts.t('share.heading'), files: shareDownloads(id, config, texts) };
}
