import { createHash } from 'node:crypto';

/** Bytes of a longer name no file system need bear. */
const longest = 80;

/** Names that servers take for the folder's own page, and that no file on Windows can have. */
const taken = /^(index|con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A tag as a part of addresses, told from the tag alone, so that it stays what it is whatever other tags there are: letters and digits
 * of any script, in small letters, with dashes for spaces. Where more than case and spaces is lost of it, a short hash tells it from others.
 */
export function tagSlug(tag: string): string {
  const key = tag
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .trim()
    .replace(/[\s_-]+/g, '-');
  const slug = shortened(key.replace(/[^\p{L}\p{M}\p{N}-]+/gu, '-').replace(/-+/g, '-')).replace(
    /^[\p{M}-]+|-$/gu,
    '',
  );
  // A tag that is written like another one and its hash gets a hash of its own.
  if (slug !== '' && slug === key && !/(^|-)[\da-f]{8}$/.test(slug) && !taken.test(slug)) return slug;
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 8);
  return slug === '' ? hash : `${slug}-${hash}`;
}

function shortened(slug: string): string {
  let short = '';
  for (const character of slug) {
    if (Buffer.byteLength(short + character) > longest) break;
    short += character;
  }
  return short;
}
