import type { ChangeStatus } from '../model/change.js';
import type { Change } from '../model/published-change.js';
import type { Texts } from '../text/texts.js';
import type { PageLinks } from './page-links.js';

/** A change, ready to print. */
export interface ChangeView {
  id: string;
  title: string;
  status: { id: ChangeStatus; text: string };
  since: { iso: string; text: string };
  said: string;
  did: string | null;
  reason: string | null;
  /** Address of its own page; null where the site has no such page. */
  href: string | null;
}

export function changeView(change: Change, texts: Texts, links: PageLinks): ChangeView {
  const { id, title, status, since, said, did, reason } = change;
  return {
    id,
    title,
    status: { id: status, text: texts.t(`status.${status}`) },
    since: { iso: since, text: texts.t('change.since', { day: texts.day(since) }) },
    said: said.summary ?? '',
    did,
    reason,
    href: links.change[id] ?? null,
  };
}
