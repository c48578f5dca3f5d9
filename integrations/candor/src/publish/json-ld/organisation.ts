import type { SiteConfig } from '../config.js';
import { node, type Node } from './script.js';

type Described = Pick<SiteConfig, 'site' | 'organisation' | 'links'>;

/** Who publishes the pages; null where nobody is named. */
export function organisationNode({ site, organisation, links }: Described): Node | null {
  if (site === null || organisation === null) return null;
  const policy = links.policy === null ? null : new URL(links.policy, site).href;
  return node('Organization', {
    '@id': organisationId(site, links),
    name: organisation.name,
    url: organisation.url ?? new URL(links.home, site).href,
    publishingPrinciples: policy,
    actionableFeedbackPolicy: policy,
  });
}

/** What others call it by. */
export function organisationId(site: string, { home }: SiteConfig['links']): string {
  return `${new URL(home, site).href}#organisation`;
}
