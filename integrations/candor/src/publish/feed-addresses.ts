import { fileLink, type LinkSettings } from './links.js';

/** A feed in its two formats. */
export interface FeedAddresses {
  atom: string;
  json: string;
}

/** The feeds of changes: of all of them, or of those about a theme. */
export function feedAddresses(changes: string, theme: string | null, settings: LinkSettings): FeedAddresses {
  const folder = theme === null ? changes : `${changes}themes/${theme}/`;
  return { atom: fileLink(`${folder}feed.xml`, settings), json: fileLink(`${folder}feed.json`, settings) };
}
