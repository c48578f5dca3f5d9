/** The images to share a testimonial with: a link's preview, a square post and a story. */
export const shareImageSizes = ['card', 'square', 'story'] as const;
export type ShareImageSize = (typeof shareImageSizes)[number];

/** Width and height in pixels. */
export const shareImagePixels: Readonly<Record<ShareImageSize, readonly [width: number, height: number]>> = {
  card: [1200, 630],
  square: [1080, 1080],
  story: [1080, 1920],
};
