import type { PlatformReview, PlatformReviews } from '../model/platform-review.js';
import type { Texts } from '../text/texts.js';
import { languageTag } from '../text/language-tag.js';
import { paragraphsOf } from './paragraphs.js';
import type { StatementView } from './statement.js';

/** Everything printed of one review of a platform. */
export interface ReviewView {
  /** Its public id, which its card carries as `data-candor-review`. */
  id: string;
  title: string | null;
  paragraphs: string[];
  /** BCP 47 language of the words; null when nobody said. */
  lang: string | null;
  /** The name, or that the platform shows none. */
  author: string;
  named: boolean;
  stars: string;
  date: { iso: string; text: string } | null;
  /** What the owner did to the words; empty where nothing. */
  label: string;
  source: { href: string; text: string; label: string };
}

/** The reviews of one platform with what has to be said before the first. */
export interface ReviewsView {
  heading: string;
  statement: StatementView;
  reviews: ReviewView[];
}

/** The reviews of a platform, at most `limit` of them. */
export function reviewsView(
  { platform, url, imported, shown }: PlatformReviews,
  limit: number | undefined,
  texts: Texts,
): ReviewsView {
  const { t, count } = texts;
  const chosen = shown.slice(0, limit);
  return {
    heading: t('reviews.title', { platform }),
    statement: {
      heading: t('reviews.about'),
      sentences: [
        count('reviews.imported', imported, { platform }),
        count('reviews.shown', chosen.length),
        t('reviews.apart', { platform }),
        ...(chosen.length === 0 ? [] : [t('checks.none')]),
      ],
      links: [{ href: url, text: t('reviews.link.all', { platform }) }],
    },
    reviews: chosen.map((review) => reviewView(review, texts)),
  };
}

function reviewView(review: PlatformReview, texts: Texts): ReviewView {
  const { platform, stars, scale, submittedOn, author, title, text, redacted, language, link } = review;
  const { t } = texts;
  const source = t('reviews.source', { platform });
  return {
    id: review.id,
    title,
    paragraphs: paragraphsOf(text),
    lang: languageTag(language),
    author: author ?? t('reviews.anonymous', { platform }),
    named: author !== null,
    stars:
      stars === null
        ? t('reviews.noStars', { platform })
        : t('reviews.stars', { stars, max: scale.max, platform }),
    date: submittedOn === null ? null : { iso: submittedOn, text: texts.day(submittedOn) },
    label: redacted ? t('quote.redacted') : '',
    source: { href: link, text: source, label: author === null ? source : `${source}: ${author}` },
  };
}
