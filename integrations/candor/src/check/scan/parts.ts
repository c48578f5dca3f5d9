import { isUtf8 } from 'node:buffer';
import { pictureTexts } from './pictures.js';

/** A part of a file that is searched by itself. */
export interface Part {
  bytes: Uint8Array;
  /** Whether what looks like tags is taken out of its text. */
  tags: boolean;
}

const markup = /\.(?:x?html?|xml|svg|rss|atom)$/i;
/** What holds no text, or none that could be read without unpacking it. */
const opaque = /\.(?:gif|avif|ico|woff2?|ttf|otf|eot|mp[34]|webm|og[gv]|wav|flac|gz|br|zst|zip)$/i;
const lessThan = 0x3c;

/** What of a file is searched. Scripts and data hold words that look like tags, and tags in words: they are searched both ways. */
export function partsOf(name: string, bytes: Buffer): Part[] {
  if (isUtf8(bytes)) {
    if (markup.test(name)) return [{ bytes, tags: true }];
    const plain = { bytes, tags: false };
    return bytes.includes(lessThan) ? [{ bytes, tags: true }, plain] : [plain];
  }
  const texts = pictureTexts(bytes);
  if (texts !== null) return texts.map((text) => ({ bytes: text, tags: false }));
  return opaque.test(name) ? [] : [{ bytes, tags: false }];
}
