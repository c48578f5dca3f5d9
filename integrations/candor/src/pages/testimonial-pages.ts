import type { ModuleData } from '../publish/modules.js';
import type { StatedFacts } from '../model/published.js';
import { isPromoter } from '../model/scale.js';
import { entryHead, type PageHead } from '../publish/page-head.js';
import { shareTags, type ShareTag } from '../publish/share-tags.js';
import { singleStatement, type StatementView } from '../publish/statement.js';
import type { TestimonialEntry } from '../publish/testimonial-entry.js';
import { testimonialPageView, type TestimonialView } from '../publish/testimonial-view.js';
import { siteTexts } from './site-texts.js';

export { testimonialEntries, type TestimonialEntry } from '../publish/testimonial-entry.js';

type Config = ModuleData['config'];

/** The pages of single testimonials: each made again only when its digest has changed. */
export function testimonialPaths(
  entries: readonly { data: TestimonialEntry; digest?: string | number | undefined }[],
) {
  return entries
    .filter(({ data }) => isPromoter(data))
    .map(({ data, digest }) => ({
      params: { id: data.id },
      props: { entry: data },
      ...(digest !== undefined && { cacheKey: String(digest) }),
    }));
}

/** Worded once for all pages that state the same numbers. */
const statements = new WeakMap<Config, { stated: StatedFacts; statement: StatementView }>();

function statementOf(stated: StatedFacts, config: Config): StatementView {
  const known = statements.get(config);
  if (known?.stated === stated) return known.statement;
  const statement = singleStatement(stated, siteTexts(config), config.links);
  statements.set(config, { stated, statement });
  return statement;
}

/** What the page of one testimonial prints. */
export function testimonialPage(
  entry: TestimonialEntry,
  { stated }: ModuleData['facts'],
  config: Config,
): { head: PageHead; tags: ShareTag[]; testimonial: TestimonialView } {
  const { links, organisation, display, site } = config;
  const testimonial = testimonialPageView(entry, {
    ...{ texts: siteTexts(config), links, display, site },
    statement: statementOf(stated, config),
    organisation: organisation?.name ?? null,
  });
  const { title, description, quote, image } = testimonial;
  const head = entryHead(title, description, config, quote.permalink);
  return { head, tags: shareTags(head, image, config), testimonial };
}
