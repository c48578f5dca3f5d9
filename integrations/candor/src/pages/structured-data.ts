import { datasetNode } from '../publish/json-ld/dataset.js';
import { organisationNode } from '../publish/json-ld/organisation.js';
import { reviewsNode } from '../publish/json-ld/reviews.js';
import type { Node } from '../publish/json-ld/script.js';
import type { ModuleData } from '../publish/modules.js';
import { commentsPerPage } from '../publish/page-links.js';
import { commentView } from '../publish/quote-view.js';
import { quoteContext } from './quote-context.js';
import { siteTexts } from './site-texts.js';

type Config = ModuleData['config'];

/** What every page of ours tells search engines: who publishes it. */
export function organisationData(config: Config): Node[] {
  const { structuredData } = config;
  return structuredData === false || !structuredData.organisation ? [] : present(organisationNode(config));
}

/** What the page of findings tells them besides. */
export function findingsData(findings: ModuleData['findings'], config: Config): Node[] {
  const own = organisationData(config);
  const { structuredData } = config;
  if (structuredData === false || !structuredData.findings) return own;
  const dataset = datasetNode(findings, config, siteTexts(config));
  return [...own, ...present(own.length === 0 && dataset !== null ? withoutCreator(dataset) : dataset)];
}

/** What a page of all comments tells them besides. */
export function commentsData({ quotables }: ModuleData['published'], page: number, config: Config): Node[] {
  const { structuredData, display, site } = config;
  const own = organisationData(config);
  if (structuredData === false || structuredData.reviews === undefined || site === null) return own;
  const context = quoteContext(quotables, config, siteTexts(config));
  const comments = quotables
    .slice((page - 1) * commentsPerPage, page * commentsPerPage)
    .map((quotable) => ({ quotable, view: commentView(quotable, context) }));
  return [...own, ...present(reviewsNode(structuredData.reviews, comments, display))];
}

/** What comments are about, where the markup says so: the page has to say it too. */
export function reviewedSentence(config: Config): string | null {
  const { structuredData, site } = config;
  if (structuredData === false || structuredData.reviews === undefined || site === null) return null;
  return siteTexts(config).t('comments.about', { name: structuredData.reviews.name });
}

/** Nobody would find who is not told of. */
function withoutCreator({ creator, ...dataset }: Node): Node {
  return dataset;
}

function present(node: Node | null): Node[] {
  return node === null ? [] : [node];
}
