import type { Texts } from '../text/texts.js';
import type { FilterLink, FiltersView } from './changes-view.js';
import { languageName } from '../text/language-tag.js';
import type { PageLinks } from './page-links.js';
import { wallAddress, type PagedAddress } from './wall-links.js';

/** Which testimonials a wall shows: all, those with a tag, or those in a language; by their part of addresses. */
export type WallKind = 'all' | 'tag' | 'language';
export interface WallFilter {
  kind: WallKind;
  part: string;
  /** What the tag or the language is called; empty for all. */
  name: string;
}

/** A tag or a language that occurs, and how many testimonials have it. */
export interface WallGroup {
  part: string;
  name: string;
  n: number;
}

/** The most tags or languages a page offers to choose from: the commonest, and the one it shows. */
const mostChoices = 24;

/** What one page of a wall is called. */
export function wallTitle(
  { kind, name }: WallFilter,
  { page, pages }: { page: number; pages: number },
  texts: Texts,
): { title: string; description: string } {
  const { t } = texts;
  const all = kind === 'all';
  const shown = kind === 'language' ? languageName(name, texts.language) : name;
  const title = all ? t('title.testimonials') : t(`title.testimonials.${kind}`, { name: shown });
  const description = all
    ? t('description.testimonials')
    : t(`description.testimonials.${kind}`, { name: shown });
  if (page === 1) return { title, description };
  const values = { page, pages };
  return {
    title: t('title.page', { title, ...values }),
    description: t('description.page', { description, ...values }),
  };
}

/** Links to the lists by tag and by language, each where there are two or more to choose from; null where there are none. */
export function wallFilters(
  groups: { all: number; tags: readonly WallGroup[]; languages: readonly WallGroup[] },
  filter: WallFilter,
  { walls, testimonials }: Pick<PageLinks, 'walls' | 'testimonials'>,
  texts: Texts,
): FiltersView | null {
  const { t, number } = texts;
  const link = (href: string, text: string, n: number, current: boolean): FilterLink => ({
    ...{ href, text, count: number(n), current, status: null },
  });
  const linksTo = (kind: 'tag' | 'language', to: PagedAddress | null, known: readonly WallGroup[]) =>
    to === null || known.length < 2
      ? []
      : chosenFrom(known, filter.kind === kind ? filter.part : null).map(({ part, name, n }) => {
          const text = kind === 'tag' ? name : languageName(name, texts.language);
          return link(wallAddress(to, 1, part), text, n, filter.kind === kind && filter.part === part);
        });
  const lists = [
    { label: t('wall.tags'), links: linksTo('tag', walls.tag, groups.tags) },
    { label: t('wall.languages'), links: linksTo('language', walls.language, groups.languages) },
  ].filter(({ links }) => links.length > 0);
  if (lists.length === 0) return null;
  const all =
    testimonials === null ? [] : [link(testimonials, t('wall.all'), groups.all, filter.kind === 'all')];
  return {
    label: t('wall.browse'),
    groups: lists.map((list, index) => (index === 0 ? { ...list, links: [...all, ...list.links] } : list)),
  };
}

/** In the order they had, which is that of pages; a tag that is not offered is found on the pages of its testimonials. */
function chosenFrom(known: readonly WallGroup[], shown: string | null): readonly WallGroup[] {
  if (known.length <= mostChoices) return known;
  const most = known.toSorted((a, b) => b.n - a.n).slice(0, mostChoices);
  return known.filter((group) => most.includes(group) || group.part === shown);
}
