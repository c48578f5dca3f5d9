import { isPromoter } from '../model/scale.js';
import type { CheckFacts } from './facts.js';
import type { Finding } from './finding.js';

/** Settings that leave promoters' words without the rest. */
export function balanceFaults({ options, links, quotables }: CheckFacts): Finding[] {
  const off = options.balance
    ? []
    : [
        {
          where: {},
          what: '`policy.balance` is false: promoters’ words may stand without all comments and figures',
          remedy:
            'Leave `policy.balance` on. It stops no build where only US law applies: `jurisdictions: ["US"]`.',
        },
      ];
  return [...off, ...missingPages({ links, quotables })];
}

function missingPages({ links, quotables }: Pick<CheckFacts, 'links' | 'quotables'>): Finding[] {
  if (![...quotables.values()].some(isPromoter)) return [];
  const pages = [
    { page: 'comments', there: links.comments !== null, what: 'the list of all comments' },
    { page: 'findings', there: links.findings !== null, what: 'the findings of all answers' },
  ];
  return pages
    .filter(({ there }) => !there)
    .map(({ page, what }) => ({
      where: {},
      what: `promoters’ words are published and ${what} is not: \`pages.${page}\` is false`,
      remedy: `Give \`pages.${page}\` a path; a page of your own at that path is taken too.`,
    }));
}
