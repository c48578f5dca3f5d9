import { entryHead, type PageHead } from '../publish/page-head.js';
import type { FiltersView } from '../publish/changes-view.js';
import type { ModuleData } from '../publish/modules.js';
import { wallFilters, wallTitle, type WallFilter } from '../publish/wall-view.js';
import { wallAddress } from '../publish/wall-links.js';
import { languageGroups, tagGroups, type QuoteGroup } from '../select/groups.js';
import { promoters, type Selection } from '../select/select.js';
import { siteTexts } from './site-texts.js';

type Config = ModuleData['config'];
type Published = ModuleData['published'];

/** What of the testimonials a wall shows. */
export interface Wall extends WallFilter {
  /** Quotes on all its pages. */
  n: number;
  /** Every way the tag is written. */
  spellings: string[];
}

/** One page of a wall. */
export interface WallPage {
  wall: Wall;
  page: number;
}

interface Groups {
  all: number;
  tags: QuoteGroup[];
  languages: QuoteGroup[];
}

const known = new WeakMap<Published, Groups>();

/** Counted once, however many pages ask. */
function groupsOf(published: Published): Groups {
  const found = known.get(published);
  if (found !== undefined) return found;
  const shown = promoters(published.quotables);
  const groups = { all: shown.length, tags: tagGroups(shown), languages: languageGroups(shown) };
  known.set(published, groups);
  return groups;
}

/** Paths of the pages of all testimonials: the first has no number. */
export function wallPaths(published: Published, config: Config) {
  const { all: n } = groupsOf(published);
  const wall: Wall = { kind: 'all', part: '', name: '', n, spellings: [] };
  return pagesOf(wall, config).map((page) => ({ params: { page: numberOf(page) }, props: { wall, page } }));
}

/** Paths of the pages of the testimonials with each tag. */
export function tagPaths(published: Published, config: Config) {
  return groupsOf(published).tags.flatMap((group) => {
    const wall: Wall = { kind: 'tag', ...group };
    return pagesOf(wall, config).map((page) => ({
      params: { tag: group.part, page: numberOf(page) },
      props: { wall, page },
    }));
  });
}

/** Paths of the pages of the testimonials in each language. */
export function languagePaths(published: Published, config: Config) {
  return groupsOf(published).languages.flatMap((group) => {
    const wall: Wall = { kind: 'language', ...group };
    return pagesOf(wall, config).map((page) => ({
      params: { language: group.part, page: numberOf(page) },
      props: { wall, page },
    }));
  });
}

/** What stands around one page of a wall: its head, the lists to choose from on the first, the addresses of all its pages, and which quotes it is of. */
export function wallPage(
  published: Published,
  { wall, page }: WallPage,
  config: Config,
): {
  head: PageHead;
  filters: FiltersView | null;
  pages: string[];
  selection: Pick<Selection, 'tags' | 'language'>;
} {
  const texts = siteTexts(config);
  const to = config.links.walls[wall.kind];
  const pages = to === null ? [] : pagesOf(wall, config).map((each) => wallAddress(to, each, wall.part));
  const { title, description } = wallTitle(wall, { page, pages: pages.length }, texts);
  return {
    head: entryHead(title, description, config, pages[page - 1]),
    filters: page > 1 ? null : wallFilters(groupsOf(published), wall, config.links, texts),
    pages,
    selection:
      wall.kind === 'tag'
        ? { tags: wall.spellings }
        : wall.kind === 'language'
          ? { language: wall.name }
          : {},
  };
}

function pagesOf({ n }: Wall, { perPage }: Config): number[] {
  return Array.from({ length: Math.max(1, Math.ceil(n / perPage)) }, (_, index) => index + 1);
}

function numberOf(page: number): string | undefined {
  return page === 1 ? undefined : String(page);
}
