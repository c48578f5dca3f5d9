import { fileURLToPath } from 'node:url';
import type { Quotable } from '../../../integrations/candor/dist/model/published.js';
import type { ShareImageSize } from '../../../integrations/candor/dist/model/share-image.js';
import { shareImagePixels } from '../../../integrations/candor/dist/model/share-image.js';
import type { SiteConfig } from '../../../integrations/candor/dist/publish/config.js';
import { testimonialView, type QuoteView } from '../../../integrations/candor/dist/publish/quote-view.js';
import { finders } from '../../../integrations/candor/dist/publish/share/drawable.js';
import { prepare, type Prepared } from '../../../integrations/candor/dist/publish/share/drawing.js';
import { fitted } from '../../../integrations/candor/dist/publish/share/fit.js';
import { ours } from '../../../integrations/candor/dist/publish/share/font-ranges.js';
import { openShelf } from '../../../integrations/candor/dist/publish/share/font-shelf.js';
import type { ShareRenderer } from '../../../integrations/candor/dist/publish/share/render.js';
import { shareView, type ShareView } from '../../../integrations/candor/dist/publish/share/share-view.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';
import { inventedConfig } from '../../helpers/config.js';
import { quotable } from '../../helpers/quotables.js';

export const repository = fileURLToPath(new URL('../../../', import.meta.url));
export const installedShelf = openShelf(repository);
/** As where nothing is installed: only what the package brings. */
export const bundledShelf = new Map([...installedShelf].filter(([family]) => ours.includes(family)));

export function siteConfig(known: Partial<SiteConfig> = {}): SiteConfig {
  const config = inventedConfig({
    ...{ language: 'en', organisation: { name: 'Harbour Bikes' }, site: 'https://bikes.example' },
    ...known,
  });
  const file = (size: string): string => `/testimonials/{id}/${size}.png`;
  const shareImages = { card: file('card'), square: file('square'), story: file('story') };
  const links = { ...config.links, shareImages };
  return { ...config, links: { ...links, testimonial: '/testimonials/{id}/' } };
}

export function quoteOf(known: Partial<Quotable>, config: SiteConfig = siteConfig()): QuoteView {
  const texts = createTexts(config.language, config.texts);
  const context = {
    texts,
    links: config.links,
    organisation: null,
    display: config.display,
    position: () => 0,
  };
  return testimonialView(quotable('a1', known), context);
}

export function viewOf(known: Partial<Quotable>, config: SiteConfig = siteConfig()): ShareView {
  return shareView(quoteOf(known, config), config, createTexts(config.language, config.texts));
}

/** Drawn with the fonts of the package, and with those that are installed where asked for. */
export function preparedOf(known: Partial<Quotable>, withInstalled = false, config = siteConfig()): Prepared {
  const view = viewOf(known, config);
  const find = finders(withInstalled ? installedShelf : bundledShelf)(view.words.text, view.words.lang);
  return prepare(view, find);
}

export async function drawn(
  renderer: ShareRenderer,
  { drawing, slices, families }: Prepared,
  size: ShareImageSize = 'card',
): Promise<Buffer> {
  for (const slice of slices) await renderer.addFont(slice);
  const node = await fitted(drawing, size, (part, width) => renderer.measure(part, families, width));
  return renderer.png(node, families, shareImagePixels[size]);
}
