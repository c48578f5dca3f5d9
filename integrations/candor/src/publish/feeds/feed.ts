/** A feed before it is written in one of its formats. Addresses are absolute. Days are `Day`: some feeds tell of what has none. */
export interface Feed<Day extends string | null = string> {
  title: string;
  subtitle: string;
  /** BCP 47. */
  language: string;
  author: string;
  /** The page it tells of. */
  home: string;
  /** Its own addresses, in XML and in JSON. The first is its id too. */
  xml: string;
  json: string;
  /** UTC day of what is newest in it. */
  updated: string;
  /** Newest first. */
  entries: FeedEntry<Day>[];
}

export interface FeedEntry<Day extends string | null = string> {
  /** An address that nothing else ever gets, and that stays when texts are edited. */
  id: string;
  /** Where it is to be read. */
  href: string;
  title: string;
  /** Who wrote it; null where the feed's author did. */
  author: string | null;
  /** UTC day. */
  day: Day;
  tags: FeedTag[];
  html: string;
  text: string;
}

export interface FeedTag {
  term: string;
  label: string;
}

/** The first moment of a UTC day (RFC 3339). */
export function startOf(day: string): string {
  return `${day}T00:00:00Z`;
}
