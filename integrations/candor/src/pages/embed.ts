import { createHash } from 'node:crypto';
import { absoluteLinks } from '../publish/absolute-links.js';
import type { ModuleData } from '../publish/modules.js';
import { ownTitle } from '../publish/page-head.js';
import { testimonialView, type QuoteView } from '../publish/quote-view.js';
import { testimonialsStatement, withChecks, type StatementView } from '../publish/statement.js';
import { promoters, select } from '../select/select.js';
import { quoteContext } from './quote-context.js';
import { siteTexts } from './site-texts.js';

/** Other sites give it a corner of a page. */
const mostQuotes = 24;
const schemes = [null, 'light', 'dark'] as const;

/** Looks of the page for other sites: a theme, and whether it is light or dark whatever the visitor's device prefers. */
export interface EmbedLook {
  theme: string | null;
  scheme: (typeof schemes)[number];
}

/** What the page prints. */
export interface EmbedPage {
  lang: string;
  dir: 'ltr' | 'rtl';
  title: string;
  scheme: string;
  /** What it may load: nothing. It may look as its own style sheet says. */
  policy: string;
  statement: StatementView;
  quotes: QuoteView[];
  empty: string;
}

/** The default look at the path itself, every other one below it. */
export function embedPaths(themes: readonly string[]) {
  return [null, ...themes].flatMap((theme) =>
    schemes.map((scheme) => ({
      params: { theme: [theme, scheme].filter((part) => part !== null).join('/') || undefined },
      props: { theme, scheme } satisfies EmbedLook as EmbedLook,
    })),
  );
}

/** The newest testimonials as a page for other sites to embed, all of whose style is `css`. */
export function embedPage(
  { quotables, facts }: ModuleData['published'],
  { scheme }: Pick<EmbedLook, 'scheme'>,
  css: string,
  config: ModuleData['config'],
): EmbedPage {
  const { site, organisation } = config;
  const links = site === null ? config.links : absoluteLinks(config.links, site);
  const texts = siteTexts(config);
  const context = quoteContext(quotables, { ...config, links }, texts);
  const chosen = select(promoters(quotables), { limit: mostQuotes });
  const statement = testimonialsStatement(facts, { shown: chosen.length }, texts, links);
  const hash = createHash('sha256').update(css).digest('base64');
  return {
    lang: texts.language,
    dir: texts.dir,
    title: ownTitle(texts.t('title.testimonials'), organisation),
    scheme: scheme ?? 'light dark',
    policy: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    statement: withChecks(statement, chosen, texts),
    // A picture would be a request.
    quotes: chosen.map((quotable) => ({ ...testimonialView(quotable, context), avatar: null })),
    empty: texts.t('empty.testimonials'),
  };
}
