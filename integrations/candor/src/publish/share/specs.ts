import type { ShareImageSize } from '../../model/share-image.js';

/** What differs from size to size, in pixels. */
export interface ShareSpec {
  /** Free space above and below the sheet of paper, and on both sides; none where it is the whole image. */
  around: readonly [block: number, inline: number];
  /** Free space inside it. */
  padding: readonly [block: number, inline: number];
  /** Sizes of words that take no more than two lines, largest first. */
  display: readonly number[];
  /** Sizes of all others. */
  words: readonly number[];
  /** Sizes of the name, of what stands beside it, and of the fine print. */
  author: number;
  text: number;
  small: number;
  /** Space between the header, the words and the footer. */
  gap: number;
  /** Diameter of the circle with the initials. */
  circle: number;
  /** Whether the score stands beside the organisation's name or below it, and the fine print beside the author's. */
  header: 'row' | 'column';
  footer: 'row' | 'column';
}

export const shareSpecs: Readonly<Record<ShareImageSize, ShareSpec>> = {
  card: {
    ...{ around: [0, 0], padding: [56, 76], display: [112, 100, 90, 82, 76] },
    words: [68, 62, 57, 52, 48, 44, 40, 37, 34, 32],
    ...{ author: 28, text: 23, small: 19, gap: 32, circle: 68, header: 'row', footer: 'row' },
  },
  square: {
    ...{ around: [0, 0], padding: [84, 88], display: [136, 124, 112, 102, 94, 88] },
    words: [80, 74, 68, 62, 57, 52, 48, 44, 41, 38, 36],
    ...{ author: 34, text: 28, small: 24, gap: 48, circle: 88, header: 'row', footer: 'column' },
  },
  story: {
    // Apps lay their own controls over both ends of a story.
    ...{ around: [220, 52], padding: [76, 72], display: [136, 124, 112, 102, 94] },
    words: [86, 80, 74, 68, 63, 58, 54, 50, 46, 43],
    ...{ author: 43, text: 35, small: 30, gap: 60, circle: 108, header: 'column', footer: 'column' },
  },
};

export const colours = {
  paper: '#fbf8f2',
  ink: '#1b2527',
  soft: '#566062',
  line: '#ddd5c7',
  accent: '#1d6a55',
  tint: '#e2ece4',
};
