import { shareImageSizes } from '../../model/share-image.js';
import { directionOfText } from '../../text/script.js';
import type { Texts } from '../../text/texts.js';
import type { PageLinks } from '../page-links.js';
import type { QuoteView } from '../quote-view.js';
import { shortWords } from '../shorten.js';
import { quoteMarks } from './quote-marks.js';

/** X cuts alternative texts at 420 characters; name and role need some of them. */
const mostCharacters = 300;

/** The quote and who said it, as the image shows it. */
export function shareImageAlt(
  { quote, lang, marks, author, details, labels }: QuoteView,
  { language, dir, row }: Texts,
): string {
  const words = shortWords(quote, mostCharacters);
  const own = { lang, dir: directionOfText(words) ?? dir };
  const [open, close] = marks ? quoteMarks(own, { lang: language, dir }) : ['', ''];
  const who = row([author, details].filter(Boolean));
  return [`${open}${words}${close}`, `${who}.`, ...labels].join(' ');
}

/** The images of a testimonial to download, by its public id. */
export function shareDownloads(
  id: string,
  { shareImages }: Pick<PageLinks, 'shareImages'>,
  { t }: Texts,
): { href: string; text: string }[] {
  return shareImageSizes.flatMap((size) => {
    const address = shareImages[size];
    return address === undefined ? [] : [{ href: address.replace('{id}', id), text: t(`share.${size}`) }];
  });
}
