import type { ModuleData } from '../publish/modules.js';
import { isPromoter } from '../model/scale.js';
import { entryHead, type PageHead } from '../publish/page-head.js';
import { shareTags, type ShareTag } from '../publish/share-tags.js';
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

/** What the page of one testimonial prints. */
export function testimonialPage(
  entry: TestimonialEntry,
  { stated }: ModuleData['facts'],
  config: Config,
): { head: PageHead; tags: ShareTag[]; testimonial: TestimonialView } {
  const { links, organisation, display, site } = config;
  const testimonial = testimonialPageView(entry, {
    ...{ texts: siteTexts(config), links, display, facts: stated, site },
    organisation: organisation?.name ?? null,
  });
  const { title, description, quote, image } = testimonial;
  const head = entryHead(title, description, config, quote.permalink);
  return { head, tags: shareTags(head, image, config), testimonial };
}
