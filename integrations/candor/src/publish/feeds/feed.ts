/** A feed before it is written in one of its two formats. Addresses are absolute. */
export interface Feed {
  title: string;
  subtitle: string;
  /** BCP 47. */
  language: string;
  author: string;
  /** The page it tells of. */
  home: string;
  /** Its own addresses. The first is its id too. */
  atom: string;
  json: string;
  /** UTC day of what is newest in it. */
  updated: string;
  /** Newest first. */
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** An address that nothing else ever gets, and that stays when texts are edited. */
  id: string;
  /** Where it is to be read. */
  href: string;
  title: string;
  /** UTC day. */
  day: string;
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
