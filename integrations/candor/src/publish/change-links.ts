import type { ChangeStatus } from '../model/change.js';
import type { Change } from '../model/published-change.js';
import { feedAddresses, type FeedAddresses } from './feed-addresses.js';
import type { LinkSettings } from './links.js';
import { addresses, byId, type FindingsLinks, type PageLinks, type Pages } from './page-links.js';

/** Addresses that lists and pages of changes lead to. They come and go with the changes, so they are kept from what every page imports. */
export interface ChangesLinks {
  /** The list of the changes about a theme, by id; empty where the site has no such pages. */
  theme: Readonly<Record<string, string>>;
  /** The list of the changes with a status; likewise. */
  status: Readonly<Partial<Record<ChangeStatus, string>>>;
  /** The figures of the rounds that changes speak of, by id. */
  round: Readonly<Record<string, string>>;
  /** The feeds of the changes about a theme, by its id: of each theme the site speaks of, even before anything has changed. */
  feeds: Readonly<Record<string, FeedAddresses>>;
}

/** What decides which of these pages there are. */
export interface LinkedChanges {
  changes: readonly Change[];
  themePages: boolean;
  statusPages: boolean;
  rounds: FindingsLinks['round'];
  /** Ids of the themes that have feeds. */
  feeds: readonly string[];
}

/** The addresses of the lists of changes. */
export function changesLinks(
  pages: Pages,
  { changes, themePages, statusPages, rounds, feeds }: LinkedChanges,
  settings: LinkSettings,
): ChangesLinks {
  const { link } = addresses(pages, settings);
  const themes = changes.flatMap(({ said: { theme } }) => (theme === null ? [] : [theme.id]));
  const statuses = changes.map(({ status }) => status);
  const named = changes.flatMap(({ said }) => said.rounds.map(({ id }) => id));
  return {
    theme: themePages ? byId(themes, (id) => link('changes', `themes/${id}`)) : {},
    status: statusPages ? byId(statuses, (id) => link('changes', `status/${id}`)) : {},
    round: byId(named, (id) => rounds[id] ?? null),
    feeds: byId(feeds, (id) => (pages.changes === false ? null : feedAddresses(pages.changes, id, settings))),
  };
}

/** Where a change can be read: on its own page, or else at its place in the list; null where the site has neither. */
export function changeAddress(
  id: string,
  { change, changes }: Pick<PageLinks, 'change' | 'changes'>,
): string | null {
  return change[id] ?? (changes === null ? null : `${changes}#${id}`);
}
