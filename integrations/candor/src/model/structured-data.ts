/**
 * What search engines show reviews of (developers.google.com/search/docs/appearance/structured-data/review-snippet, 2026), in the words
 * of schema.org. An Organization and all its kinds, LocalBusiness among them, are not: a business that marks up reviews of itself on its
 * own site serves itself.
 */
export const reviewedTypes = [
  'Book',
  'Course',
  'CreativeWorkSeason',
  'CreativeWorkSeries',
  'Episode',
  'Event',
  'Game',
  'MediaObject',
  'Movie',
  'MusicPlaylist',
  'MusicRecording',
  'Product',
  'Recipe',
  'SoftwareApplication',
] as const;

/** The thing that answers are about. */
export interface ReviewedThing {
  type: (typeof reviewedTypes)[number];
  name: string;
  url?: string | undefined;
}

/** What the pages tell search engines in JSON-LD. */
export interface StructuredData {
  organisation: boolean;
  findings: boolean;
  reviews?: ReviewedThing | undefined;
}
