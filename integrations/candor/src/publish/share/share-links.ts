import { shareImageSizes } from '../../model/share-image.js';
import type { Texts } from '../../text/texts.js';
import type { SiteConfig } from '../config.js';
import type { QuoteView } from '../quote-view.js';
import { quoteMarks } from './quote-marks.js';
import { directionOfText } from './share-view.js';
import { cut, shortenings } from './shorten.js';

/** X cuts alternative texts at 420 characters; name and role need some of them. */
const mostCharacters = 300;

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
