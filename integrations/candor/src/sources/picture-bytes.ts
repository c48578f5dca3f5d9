/** What a picture may be written as. Nothing that moves: no GIF, no animated WebP, no sequence of AVIF. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif';

/** What a file is by its bytes, whatever its name says; null for anything that is no still picture. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const text = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (text(4, 12) === 'ftypavif') return 'avif';
  const isWebp = text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP';
  const moves = text(12, 16) === 'VP8X' && (bytes[20]! & 2) !== 0;
  return isWebp && !moves ? 'webp' : null;
}

export const pictureKinds = 'a still picture in JPEG, PNG, WebP or AVIF';
