import type { ShareImageSize } from '../model/share-image.js';
import { feedAddresses, type FeedAddresses } from './feed-addresses.js';
import { fileLink, pageLink, type LinkSettings } from './links.js';
import type { PagedAddress, WallLinks } from './wall-links.js';

type PageName = 'testimonials' | 'comments' | 'findings' | 'changes' | 'feedback' | 'policy';

/** Addresses of the pages that exist; null for those switched off. */
export interface PageLinks {
  home: string;
  testimonials: string | null;
  /** Where a testimonial has a page of its own, with `{id}` for its public id; null where none has. */
  testimonial: string | null;
  /** Its images to share by size, those there are, with `{id}` for its public id. */
  shareImages: Readonly<Partial<Record<ShareImageSize, string>>>;
  walls: WallLinks;
  /** The feeds of testimonials; null without Astro's `site`. */
  testimonialFeeds: { rss: string; json: string } | null;
  /** The page of testimonials that other sites embed; null where there is none. */
  embed: string | null;
  /** First page first. */
  comments: readonly string[] | null;
  findings: string | null;
  findingsJson: string | null;
  findingsCsv: string | null;
  changes: string | null;
  /** Address of each change's own page, by id; empty without the collections. */
  change: Readonly<Record<string, string>>;
  /** The feeds of all changes; null without Astro's `site`: their addresses have to be absolute. */
  feeds: FeedAddresses | null;
  /** The form, null where there is none; then what lies below it is null too. */
  feedback: string | null;
  /** Where posts go, and what opens a receipt: only where this site receives them itself. */
  submit: string | null;
  receipt: string | null;
  thanks: string | null;
  /** How answers are asked for, checked and published: on every site, with a form or without. */
  policy: string | null;
}

/** Addresses below the findings. They come and go with answers, so they are kept from what every page imports. */
export interface FindingsLinks {
  /** Address of each round's own page, by id; empty where the site has no such pages. */
  round: Readonly<Record<string, string>>;
  /** Its charts as files, by id. */
  charts: Readonly<Record<string, RoundCharts>>;
  /** The trend of each series as a file, by id. */
  trend: Readonly<Record<string, string>>;
  /** Address of each report's own page, by id; empty without the collections. */
  report: Readonly<Record<string, string>>;
}

/** Charts of one round; null where there is nothing to draw. */
export interface RoundCharts {
  distribution: string | null;
  groups: string | null;
}

/** How many comments one page holds. */
export const commentsPerPage = 25;

/** A round, the part of addresses that is its own, and which of its charts there are. */
export interface LinkedRound {
  id: string;
  slug: string;
  distribution: boolean;
  groups: boolean;
}

export interface LinkedContent {
  comments: number;
  /** Ids of the changes that have pages. */
  changes: readonly string[];
  /** Whether there are feeds. */
  feeds: boolean;
  /** Whether testimonials have pages of their own, and one for other sites. */
  testimonialPages: boolean;
  /** Which images to share testimonials have. */
  shareImages: readonly ShareImageSize[];
  embed: boolean;
  /** Which lists of testimonials there are. */
  walls: Readonly<Record<keyof WallLinks, boolean>>;
  /** Who receives the form; null where there is none. */
  form: 'site' | 'service' | null;
}

export interface LinkedFindings {
  /** Ids of the reports that have pages. */
  reports: readonly string[];
  /** The published rounds, and whether they have pages. */
  rounds: readonly LinkedRound[];
  roundPages: boolean;
  /** Ids of the series and the names of their files. */
  trends: readonly { id: string; file: string }[];
}

export type Pages = Readonly<Record<PageName, string | false>>;

/** Computes every address once, so that components only print them. */
export function pageLinks(pages: Pages, content: LinkedContent, settings: LinkSettings): PageLinks {
  const { link, file } = addresses(pages, settings);
  const paged = (there: boolean, folder = ''): PagedAddress | null =>
    !there || pages.testimonials === false
      ? null
      : { first: link('testimonials', folder)!, numbered: link('testimonials', `${folder}{page}`)! };
  const form = (page: PageName, receiver: boolean, suffix = ''): string | null =>
    content.form === null || (receiver && content.form !== 'site') ? null : link(page, suffix);
  const shareImages = content.shareImages.map((size) => [size, file('testimonials', `{id}/${size}.png`)]);
  const commentPages = Math.max(1, Math.ceil(content.comments / commentsPerPage));
  return {
    home: pageLink('/', settings),
    testimonials: link('testimonials'),
    testimonial: content.testimonialPages ? link('testimonials', '{id}') : null,
    shareImages: Object.fromEntries(shareImages) as PageLinks['shareImages'],
    walls: {
      all: paged(content.walls.all),
      tag: paged(content.walls.tag, 'tags/{part}/'),
      language: paged(content.walls.language, 'languages/{part}/'),
    },
    testimonialFeeds:
      !content.feeds || pages.testimonials === false
        ? null
        : { rss: file('testimonials', 'feed.xml')!, json: file('testimonials', 'feed.json')! },
    embed: content.embed ? link('testimonials', 'embed/') : null,
    comments:
      pages.comments === false
        ? null
        : Array.from({ length: commentPages }, (_, index) =>
            link('comments', index === 0 ? '' : String(index + 1))!,
          ),
    findings: link('findings'),
    findingsJson: file('findings', 'data.json'),
    findingsCsv: file('findings', 'data.csv'),
    changes: link('changes'),
    change: byId(content.changes, (id) => link('changes', id)),
    feeds: !content.feeds || pages.changes === false ? null : feedAddresses(pages.changes, null, settings),
    feedback: form('feedback', false),
    submit: form('feedback', true, 'submit/'),
    receipt: form('feedback', true, 'receipt/'),
    thanks: form('feedback', false, 'thanks/'),
    policy: link('policy'),
  };
}

/** The addresses of rounds, reports and charts. */
export function findingsLinks(
  pages: Pages,
  { rounds, roundPages, trends, reports }: LinkedFindings,
  settings: LinkSettings,
): FindingsLinks {
  const { link, file } = addresses(pages, settings);
  const slugs = new Map(rounds.map(({ id, slug }) => [id, slug]));
  const chart = (there: boolean, slug: string, name: string): string | null =>
    there ? file('findings', `${slug}/${name}.svg`) : null;
  const charts = rounds.map(({ id, slug, distribution, groups }) => [
    id,
    {
      distribution: chart(distribution, slug, 'distribution'),
      groups: chart(groups, slug, 'groups'),
    },
  ]);
  const files = new Map(trends.map(({ id, file: name }) => [id, name]));
  return {
    round: roundPages ? byId([...slugs.keys()], (id) => link('findings', slugs.get(id)!)) : {},
    charts: Object.fromEntries(charts) as FindingsLinks['charts'],
    trend: byId([...files.keys()], (id) => file('findings', `${files.get(id)!}.svg`)),
    report: byId(reports, (id) => link('findings', `reports/${id}`)),
  };
}

/** How a page and a file of the site are addressed; null where the page is switched off. */
export function addresses(pages: Pages, settings: LinkSettings) {
  return {
    link: (page: PageName, suffix = ''): string | null =>
      pages[page] === false ? null : pageLink(`${pages[page]}${suffix}`, settings),
    file: (page: PageName, name: string): string | null =>
      pages[page] === false ? null : fileLink(`${pages[page]}${name}`, settings),
  };
}

/** What addresses an id, for each; none where there are no pages. */
export function byId<Address>(
  ids: readonly string[],
  address: (id: string) => Address | null,
): Record<string, Address> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const found = address(id);
      return found === null ? [] : [[id, found]];
    }),
  );
}
