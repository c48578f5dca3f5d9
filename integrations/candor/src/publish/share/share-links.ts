import { shareImagePixels, shareImageSizes } from '../../model/share-image.js';
import type { Texts } from '../../text/texts.js';
import type { SiteConfig } from '../config.js';
import type { QuoteView } from '../quote-view.js';
import { quoteMarks } from './quote-marks.js';
import { directionOfText } from './share-view.js';
import { cut, shortenings } from './shorten.js';

/** What a page tells of the image that stands for it where it is linked (Open Graph). */
export interface ShareImageHead {
  /** Absolute. */
  url: string;
  type: 'image/png';
  width: number;
  height: number;
  alt: string;
}

/** X cuts alternative texts at 420 characters; name and role need some of them. */
const mostCharacters = 300;

/** The image of a testimonial, by its public id; null where it has none, or the site does not know its own address. */
export function shareImageHead(
  id: string,
  quote: QuoteView,
  { links, site }: SiteConfig,
  texts: Texts,
): ShareImageHead | null {
  if (links.shareImage === null || site === null) return null;
  const [width, height] = shareImagePixels.card;
  const url = new URL(links.shareImage.replace('{id}', id), site).href;
  return { url, type: 'image/png', width, height, alt: shareImageAlt(quote, texts) };
}

/** The quote and who said it, as the image shows it. */
export function shareImageAlt(
  { quote, lang, marks, author, details, labels }: QuoteView,
  { language, dir }: Texts,
): string {
  const words = quote.replaceAll('\n', ' ');
  const shown =
    words.length <= mostCharacters
      ? words
      : (shortenings(words).find((shorter) => shorter.length <= mostCharacters) ?? cut);
  const own = { lang, dir: directionOfText(words) ?? dir };
  const [open, close] = marks ? quoteMarks(own, { lang: language, dir }) : ['', ''];
  const who = details === '' ? author : `${author}, ${details}`;
  return [`${open}${shown}${close}`, `${who}.`, ...labels].join(' ');
}

/** The images of a testimonial to download, by its public id. */
export function shareDownloads(
  id: string,
  { links }: SiteConfig,
  { t }: Texts,
): { href: string; text: string }[] {
  return shareImageSizes.flatMap((size) => {
    const address = links.shareImages[size];
    return address === undefined ? [] : [{ href: address.replace('{id}', id), text: t(`share.${size}`) }];
  });
}
