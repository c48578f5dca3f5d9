import { changeStatuses, type ChangeStatus } from '../model/change.js';
import type { Change } from '../model/published-change.js';
import {
  changesLink as linkOf,
  changesSummary,
  chosen,
  filtersView,
  statusCounts,
  themeCounts,
  type ChangeFilter,
  type FiltersView,
} from '../publish/changes-view.js';
import { briefView, changeView as viewOf, type BriefView, type ChangeView } from '../publish/change-view.js';
import type { ModuleData } from '../publish/modules.js';
import { entryHead, pageHead, type PageHead } from '../publish/page-head.js';
import type { ChangeContext, PlainLink } from '../publish/said-view.js';
import { unknownId } from './figure-sections.js';
import { siteTexts } from './site-texts.js';

type Config = ModuleData['config'];
type Changes = ModuleData['changes'];
type Brief = ModuleData['brief'];

/** What stands above a list of changes, and what its head says. */
export interface ChangesPage {
  head: PageHead;
  summary: string | null;
  filters: FiltersView | null;
}

export function changeView(change: Change, data: Changes, config: Config): ChangeView {
  return viewOf(change, contextOf(data, config));
}

/** One change by its id, as a component of this name asks for it. */
export function oneChange(data: Changes, id: string, component: string, config: Config): ChangeView {
  const found = data.changes.find((change) => change.id === id);
  if (found !== undefined) return changeView(withOneQuote(found), data, config);
  throw unknownId(
    component,
    'id',
    id,
    'change',
    data.changes.map((change) => change.id),
  );
}

/** As much as is printed of it, so that the statement speaks of what is shown. */
function withOneQuote<Shown extends Pick<Changes['changes'][number], 'said'>>(change: Shown): Shown {
  return { ...change, said: { ...change.said, quotes: change.said.quotes.slice(0, 1) } };
}

/** The changes that `<Changes>` lists, last touched first. */
export function changesSection(
  data: Changes,
  {
    limit,
    status,
    theme,
  }: { limit?: number | undefined; status?: string | undefined } & Pick<ChangeFilter, 'theme'>,
  config: Config,
): ChangeView[] {
  if (status !== undefined && !isStatus(status))
    throw unknownId('Changes', 'status', status, 'status', changeStatuses);
  if (theme !== undefined && !data.themeIds.includes(theme))
    throw unknownId('Changes', 'theme', theme, 'theme', data.themeIds);
  const context = contextOf(data, config);
  return chosen(data.changes, { status, theme })
    .slice(0, limit)
    .map((change) => viewOf(change, context));
}

/** The latest in brief. */
export function latestSection({ changes }: Brief, limit: number, config: Config): BriefView[] {
  const context = { texts: siteTexts(config), links: config.links };
  return changes.slice(0, limit).map((change) => briefView(change, context));
}

/** The latest that is done, at least in part. */
export function changedSection({ changes }: Brief, limit: number, config: Config): BriefView[] {
  const done = changes.filter(({ status }) => status === 'done' || status === 'partly');
  return latestSection({ changes: done }, limit, config);
}

/** The list of all changes, or of those with a status or about a theme. */
export function changesPage(data: Changes, filter: ChangeFilter, config: Config): ChangesPage {
  const texts = siteTexts(config);
  const { changes, links: to } = data;
  return {
    head: headOf(data, filter, config),
    summary: changesSummary(changes, filter, texts),
    filters: filtersView(changes, filter, { links: config.links, to, texts }),
  };
}

export function changesLink({ changes }: Brief, config: Config): PlainLink | null {
  return linkOf(changes, config.links, siteTexts(config));
}

/** The pages of the themes that have changes. */
export function changeThemePaths({ changes }: Changes) {
  return themeCounts(changes).map(({ id }) => ({ params: { theme: id }, props: { theme: id } }));
}

/** The pages of the statuses that occur. */
export function changeStatusPaths({ changes }: Changes) {
  return statusCounts(changes).map(({ status }) => ({ params: { status }, props: { status } }));
}

function headOf({ changes, links }: Changes, { status, theme }: ChangeFilter, config: Config): PageHead {
  const texts = siteTexts(config);
  const head = pageHead('changes', texts, config);
  const filter =
    theme === undefined
      ? status && texts.t(`status.${status}`)
      : themeCounts(changes).find(({ id }) => id === theme)?.name;
  if (filter === undefined) return head;
  const path = theme === undefined ? links.status[status!] : links.theme[theme];
  return entryHead(
    texts.t('changes.title.filter', { title: head.title, filter }),
    texts.t('changes.description.filter', { filter }),
    config,
    path,
  );
}

function contextOf(data: Changes, { links, organisation, display, ...config }: Config): ChangeContext {
  const { quotes, facts, open, links: to } = data;
  const texts = siteTexts(config);
  return { texts, links, to, quotes, facts, open, organisation: organisation?.name ?? null, display };
}

function isStatus(status: string): status is ChangeStatus {
  return changeStatuses.some((known) => known === status);
}
