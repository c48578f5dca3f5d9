import type { ChangeStatus } from '../model/change.js';
import type { Change } from '../model/published-change.js';
import type { Texts } from '../text/texts.js';
import type { ChangesLinks } from './change-links.js';
import type { PageLinks } from './page-links.js';

/** Which changes a list shows. */
export interface ChangeFilter {
  status?: ChangeStatus | undefined;
  /** Id of a theme. */
  theme?: string | undefined;
}

export interface FilterLink {
  href: string;
  text: string;
  count: string;
  current: boolean;
  /** Whose mark stands before it; null for a theme, and for all. */
  status: ChangeStatus | null;
}

/** Lists of changes to choose from. */
export interface FiltersView {
  label: string;
  groups: { label: string; links: FilterLink[] }[];
}

/** What is finished stands first, also where it is finished because it cannot be done. */
const order: readonly ChangeStatus[] = [
  ...(['done', 'partly', 'cannot', 'reversed'] as const),
  ...(['doing', 'planned', 'looking', 'heard'] as const),
];

export function chosen(changes: readonly Change[], { status, theme }: ChangeFilter): Change[] {
  return changes.filter(
    ({ status: has, said }) =>
      (status === undefined || has === status) && (theme === undefined || said.theme?.id === theme),
  );
}

/** The statuses that occur, with how many changes have each. */
export function statusCounts(changes: readonly Change[]): { status: ChangeStatus; n: number }[] {
  return order.map((status) => ({ status, n: chosen(changes, { status }).length })).filter(({ n }) => n > 0);
}

/** The themes that occur, those of most changes first. */
export function themeCounts(changes: readonly Change[]): { id: string; name: string; n: number }[] {
  const themes = new Map(
    changes.flatMap(({ said: { theme } }) => (theme === null ? [] : [[theme.id, theme.name]])),
  );
  return [...themes]
    .map(([id, name]) => ({ id, name, n: chosen(changes, { theme: id }).length }))
    .sort((a, b) => b.n - a.n);
}

/** How a list of changes stands, in words; null where there are none. */
export function changesSummary(
  changes: readonly Change[],
  filter: ChangeFilter,
  texts: Texts,
): string | null {
  const shown = chosen(changes, filter);
  if (shown.length === 0) return null;
  const late = shown.filter(({ overdue }) => overdue).length;
  const list = statusCounts(shown).map(({ status, n }) => texts.count(`changes.count.${status}`, n));
  return [
    filter.status === undefined
      ? texts.count('changes.summary', shown.length, { list: texts.row(list) })
      : texts.count('changes.some', shown.length, { all: changes.length }),
    ...(late === 0 ? [] : [texts.count('changes.overdue', late)]),
  ].join(' ');
}

/** Links to the lists there are; null where there is nothing to choose from. */
export function filtersView(
  changes: readonly Change[],
  filter: ChangeFilter,
  { links, to, texts }: { links: PageLinks; to: ChangesLinks; texts: Texts },
): FiltersView | null {
  if (changes.length < 2) return null;
  const { t, number } = texts;
  const link = (href: string | undefined, text: string, n: number, current: boolean): FilterLink[] =>
    href === undefined ? [] : [{ href, text, count: number(n), current, status: null }];
  const all = filter.status === undefined && filter.theme === undefined;
  const byStatus = [
    ...link(links.changes ?? undefined, t('changes.filter.all'), changes.length, all),
    ...statusCounts(changes).flatMap(({ status, n }) =>
      link(to.status[status], t(`status.${status}`), n, status === filter.status).map((one) => ({
        ...one,
        status,
      })),
    ),
  ];
  const byTheme = themeCounts(changes).flatMap(({ id, name, n }) =>
    link(to.theme[id], name, n, id === filter.theme),
  );
  const groups = [
    { label: t('changes.filter.status'), links: byStatus },
    { label: t('changes.filter.theme'), links: byTheme },
  ].filter((group) => group.links.length > 0);
  return groups.length === 0 ? null : { label: t('changes.filter'), groups };
}

/** A link to all changes that says how many there are, and that some cannot be made; null where there are none, or no page of them. */
export function changesLink(
  changes: readonly Pick<Change, 'status'>[],
  { changes: href }: PageLinks,
  texts: Texts,
): { href: string; text: string } | null {
  const all = changes.length;
  if (href === null || all === 0) return null;
  const cannot = changes.filter(({ status }) => status === 'cannot').length;
  if (cannot === 0 || all === 1) return { href, text: texts.count('changes.link', all) };
  return { href, text: texts.count('changes.link.cannot', cannot, { all }) };
}
